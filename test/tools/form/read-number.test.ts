import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/tools/form/read-number.ts';

const rules = { minimum: 0, maximum: 1e12 };
const time = { ...rules, units: { '': 1, ms: 1, s: 1000, 秒: 1000, m: 60_000 } };
const size = { ...rules, units: { '': 1, mb: 1, gb: 1024 } };

describe('readNumber', () => {
  it.each([
    ['1000', 1000],
    [' 1,000 ', 1000],
    ['１，０００', 1000],
    ['１２．５', 12.5],
    ['1 000 000', 1_000_000],
    ['1,234,567.89', 1_234_567.89],
    ['3M', 3_000_000],
    ['3 million', 3_000_000],
    ['300 万', 3_000_000],
    ['300万', 3_000_000],
    ['1億2000万', 120_000_000],
    ['1.1k', 1100],
    ['.5', 0.5],
    ['0', 0],
  ])('reads "%s" as %s', (text, value) => expect(readNumber(text, rules)).toEqual({ value }));

  it.each([
    ['3 s', time, 3000],
    ['3秒', time, 3000],
    ['250 ms', time, 250],
    ['1.005 s', time, 1005],
    ['5 m', time, 300_000],
    ['1.5 GB', size, 1536],
    ['1GB', size, 1024],
    ['128 ＭＢ', size, 128],
  ] as const)('reads "%s" in the units of the field', (text, given, value) => expect(readNumber(text, given)).toEqual({ value }));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1e5', 'unit'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['∞', 'not-a-number'],
    ['1,5', 'comma'],
    ['1,00', 'comma'],
    ['5 apples', 'unit'],
    ['5 constructor', 'unit'],
    ['-1', 'too-small'],
    ['1000000000001', 'too-large'],
    [`1${'0'.repeat(400)}`, 'too-large'],
  ])('refuses "%s": %s', (text, problem) => expect(readNumber(text, rules)).toMatchObject({ problem }));

  it('refuses parts where a whole number is wanted', () =>
    expect(readNumber('1.5', { ...rules, whole: true })).toEqual({ problem: 'whole' }));

  it('gives a number within its bounds or a problem, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readNumber(text, rules);
        if ('value' in read) expect(read.value >= 0 && read.value <= 1e12).toBe(true);
        else expect(read.problem).not.toBe('');
      }),
    );
  });

  it('reads every whole number back, with and without groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(readNumber(String(value), rules)).toEqual({ value });
        expect(readNumber(value.toLocaleString('en-US'), rules)).toEqual({ value });
      }),
    );
  });
});
