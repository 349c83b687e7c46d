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

/** The first year that has a page: Lambda was announced in it. Not taken from the records, since a page that was published never goes. */
const firstYear = 2014;

/** The years that have a page, newest first. */
export function yearsUntil(today: string): string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: last - firstYear + 1 }, (_, at) => String(last - at));
}

/** The day that a year's page stands for: its last, or today in the year that is running. */
export function lastDayOf(year: string, today: string): string {
  const end = `${year}-12-31`;
  return end < today ? end : today;
}
