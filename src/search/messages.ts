import type { ExcerptPiece } from './excerpt.ts';
import type { Lang } from '../schemas/text.ts';

/** What the page asks the search worker. */
export interface SearchQuestion {
  ticket: number;
  query: string;
  lang: Lang;
  base: string;
}

/** One result; `lang` is the language in which it was found. */
export interface SearchHit {
  url: string;
  title: string;
  page: string;
  kind: string;
  answer: string;
  excerpt: ExcerptPiece[];
  lang: Lang;
  score: number;
  coverage: number;
}

/** What the worker answers: hits, best first, or why it could not search. */
export type SearchAnswer = { ticket: number; hits: SearchHit[] } | { ticket: number; failure: string };
