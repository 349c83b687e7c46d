import type { Lang } from '../../schemas/text.ts';

const words = {
  d: { size: 86_400, ja: '日', en: 'd' },
  h: { size: 3600, ja: '時間', en: 'h' },
  min: { size: 60, ja: '分', en: 'min' },
  s: { size: 1, ja: '秒', en: 's' },
} as const;
const ladder = [words.d, words.h, words.min, words.s];

const sizes: Record<string, number> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  m: 60,
  min: 60,
  h: 3600,
  d: 86_400,
  ミリ秒: 0.001,
  秒: 1,
  分: 60,
  時間: 3600,
  日: 86_400,
};
const piece = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(ms|sec|s|min|m|h|d|ミリ秒|秒|分|時間|日)?/i;

/** Seconds of a typed time: `90`, `90 s`, `1.5h`, `1 h 30 min`, `4 日`. A number without a unit is seconds; -1 stays -1. Nothing where it is no time. */
export function parseDuration(text: string): number | undefined {
  let rest = text.normalize('NFKC').replaceAll(',', '').trim();
  if (rest === '-1') return -1;
  let seconds = 0;
  if (rest === '') return undefined;
  while (rest !== '') {
    const match = piece.exec(rest);
    if (!match) return undefined;
    const [found, amount = '', unit] = match;
    rest = rest.slice(found.length).trim();
    // A number without a unit may only stand alone.
    if (unit === undefined && (rest !== '' || seconds !== 0)) return undefined;
    seconds += Number(amount) * (sizes[(unit ?? 's').toLowerCase()] ?? Number.NaN);
  }
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) / 1000 : undefined;
}

/** Seconds as people write them, exact to the millisecond: `1 h 30 min`, `4 日`; -1 stays -1. The result can be typed again. */
export function formatDuration(seconds: number, lang: Lang): string {
  if (seconds === -1) return '-1';
  return pieces(Math.round(seconds * 1000) / 1000, ladder.length)
    .map(({ amount, word }) => `${digits(amount)} ${word[lang]}`)
    .join(' ');
}

/** The same for an address: `1h30min`. */
export function durationInAddress(seconds: number): string {
  return formatDuration(seconds, 'en').replaceAll(' ', '');
}

/** Seconds for a reader, at most two units and rounded to the smaller one: `3 min 2 s`, `23 時間 59 分`. */
export function tellDuration(seconds: number, lang: Lang): string {
  const [largest = words.s] = ladder.filter(({ size }) => seconds >= size);
  const smallest = ladder[Math.min(ladder.indexOf(largest) + 1, ladder.length - 1)] ?? words.s;
  const step = smallest === words.s ? (seconds < 0.1 ? 0.001 : seconds < 10 ? 0.01 : seconds < 60 ? 0.1 : 1) : smallest.size;
  const rounded = Number((Math.round(seconds / step) * step).toFixed(3));
  return pieces(rounded, ladder.length)
    .slice(0, 2)
    .map(({ amount, word }) => `${digits(amount)} ${word[lang]}`)
    .join(' ');
}

function pieces(seconds: number, most: number): { amount: number; word: (typeof ladder)[number] }[] {
  let rest = seconds;
  const found = ladder.flatMap((word) => {
    const amount = word === words.s ? Math.round(rest * 1000) / 1000 : Math.floor(rest / word.size + 1e-9);
    if (amount <= 0) return [];
    rest = Math.max(0, rest - amount * word.size);
    return [{ amount, word }];
  });
  return found.length > 0 ? found.slice(0, most) : [{ amount: 0, word: words.s }];
}

function digits(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}
