import type { Span } from '../knowledge/as-of.ts';
import type { Lang } from '../schemas/text.ts';

/** The tables that can be filtered, by the folder of their page. */
export const tableNames = ['limits', 'retries', 'runtimes', 'errors'] as const;
export type TableName = (typeof tableNames)[number];

/** A part of a cell: words, or words with a link (`to`, below the language's folder), in code type, smaller, in passing, or on a line of their own. */
export type Piece = string | { text: string; to?: string; code?: true; small?: true; aside?: true; line?: true };
export type Cell = readonly Piece[];

/** The cells and facet values of a row that began on a day; those that are not named stay as they were. */
export interface RowSpan extends Span {
  cells: Record<string, Cell>;
  facets?: Record<string, readonly string[]>;
  /** The number that the row is sorted by, in bytes, seconds or pieces. */
  amount?: number | 'unlimited' | undefined;
  /** What changed, in one sentence. */
  change?: string;
  /** The update that announced it. */
  update?: string | undefined;
}

export interface TableRow {
  id: string;
  name: string;
  /** What the row can be found by besides its cells: names in the other language, id, keywords. */
  words: string;
  /** What does not depend on the day. */
  cells: Record<string, Cell>;
  facets: Record<string, readonly string[]>;
  /** The kind of quantity that `amount` is; quantities of different kinds are not compared. */
  dimension?: string;
  /** From when on the row's mark beside its name holds, such as "ended". */
  markFrom?: string;
  /** Oldest first; none where the row has no dates. */
  spans: RowSpan[];
}

export interface Column {
  key: string;
  label: string;
  sort: 'text' | 'date' | 'amount';
  /** Not in the page's table; can be shown. */
  extra?: true;
  /** Differs from day to day. */
  dated?: true;
}

export interface Facet {
  key: string;
  label: string;
  values: readonly { value: string; label: string }[];
}

/** Everything about a table that its page does not hold, in one language. */
export interface TableData {
  name: TableName;
  lang: Lang;
  /** The first column names the row; the others are in the order of the page, extra ones last. */
  columns: readonly Column[];
  facets: readonly Facet[];
  rows: readonly TableRow[];
  /** Titles of the updates that spans name. */
  updates: Record<string, string>;
  /** The first day of any history; none where the table has no dates. */
  first?: string | undefined;
}

/** A cell as plain text: what is said in passing stands in brackets, a line of its own is set off by a space. */
export function textOf(cell: Cell | undefined): string {
  return (cell ?? [])
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.aside ? ` (${piece.text}) ` : piece.small || piece.line ? ` ${piece.text} ` : piece.text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
