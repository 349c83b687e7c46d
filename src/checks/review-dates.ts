import { allEntries } from '../knowledge/entries.ts';
import type { Problem } from '../loading/problem.ts';
import { dayOf } from '../schemas/date.ts';
import type { Rule } from './rule.ts';

/** Fields of records whose day has come when they are written. */
export const pastDays: readonly string[] = ['verifiedOn', 'retrieved', 'published', 'date', 'created', 'updated'];

/** Nothing was checked, read, written or changed in the future, and an update's id begins with its month. */
export const reviewDates: Rule = {
  id: 'dates',
  check: (knowledge, { today }) =>
    allEntries(knowledge).flatMap((entry): Problem[] => {
      const dates = pastDays.flatMap((key) => {
        const value: unknown = Reflect.get(entry.data, key);
        return typeof value === 'string' ? [{ key, day: dayOf(value) }] : [];
      });
      const future = dates
        .filter(({ day }) => day > today)
        .map(({ key, day }) => ({
          ...entry.placeOf([key]),
          rule: 'dates',
          what: `\`${key}\` ${day} is in the future; today is ${today}.`,
          todo: 'Correct the date.',
        }));
      const month = 'date' in entry.data ? dayOf(entry.data.date).slice(0, 7) : undefined;
      if (month === undefined || entry.id.startsWith(`${month}-`)) return future;
      return [
        ...future,
        {
          ...entry.placeOf(['date']),
          rule: 'dates',
          what: `The update of ${month} has the id "${entry.id}".`,
          todo: `Ids of updates begin with their month: "${month}-${entry.id.replace(/^\d{4}-\d{2}-/, '')}".`,
        },
      ];
    }),
};
