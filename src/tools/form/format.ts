import type { Lang } from '../../schemas/text.ts';

const perMinute = 60;
const perHour = 3600;
const perDay = 86_400;

/** A number for reading: digits in groups, at most `digits` after the point, small ones with three that count. */
export function formatAmount(amount: number, digits = 2): string {
  if (amount !== 0 && Math.abs(amount) < 10 ** -digits)
    return Number(amount.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 20 });
  return amount.toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** A time in the unit that people think in: `40 s`, `8 min`, `16.6 min`, `1.5 h`, `3 日`. */
export function formatTime(seconds: number, lang: Lang): string {
  const ja = lang === 'ja';
  // 59.97 s must not become "60 s".
  const rounded = Math.round(seconds * 10) / 10;
  if (seconds === 0) return ja ? '0 秒' : '0 s';
  if (rounded < 1) return `${formatAmount(Math.round(seconds * 1000), 0)} ${ja ? 'ミリ秒' : 'ms'}`;
  if (rounded < 2 * perMinute) return `${formatAmount(rounded, 1)} ${ja ? '秒' : 's'}`;
  if (rounded < 2 * perHour) return `${formatAmount(seconds / perMinute, 1)} ${ja ? '分' : 'min'}`;
  if (rounded < 2 * perDay) return `${formatAmount(seconds / perHour, 1)} ${ja ? '時間' : 'h'}`;
  return `${formatAmount(seconds / perDay, 1)} ${ja ? '日' : 'd'}`;
}

/** A tick of a time axis, in the axis's own unit: 1, 60 or 3,600 seconds. */
export function formatTick(seconds: number, unit: number, lang: Lang): string {
  const ja = lang === 'ja';
  const name = unit === 1 ? (ja ? '秒' : 's') : unit === perMinute ? (ja ? '分' : 'min') : ja ? '時間' : 'h';
  return `${formatAmount(seconds / unit, 1)} ${name}`;
}

/** Two values that may be one: `40 s – 50 s`. */
export function formatRange(low: string, high: string, lang: Lang): string {
  return low === high ? low : lang === 'ja' ? `${low}～${high}` : `${low} – ${high}`;
}

/** A record's day or bound: `2019-11-25`, `≤ 2017-12-12`. As formatDate in src/i18n/dates.ts, whose imports are not for the browser. */
export function formatFrom(from: string): string {
  return from.replace('≤', '≤ ');
}
