import { compare, toDecimal, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** USD as it is read: cents from a cent on, otherwise six digits, and never a bare 0 for something that costs. */
export function formatUsd(amount: Fraction): string {
  const small = compare(amount, zero) > 0 && compare(amount, { over: 1n, under: 100n }) < 0;
  if (!small) return `${toDecimal(amount, 2)} USD`;
  return compare(amount, { over: 1n, under: 1_000_000n }) < 0 ? '< 0.000001 USD' : `${toDecimal(amount, 6)} USD`;
}

/** A quantity with at most so many digits after the point. */
export function decimal(amount: Fraction, digits = 2): string {
  const text = toDecimal(amount, digits);
  return digits === 0 ? text : text.replace(/\.?0+$/, '');
}

/** A price with all its digits, two at least. */
export function formatPrice(amount: Fraction): string {
  return toDecimal(amount, 12)
    .replace(/0+$/, '')
    .replace(/\.$/, '.00')
    .replace(/(\.\d)$/, '$10');
}
