import { daysBetween } from './as-of.ts';

/** How soon a record wants its next check; each span ends where the next one begins. */
export const dueSpans = ['overdue', 'within30', 'within90', 'later'] as const;
export type DueSpan = (typeof dueSpans)[number];

/** The span of a due date, seen from a day. A record is overdue from the day after its due date. */
export function dueSpan(due: string, today: string): DueSpan {
  const days = daysBetween(today, due);
  if (days < 0) return 'overdue';
  return days <= 30 ? 'within30' : days <= 90 ? 'within90' : 'later';
}
