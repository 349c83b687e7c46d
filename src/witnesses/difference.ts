import type { Statement, Testimony } from './statement.ts';

/** What changed in a package's own words between two of its versions, in the order of the symbols. */
export interface Difference {
  added: Statement[];
  gone: Statement[];
  reworded: { symbol: string; before: string; after: string }[];
}

/** Compares two versions of one package. */
export function differenceOf(before: Testimony, after: Testimony): Difference {
  const bySymbol = (a: { symbol: string }, b: { symbol: string }) => a.symbol.localeCompare(b.symbol);
  const only = (one: Testimony, other: Testimony) =>
    [...one.statements.values()].filter(({ symbol }) => !other.statements.has(symbol)).sort(bySymbol);
  const reworded = [...after.statements.values()].flatMap(({ symbol, words }) => {
    const was = before.statements.get(symbol)?.words;
    return was === undefined || was === words ? [] : [{ symbol, before: was, after: words }];
  });
  return { added: only(after, before), gone: only(before, after), reworded: reworded.sort(bySymbol) };
}

/** Numbers that are part of a name: SASL_SCRAM_512, x86_64, PKCS#8, SHA-256, OAuth 2.0. */
const beforeNameNumber = String.raw`(?<![\w.#]|[A-Za-z][-/]|\b(?:OAuth|TLS|HTTP|IPv|UTF|Python|Java|Node\.js|Ruby|version)\s)`;
const writtenNumbers = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, at) => [word, at + 2]),
);
const unitWords = '[KMGT]i?B|bytes?|milliseconds?|ms|seconds?|minutes?|hours?|days?|%';
const amount = new RegExp(
  String.raw`${beforeNameNumber}(-?\d[\d,]*(?:\.\d+)?|\b(?:${[...writtenNumbers.keys()].join('|')})\b)(?:[\s-]?(${unitWords})(?![A-Za-z]))?`,
  'g',
);

/**
 * The numbers of a text in order, without separators and each with its unit of data or time, and without those of names (S3, java21, x86_64):
 * what a change of wording leaves alone. `two` is 2, but `one` is mostly no number.
 */
export function numbersIn(text: string): string {
  return [...text.matchAll(amount)]
    .map(([, number = '', unit = '']) => {
      const digits = writtenNumbers.get(number) ?? number.replace(/,/g, '');
      return `${digits}${unit === '' ? '' : ` ${unit.replace(/(?<=[a-z]{3})s$/, '')}`}`;
    })
    .join(', ');
}

/** The sentences of a text that another one has not. */
export function newSentences(text: string, other: string): string[] {
  const sentences = (whole: string) => whole.split(/(?<=[.!?:])\s+/);
  const known = new Set(sentences(other));
  return sentences(text).filter((sentence) => !known.has(sentence));
}
