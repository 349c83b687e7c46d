import { describe, expect, it } from 'vitest';
import { inUnitOf } from '../../src/witnesses/compare.ts';
import { excerptAround } from '../../src/witnesses/excerpt-around.ts';
import { numberOf, parsePattern, withoutNumbers } from '../../src/witnesses/pattern.ts';

function numbers(says: string, words: string): string[] | undefined {
  const pattern = parsePattern(says);
  if ('wrong' in pattern) throw new Error(pattern.wrong);
  return pattern.finds.exec(words)?.slice(1);
}

describe('a pattern', () => {
  it('finds the numbers in the place of its placeholders', () => {
    const words = 'For Amazon SQS, the accepted range is between 2 and 10,000, with a default of 200.';
    expect(numbers('range is between {minimum} and {maximum}, with a default of {default}', words)).toEqual(['2', '10,000', '200']);
  });

  it('skips some words at …, and no more than 200 characters', () => {
    expect(numbers('For SQS … default of {default}', 'For SQS queues there is a default of 200')).toEqual(['200']);
    expect(numbers('For SQS … default of {default}', `For SQS ${'x '.repeat(150)} default of 200`)).toBeUndefined();
  });

  it('takes number words, negative numbers and fractions', () => {
    expect(numbers('retries {maximum} times', 'Lambda retries two times.')).toEqual(['two']);
    expect(numbers('default is {default}', 'The default is -1, infinite.')?.map(numberOf)).toEqual([-1]);
    expect(numbers('at {default} GB', 'at 0.5 GB')?.map(numberOf)).toEqual([0.5]);
    expect(numberOf('10,240')).toBe(10_240);
    expect(numberOf('Two')).toBe(2);
  });

  it('does not begin or end inside a number or a word', () => {
    expect(numbers('{maximum} MB', 'up to 10,240 MB')).toEqual(['10,240']);
    expect(numbers('is {maximum} MB', 'This 5 MB')).toBeUndefined();
    expect(numbers('of {maximum} m', 'of 5 minutes')).toBeUndefined();
  });

  it('takes special characters as they are', () => {
    expect(numbers('(Kafka) max. {maximum}', '(Kafka) max. 5')).toEqual(['5']);
    expect(numbers('(Kafka) max. {maximum}', '(Kafka) maxi 5')).toBeUndefined();
  });

  it.each(['{max}', '{maximum parsecs}', '{maximum MB extra}', '{}'])('refuses %s', (placeholder) => {
    expect(parsePattern(`up to ${placeholder}`)).toEqual({
      wrong: `"${placeholder}" is no placeholder; write {minimum}, {default}, {maximum} or {step}, with a unit where AWS writes another one: {maximum MB}`,
    });
  });
});

it('the words are sought again in a bounded time', () => {
  const before = performance.now();
  expect(withoutNumbers('a {minimum} a {maximum} a {default} z').exec('a '.repeat(2000))).toBeNull();
  expect(performance.now() - before).toBeLessThan(2000);
});

describe('a number in another unit', () => {
  it.each([
    [{ unit: 'KB', base: 1024 }, 1, 'MB', 1024],
    [{ unit: 'KB', base: 1000 }, 1, 'MB', 1000],
    [{ unit: 's' }, 15, 'min', 900],
    [{ unit: 'ms' }, 0.3, 's', 300],
    [{ unit: 'attempt' }, 2, 'attempt', 2],
  ] as const)('%o takes %d %s as %d', (limit, amount, unit, expected) => {
    expect(inUnitOf(limit, amount, unit)).toBe(expected);
  });
});

describe('an excerpt', () => {
  const words = `${'before '.repeat(30)}HERE ${'after '.repeat(30)}`.trim();
  it('is cut at words on both sides of the place', () => {
    const excerpt = excerptAround(words, { index: words.indexOf('HERE'), 0: 'HERE' });
    expect(excerpt).toMatch(/^…before (before )+HERE (after )+after…$/);
    expect(excerpt.length).toBeLessThan(180);
  });
  it('is the beginning where there is no place, and the whole where it is short', () => {
    expect(excerptAround('Short words.', null)).toBe('Short words.');
    expect(excerptAround(words, null)).toMatch(/^before .*…$/);
  });
});
