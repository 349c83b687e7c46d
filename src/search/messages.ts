import type { Lang } from '../schemas/text.ts';
import type { ExcerptPiece } from './excerpt.ts';

/** What the page asks the search worker. */
export interface SearchQuestion {
  ticket: number;
  query: string;
  lang: Lang;
  base: string;
  /** Only records of this kind. */
  kind: string | undefined;
}

/** One result; `lang` is the language in which it was found. */
export interface SearchHit {
  url: string;
  title: ExcerptPiece[];
  page: string;
  kind: string;
  answer: string;
  excerpt: ExcerptPiece[];
  lang: Lang;
  score: number;
  coverage: number;
}

/** What answers a query. */
export interface SearchResult {
  /** Best first. */
  hits: SearchHit[];
  /** The query that was searched instead, where a word of the typed one is known nowhere. */
  meant: string | undefined;
}

/** What the worker answers: hits, best first, or why it could not search. */
export type SearchAnswer = { ticket: number; result: SearchResult } | { ticket: number; failure: string };
