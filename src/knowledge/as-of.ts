/** A stretch of a record's life: what begins on a day, or no later than that day (`bound`), and holds until the next one begins. */
export interface Span {
  /** `2019-11-25`. */
  from: string;
  /** Set where only "no later than `from`" is known. */
  bound?: true;
}

/** What is known of a record on a day. */
export type Standing<One extends Span> =
  /** `one` is the last span that had begun; `by` is the day of the next one where that may have begun already. */
  | { kind: 'known'; one: One; at: number; by?: string }
  /** Documents tell of it from `first` on, and do not say since when. */
  | { kind: 'unknown'; first: One }
  /** It began on `first.from`. */
  | { kind: 'not-yet'; first: One };

/** Where a record stands on a day. `spans` are oldest first and not empty; the rule is that of `valueOn` and `rulesOn`. */
export function standingOn<One extends Span>(spans: readonly One[], day: string): Standing<One> {
  const at = spans.findLastIndex(({ from }) => from <= day);
  const one = spans[at];
  if (one !== undefined) {
    const next = spans[at + 1];
    return { kind: 'known', one, at, ...(next?.bound && { by: next.from }) };
  }
  const [first] = spans;
  if (first === undefined) throw new Error('A record has at least one span; the schema makes sure.');
  return { kind: first.bound ? 'unknown' : 'not-yet', first };
}

/** What began after one day and no later than another, oldest first. */
export function begunBetween<One extends Span>(spans: readonly One[], after: string, until: string): One[] {
  return spans.filter(({ from }) => from > after && from <= until);
}

/** Whether a text is a day of the calendar, written as `2020-06-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that is `days` after a day, or before it where negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** What is wrong with a day that somebody asked for. */
export type DayProblem = 'no-day' | 'too-early' | 'too-late';

/** Nothing where a day is one that records can answer for: from the first day of any history until today. */
export function dayProblem(text: string, first: string, today: string): DayProblem | undefined {
  if (!isDay(text)) return 'no-day';
  if (text < first) return 'too-early';
  return text > today ? 'too-late' : undefined;
}
