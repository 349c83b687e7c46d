import type { LimitValue } from '../schemas/limit.ts';
import type { UnitName } from '../schemas/unit.ts';
import { units } from '../schemas/unit.ts';

/** Digits that survive the conversion of units, so that 0.1 h and 360 s are the same. */
const precision = 12;

/**
 * The same text for two values that say the same: 15 min and 900 s, or one sentence in other words. Of a value in words only its
 * numbers count, since those are what somebody could rely on.
 */
export function crispValue(value: LimitValue, unit: UnitName): string {
  const { dimension, size } = { size: 1, ...units[unit] };
  const amount = (one: number | 'unlimited' | undefined) => (typeof one === 'number' ? Number((one * size).toPrecision(precision)) : one);
  const { minimum, default: start, maximum, step, allowed, special, text } = value;
  return JSON.stringify([
    // What is counted is words; a time is not a size, and a rate per second is none per minute.
    dimension === 'data' || dimension === 'time' || dimension === 'count' ? dimension : unit,
    amount(minimum),
    amount(start),
    amount(maximum),
    amount(step),
    allowed?.map(amount),
    special?.map((one) => amount(one.value)),
    text?.en.match(/\d[\d,.]*/g),
  ]);
}
