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

/** The numbers of a text in order, without separators: what a change of wording leaves alone. */
export function numbersIn(text: string): string {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replace(/,/g, '')).join(' ');
}

/** The sentences of a text that another one has not. */
export function newSentences(text: string, other: string): string[] {
  const sentences = (whole: string) => whole.split(/(?<=[.!?:])\s+/);
  const known = new Set(sentences(other));
  return sentences(text).filter((sentence) => !known.has(sentence));
}
