import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationInAddress, formatDuration, parseDuration, tellDuration } from '../../../src/tools/retry-timeline/duration.ts';

describe('parseDuration', () => {
  it.each([
    ['90', 90],
    ['90 s', 90],
    ['1.5h', 5400],
    ['1 h 30 min', 5400],
    ['1h30min', 5400],
    ['4 d', 345_600],
    ['4日', 345_600],
    ['１２時間', 43_200],
    ['500ms', 0.5],
    ['345,600', 345_600],
    ['-1', -1],
    ['0', 0],
  ])('reads %j as %s s', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each(['', ' ', 'abc', '1 fortnight', '-5', '1 h 30', '5 5', 'NaN', 'Infinity', '1e9', `${'9'.repeat(400)}d`])('refuses %j', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );
});

describe('formatDuration', () => {
  it('can be read again, in both languages and in an address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31_536_000_000 }), (milliseconds) => {
        const seconds = milliseconds / 1000;
        for (const text of [formatDuration(seconds, 'en'), formatDuration(seconds, 'ja'), durationInAddress(seconds)])
          expect(parseDuration(text)).toBeCloseTo(seconds, 3);
      }),
    );
  });
});

describe('tellDuration', () => {
  it.each([
    [0, '0 s', '0 秒'],
    [0.001, '0.001 s', '0.001 秒'],
    [0.5, '0.5 s', '0.5 秒'],
    [1, '1 s', '1 秒'],
    [59.97, '1 min', '1 分'],
    [182, '3 min 2 s', '3 分 2 秒'],
    [3599.7, '1 h', '1 時間'],
    [86_399, '1 d', '1 日'],
    [86_340, '23 h 59 min', '23 時間 59 分'],
    [345_600, '4 d', '4 日'],
  ])('tells %s s as %j and %j', (seconds, en, ja) => expect([tellDuration(seconds, 'en'), tellDuration(seconds, 'ja')]).toEqual([en, ja]));
});
