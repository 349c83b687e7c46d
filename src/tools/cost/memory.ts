import { add, compare, fractionOf, multiply } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { PriceBook } from './prices.ts';

/** A memory setting and the duration measured with it. */
export interface Measurement {
  memoryMb: number;
  ms: number;
}

export interface Measured extends Measurement {
  /** What is billed, in milliseconds: the duration rounded up to the billing unit. */
  billedMs: number;
  /** A million requests without the free tier, in the first price tier, in USD. */
  perMillion: Fraction;
  cheapest: boolean;
  fastest: boolean;
  balanced: boolean;
}

const million = fractionOf(1_000_000);
const gbSecondsOfMbMs = { over: 1n, under: 1_024_000n };

/**
 * Costs of measured memory settings, smallest memory first, with the cheapest, the fastest and the balanced one marked.
 * Balanced is the smallest product of cost and time, each divided by the smallest of its kind: doubling the cost has to halve the time.
 * AWS Lambda Power Tuning weighs the two with a number that the user chooses instead:
 * https://github.com/alexcasalboni/aws-lambda-power-tuning/blob/12c66184715c089a9b5590861bc00c6f2aaa71f0/README-INPUT-OUTPUT.md
 * Where two are equal, less memory wins.
 */
export function compareMemory(measurements: readonly Measurement[], book: PriceBook, billingMs: number): Measured[] {
  const rows = measurements
    .map((one) => {
      const billedMs = Math.ceil(one.ms / billingMs) * billingMs;
      return { ...one, billedMs, perMillion: perMillion(one.memoryMb, billedMs, book) };
    })
    .sort((a, b) => a.memoryMb - b.memoryMb || a.ms - b.ms);
  const costs = rows.map((row) => row.perMillion);
  const times = rows.map(({ ms }) => fractionOf(ms));
  const products = rows.map((row, at) => multiply(row.perMillion, times[at] ?? fractionOf(1)));
  const [cheapest, fastest, balanced] = [costs, times, products].map(leastAt);
  return rows.map((row, at) => ({ ...row, cheapest: at === cheapest, fastest: at === fastest, balanced: at === balanced }));
}

function perMillion(memoryMb: number, billedMs: number, { request, tiers }: PriceBook): Fraction {
  const [first] = tiers;
  if (!first) throw new RangeError('A price book has at least one tier.');
  const gbSeconds = multiply(fractionOf(memoryMb), fractionOf(billedMs), gbSecondsOfMbMs);
  return multiply(million, add(request.amount, multiply(gbSeconds, first.price.amount)));
}

function leastAt(values: readonly Fraction[]): number {
  return values.reduce((best, value, at) => {
    const least = values[best];
    return least !== undefined && compare(value, least) < 0 ? at : best;
  }, 0);
}
