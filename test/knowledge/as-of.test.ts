import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunBetween, dayAfter, dayProblem, isDay, standingOn } from '../../src/knowledge/as-of.ts';
import type { Span } from '../../src/knowledge/as-of.ts';

const memory: Span[] = [{ from: '2015-04-24', bound: true }, { from: '2017-11-30', bound: true }, { from: '2020-12-01' }];

describe('standingOn', () => {
  it.each([
    ['2015-04-23', { kind: 'unknown', first: memory[0] }],
    ['2015-04-24', { kind: 'known', one: memory[0], at: 0, by: '2017-11-30' }],
    ['2017-11-29', { kind: 'known', one: memory[0], at: 0, by: '2017-11-30' }],
    ['2017-11-30', { kind: 'known', one: memory[1], at: 1 }],
    ['2020-11-30', { kind: 'known', one: memory[1], at: 1 }],
    ['2020-12-01', { kind: 'known', one: memory[2], at: 2 }],
  ])('on %s', (day, standing) => expect(standingOn(memory, day)).toEqual(standing));

  it('says that something did not exist before a first day that is known', () => {
    expect(standingOn([{ from: '2018-06-28' }], '2018-06-27')).toEqual({ kind: 'not-yet', first: { from: '2018-06-28' } });
  });

  it('refuses a record without history', () => {
    expect(() => standingOn([], '2020-01-01')).toThrowErrorMatchingInlineSnapshot(
      `[Error: A record has at least one span; the schema makes sure.]`,
    );
  });
});

describe('begunBetween', () => {
  it('leaves out the first day and takes the last one in', () => {
    expect(begunBetween(memory, '2015-04-24', '2020-12-01').map(({ from }) => from)).toEqual(['2017-11-30', '2020-12-01']);
  });
});

describe('a day', () => {
  it.each(['2020-02-29', '2014-11-13', '2026-12-31'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  it.each(['', '2020', '2020-6-1', '2020-13-01', '2021-02-29', '2020-06-31', '2020-06-01T00:00', ' 2020-06-01', '≤2020-06-01'])(
    '"%s" is none',
    (text) => expect(isDay(text)).toBe(false),
  );

  it.each([
    ['2020-06-01', undefined],
    ['2014-11-13', undefined],
    ['2026-11-21', undefined],
    ['2014-11-12', 'too-early'],
    ['2026-11-22', 'too-late'],
    ['yesterday', 'no-day'],
  ])('%s asked for gives %s', (text, problem) => expect(dayProblem(text, '2014-11-13', '2026-11-21')).toBe(problem));

  it('is followed by the next one across months, leap days and years', () => {
    expect(['2020-02-28', '2019-12-31', '2026-03-31'].map((day) => dayAfter(day))).toEqual(['2020-02-29', '2020-01-01', '2026-04-01']);
    fc.assert(
      fc.property(
        fc
          .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        fc.integer({ min: -4000, max: 4000 }),
        (day, days) => dayAfter(dayAfter(day, days), -days) === day,
      ),
    );
  });
});
