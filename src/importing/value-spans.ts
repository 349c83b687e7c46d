import type { ValuePart } from '../knowledge/quantity.ts';
import { formatPart } from '../knowledge/quantity.ts';
import { currentChange, currentValue } from '../knowledge/history.ts';
import type { Lang } from '../schemas/text.ts';
import type { Limit, LimitValue } from '../schemas/limit.ts';

import { isSame, recordedAmount } from './amounts.ts';
import type { Amount } from './amounts.ts';

/** A stretch of a limit's life in which one part of it had an amount. */
export interface Span {
  part: Exclude<ValuePart, 'step'> | 'allowed';
  /** First day, or a bound. */
  from: string;
  /** The day from which it was something else; nothing where it still holds. */
  until: string | undefined;
}

const parts = ['maximum', 'default', 'minimum', 'allowed'] as const;

/** When a limit had an amount, one span for each part and stretch. */
export function spansOf(limit: Limit, amount: Amount): Span[] {
  return parts.flatMap((part) => {
    const spans: Span[] = [];
    limit.history.forEach(({ from, value }, at) => {
      if (!holds(value, part, limit, amount)) return;
      const last = spans.at(-1);
      const until = limit.history[at + 1]?.from;
      if (last && last.until === from) last.until = until;
      else spans.push({ part, from, until });
    });
    return spans;
  });
}

/** What a part of a limit is now, with its unit. */
export function partNow(limit: Limit, part: Span['part'], lang: Lang): string {
  const value = currentValue(limit);
  return (part === 'allowed' ? undefined : formatPart(value, limit.unit, lang, part)) ?? formatPart(value, limit.unit, lang) ?? '';
}

/** The component that shows a part of a limit as it is now; `part` is named only where it must be. */
export function limitComponent(id: string, limit: Limit, part: Span['part']): string {
  const { default: start, maximum, [part === 'allowed' ? 'maximum' : part]: wanted } = currentValue(limit);
  const principal = maximum ?? start;
  const named =
    part !== 'allowed' &&
    wanted !== undefined &&
    (wanted !== principal || (start !== undefined && maximum !== undefined && start !== maximum));
  return named ? `<Limit id="${id}" part="${part}" />` : `<Limit id="${id}" />`;
}

/** The sources of what holds now. */
export function sourcesNow(limit: Limit): string[] {
  return currentChange(limit).sources;
}

function holds(value: LimitValue, part: Span['part'], limit: Limit, amount: Amount): boolean {
  const numbers = part === 'allowed' ? (value.allowed ?? []) : [value[part]];
  return numbers.some((number) => {
    const recorded = typeof number === 'number' ? recordedAmount(number, limit.unit) : undefined;
    return recorded !== undefined && isSame(recorded, amount);
  });
}
