import { dayOf } from '../schemas/date.ts';
import type { Library } from './library.ts';

/** The first day that any history tells of. */
export function firstDay(library: Pick<Library, 'limits' | 'event-sources' | 'runtimes'>): string {
  const histories = [...library.limits.values(), ...library['event-sources'].values(), ...library.runtimes.values()].map(
    ({ history }) => history,
  );
  const [first] = histories.flatMap((history) => history.slice(0, 1).map(({ from }) => dayOf(from))).sort();
  if (first === undefined) throw new Error('There is no record with a history.');
  return first;
}

/** The years from a first day until today, newest first. */
export function yearsUntil(today: string, first: string): string[] {
  const [start, end] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))];
  return Array.from({ length: end - start + 1 }, (_, at) => String(end - at));
}

/** The day that a year's page stands for: its last, or today in the year that is running. */
export function lastDayOf(year: string, today: string): string {
  const end = `${year}-12-31`;
  return end < today ? end : today;
}
