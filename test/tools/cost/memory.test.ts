import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, multiply, fractionOf, toDecimal } from '../../../src/tools/cost/fraction.ts';
import { compareMemory } from '../../../src/tools/cost/memory.ts';
import { priceBook } from '../../../src/tools/cost/prices.ts';
import { realCostFacts } from '../real-facts.ts';

const book = priceBook(realCostFacts('en'), 'us-east-1', 'x86_64');

describe('compareMemory', () => {
  it('marks the cheapest, the fastest and the balanced setting of the note on cost optimization', () => {
    const measured = [
      [3008, 120],
      [256, 840],
      [512, 410],
      [1024, 205],
      [1769, 128],
    ].map(([memoryMb = 0, ms = 0]) => ({ memoryMb, ms }));
    const rows = compareMemory(measured, book, 1).map(({ memoryMb, perMillion, cheapest, balanced, fastest }) => [
      memoryMb,
      toDecimal(perMillion, 2),
      cheapest,
      balanced,
      fastest,
    ]);
    // The note's amounts, each with 0.20 USD for the million requests.
    expect(rows).toEqual([
      [256, '3.70', false, false, false],
      [512, '3.62', true, false, false],
      [1024, '3.62', false, false, false],
      [1769, '3.89', false, true, false],
      [3008, '6.08', false, false, true],
    ]);
  });

  it('rounds durations up to the billing unit', () => {
    const [row] = compareMemory([{ memoryMb: 128, ms: 100.2 }], book, 1);
    expect(row).toMatchObject({ billedMs: 101, cheapest: true, fastest: true, balanced: true });
  });

  it('always marks one of each, and they are what they are called', () => {
    const measurements = fc.array(
      fc.record({ memoryMb: fc.integer({ min: 128, max: 10_240 }), ms: fc.integer({ min: 1, max: 900_000 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(measurements, (list) => {
        const rows = compareMemory(list, book, 1);
        const product = (row: (typeof rows)[number]) => multiply(row.perMillion, fractionOf(row.ms));
        for (const mark of ['cheapest', 'fastest', 'balanced'] as const) expect(rows.filter((row) => row[mark])).toHaveLength(1);
        for (const row of rows) {
          if (row.cheapest) expect(rows.every((other) => compare(row.perMillion, other.perMillion) <= 0)).toBe(true);
          if (row.fastest) expect(rows.every((other) => row.ms <= other.ms)).toBe(true);
          if (row.balanced) expect(rows.every((other) => compare(product(row), product(other)) <= 0)).toBe(true);
        }
      }),
    );
  });
});
