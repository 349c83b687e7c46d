import { z } from 'zod';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoLength = '2019-11-25'.length;

/** A calendar day, `2019-11-25`. */
export const day = z
  .string()
  .refine(isCalendarDay, 'is not a calendar day; write it as 2019-11-25')
  // A refinement does not reach a JSON Schema; this much of it does.
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A day, or a bound where only "no later than" is known: `≤2017-12-12`. */
export const dayOrBound = z
  .string()
  .refine((text) => isCalendarDay(text.replace(/^≤/u, '')), 'is not a day or a bound; write it as 2019-11-25 or ≤2017-12-12')
  .meta({ pattern: '^≤?\\d{4}-\\d{2}-\\d{2}$' });

/** A year, month or day, as precise as it is known: `2019`, `2019-06`, `2019-06-02`. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isCalendarDay(`${text}-01-01`.slice(0, isoLength));
}

/** The day of a date that may be a bound; bounds count as that day. */
export function dayOf(date: string): string {
  return date.replace(/^≤/u, '');
}

/** Whether a date says only "no later than". */
export function isBound(date: string): boolean {
  return date.startsWith('≤');
}

function isCalendarDay(text: string): boolean {
  if (!isoDate.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
