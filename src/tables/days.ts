import type { Lang } from '../schemas/text.ts';

/** A day in running text, without the messages that src/i18n/dates.ts would bring into the browser: `2019 年 11 月 25 日`, `25 November 2019`. */
export function formatDay(day: string, lang: Lang): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (lang === 'ja') return `${year} 年 ${month} 月 ${date} 日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}

/** The reader's day, in UTC like every day of the records. */
export function thisDay(): string {
  return new Date().toISOString().slice(0, 10);
}
