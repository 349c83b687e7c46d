import { dayOf } from '../schemas/date.ts';
import { retryRules } from '../schemas/event-source.ts';
import type { EventSource, RetryRules } from '../schemas/event-source.ts';
import type { Limit, LimitChange, LimitValue } from '../schemas/limit.ts';

/** The value that holds now: the last one of the history. */
export function currentValue(limit: Pick<Limit, 'history'>): LimitValue {
  return lastOf(limit.history).value;
}

/** The value on a day, or nothing where the history begins later. */
export function valueOn(limit: Pick<Limit, 'history'>, day: string): LimitValue | undefined {
  return limit.history.findLast(({ from }) => dayOf(from) <= day)?.value;
}

/** The history entry that holds now. */
export function currentChange(limit: Pick<Limit, 'history'>): LimitChange {
  return lastOf(limit.history);
}

/** The retry rules that hold now: every entry's rules laid over the ones before. */
export function currentRules(eventSource: Pick<EventSource, 'history'>): RetryRules {
  return foldRules(eventSource.history);
}

/** The retry rules on a day, or nothing where the history begins later. */
export function rulesOn(eventSource: Pick<EventSource, 'history'>, day: string): RetryRules | undefined {
  const until = eventSource.history.filter(({ from }) => dayOf(from) <= day);
  return until.length > 0 ? foldRules(until) : undefined;
}

/** The rules that no history entry gives; empty for a sound record. */
export function missingRules(eventSource: Pick<EventSource, 'history'>): string[] {
  const given = new Set(Object.keys(eventSource.history[0]?.rules ?? {}));
  return Object.keys(retryRules.shape).filter((rule) => !given.has(rule));
}

function foldRules(history: EventSource['history']): RetryRules {
  return retryRules.parse(Object.assign({}, ...history.map(({ rules }) => rules)));
}

function lastOf<Item>(history: readonly Item[]): Item {
  const last = history.at(-1);
  if (last === undefined) throw new Error('A history has at least one entry; the schema makes sure.');
  return last;
}
