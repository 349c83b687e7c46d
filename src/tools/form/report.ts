import type { Markup } from './markup.ts';

/** A piece of a sentence: words, words that lead to a page, or words that weigh more. */
export type Piece = string | { text: string; href: string } | { strong: string };
export type Words = Piece | readonly Piece[];

export type Tone = 'good' | 'note' | 'warn' | 'bad';

/** A number that stands large, with what it is. */
export interface Figure {
  label: string;
  value: string;
  note?: Words;
  tone?: Tone;
}

/** A sentence about the result. */
export interface Finding {
  tone: Tone;
  words: Words;
}

export interface ReportTable {
  caption: string;
  columns: readonly { label: string; number?: boolean }[];
  /** The first cell of a row names it. */
  rows: readonly { cells: readonly Words[]; tone?: Tone | 'total' }[];
}

/** A picture, what its lines are called where it has several, and what it shows. */
export interface Chart {
  svg: Markup;
  legend?: readonly { name: string; look: string }[];
  caption: Words;
}

export interface ReportSection {
  id: string;
  title: string;
  intro?: Words;
  figures?: readonly Figure[];
  findings?: readonly Finding[];
  chart?: Chart;
  tables?: readonly ReportTable[];
  notes?: readonly Words[];
}

/** What a tool answers, before it becomes a page or Markdown. */
export type Report = readonly ReportSection[];

/** The pieces of a text, however it was given. */
export function piecesOf(words: Words): readonly Piece[] {
  return isList(words) ? words : [words];
}

/** A text without its links. */
export function plainWords(words: Words): string {
  return piecesOf(words)
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.text))
    .join('');
}

function isList(words: Words): words is readonly Piece[] {
  return Array.isArray(words);
}
