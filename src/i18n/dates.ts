import { dayOf, isBound } from '../schemas/date.ts';
import type { Lang } from '../schemas/text.ts';
import { message } from './messages.ts';

/** A day as each language writes it in running text: `2019 年 11 月 25 日`, `25 November 2019`. */
export function formatDay(day: string, lang: Lang): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (lang === 'ja') return `${year} 年 ${month} 月 ${date} 日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}

/** A day or bound for tables: `2019-11-25`, `≤ 2017-12-12`. */
export function formatDate(date: string): string {
  return isBound(date) ? `≤ ${dayOf(date)}` : date;
}

/** A scheduled date for tables, or the words for one that is not there. */
export function formatScheduled(date: string, lang: Lang): string {
  if (date === 'not-scheduled') return message(lang, 'notScheduled');
  return date === 'not-documented' ? message(lang, 'notDocumented') : formatDate(date);
}
