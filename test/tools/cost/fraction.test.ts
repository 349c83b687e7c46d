import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, fractionOf, multiply, subtract, toDecimal, toNumber } from '../../../src/tools/cost/fraction.ts';

describe('fractionOf', () => {
  it.each([
    [0, '0.0000000000'],
    [0.1, '0.1000000000'],
    [3.09e-8, '0.0000000309'],
    [0.0000166667, '0.0000166667'],
    [1e21, '1,000,000,000,000,000,000,000.0000000000'],
    [-1.5, '-1.5000000000'],
  ])('%s is exactly %s', (value, text) => expect(toDecimal(fractionOf(value), 10)).toBe(text));

  it.each([NaN, Infinity, -Infinity])('throws for %s', (value) => expect(() => fractionOf(value)).toThrow(RangeError));
});

describe('toDecimal', () => {
  it.each([
    [{ over: 1n, under: 3n }, 2, '0.33'],
    [{ over: 2n, under: 3n }, 2, '0.67'],
    [{ over: 5n, under: 1000n }, 2, '0.01'],
    [{ over: -5n, under: 1000n }, 2, '-0.01'],
    [{ over: -1n, under: 1000n }, 2, '0.00'],
    [{ over: 1_234_567n, under: 1n }, 0, '1,234,567'],
    [{ over: 12_345n, under: 10n }, 1, '1,234.5'],
    [{ over: 5n, under: 10n }, 0, '1'],
  ])('shows %o with %s digits as %s', (value, digits, text) => expect(toDecimal(value, digits)).toBe(text));
});

describe('arithmetic', () => {
  const fractions = fc.record({ over: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), under: fc.bigInt({ min: 1n, max: 10n ** 9n }) });

  it('is exact where doubles are not', () => expect(compare(add(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3))).toBe(0));

  it('keeps the laws of numbers', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(compare(add(a, b), add(b, a))).toBe(0);
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        if (b.over !== 0n) expect(compare(multiply(divide(a, b), b), a)).toBe(0);
        expect(Math.abs(toNumber(a) - Number(a.over) / Number(a.under))).toBeLessThan(1e-3 + Math.abs(toNumber(a)) * 1e-9);
      }),
    );
  });

  it('refuses to divide by zero', () => expect(() => divide(fractionOf(1), fractionOf(0))).toThrow(RangeError));
});
