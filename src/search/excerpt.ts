import { normalise } from './normalise.ts';

/** A piece of an excerpt; `hit` pieces are what the reader searched for. */
export interface ExcerptPiece {
  text: string;
  hit: boolean;
}

/** Characters of an excerpt, and how many of them stand before the first hit. */
const length = 140;
const lead = 30;

/** The part of a text around the first hit, or its beginning, in pieces. Widths and case do not matter; the text keeps its own. */
export function excerptOf(text: string, terms: readonly string[], fromStart = false): ExcerptPiece[] {
  const hits = hitsIn(sameLength(text), terms);
  const start = fromStart ? 0 : Math.max(0, (hits[0]?.start ?? 0) - lead);
  const from = start === 0 ? 0 : start + Math.max(0, text.slice(start, start + lead).search(/[\s。、.,]/u) + 1);
  const to = Math.min(text.length, from + length);
  const pieces = cut(text, hits, from, to);
  if (from > 0) pieces.unshift({ text: '…', hit: false });
  if (to < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}

/** A whole text in pieces. */
export function highlight(text: string, terms: readonly string[]): ExcerptPiece[] {
  return cut(text, hitsIn(sameLength(text), terms), 0, text.length);
}

function cut(text: string, hits: readonly { start: number; end: number }[], from: number, to: number): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = from;
  for (const { start: begin, end } of hits) {
    if (begin < at || end > to) continue;
    if (begin > at) pieces.push({ text: text.slice(at, begin), hit: false });
    pieces.push({ text: text.slice(begin, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

function hitsIn(plain: string, terms: readonly string[]): { start: number; end: number }[] {
  const wanted = [...new Set(terms)].filter((term) => term.length > 1).sort((a, b) => b.length - a.length);
  const hits = wanted.flatMap((term) => {
    const found: { start: number; end: number }[] = [];
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + term.length))
      if (!isInWord(plain, at, term)) found.push({ start: at, end: at + term.length });
    return found;
  });
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether letters are the middle of a longer word, `out` in `timeout`. */
function isInWord(plain: string, at: number, term: string): boolean {
  return /^[a-z]/.test(term) && /[a-z]/.test(plain.charAt(at - 1));
}

/** The text normalised one character at a time, so that places in it are places in the original. */
function sameLength(text: string): string {
  return [...text].map((sign) => normalise(sign).padEnd(sign.length).slice(0, sign.length)).join('');
}
