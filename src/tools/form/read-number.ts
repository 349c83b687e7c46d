/** What was wrong with a typed number. */
export type NumberProblem = 'empty' | 'not-a-number' | 'comma' | 'unit' | 'whole' | 'too-small' | 'too-large';

export interface NumberRules {
  minimum: number;
  maximum: number;
  whole?: boolean | undefined;
  /** Words that may follow the number, in lower case, and what they multiply it by. */
  units?: Readonly<Record<string, number>> | undefined;
}

export type NumberReading = { value: number } | { problem: NumberProblem; unit?: string };

const magnitudes: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};

/** Significant decimal digits that a double keeps: products of what was typed are rounded to them. */
const keptDigits = 15;

const amountPattern = /^(\d[\d,]*(?:\.\d*)?|\.\d+)(.*)$/u;

/**
 * Reads a number as people type it: `1,000`, `１，０００`, `3M`, `300 万`, `1億2000万`, `0.5 s`, `1.5 GB`.
 * A unit of the field comes before a magnitude, so `5 m` in a field of minutes is five minutes.
 */
export function readNumber(text: string, rules: NumberRules): NumberReading {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[\s_、]/gu, (sign) => (sign === '、' ? ',' : ''))
    .toLowerCase();
  if (typed === '') return { problem: 'empty' };
  const sign = /^[-−]/u.test(typed) ? -1 : 1;
  const read = readAmount(typed.replace(/^[-−+]/u, ''), rules.units ?? {});
  if ('problem' in read) return read;
  const value = sign * read.value || 0;
  if (rules.whole === true && !Number.isInteger(value)) return { problem: 'whole' };
  if (value < rules.minimum) return { problem: 'too-small' };
  return value > rules.maximum ? { problem: 'too-large' } : { value };
}

function readAmount(text: string, units: Readonly<Record<string, number>>): NumberReading {
  let rest = text;
  let sum = 0;
  for (;;) {
    const [, digits, after] = amountPattern.exec(rest) ?? [];
    if (digits === undefined || after === undefined) return { problem: 'not-a-number' };
    if (digits.includes(',') && !/^\d{1,4}(?:,\d{3,4})+(?:\.\d*)?$/.test(digits)) return { problem: 'comma' };
    const amount = Number(digits.replaceAll(',', ''));
    const word = /^[^\d.,]*/u.exec(after)?.[0] ?? '';
    const factor = ofWord(units, word) ?? ofWord(magnitudes, word) ?? factorOfBoth(word, units);
    if (factor === undefined) return { problem: 'unit', unit: word };
    sum = Number((sum + amount * factor).toPrecision(keptDigits));
    rest = after.slice(word.length);
    if (rest === '') return Number.isFinite(sum) ? { value: sum } : { problem: 'too-large' };
    // Japanese writes large numbers in parts, 1億2000万; otherwise digits after a word are a slip.
    if (!/[千万億兆]$/u.test(word)) return { problem: 'not-a-number' };
  }
}

/** A magnitude and a unit together: `300万回`. */
function factorOfBoth(word: string, units: Readonly<Record<string, number>>): number | undefined {
  for (const [name, factor] of Object.entries(magnitudes)) {
    const unit = name !== '' && word.startsWith(name) ? ofWord(units, word.slice(name.length)) : undefined;
    if (unit !== undefined) return factor * unit;
  }
  return undefined;
}

/** The entry of a word; nothing for what every object has, such as "constructor". */
function ofWord(factors: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(factors, word) ? factors[word] : undefined;
}
