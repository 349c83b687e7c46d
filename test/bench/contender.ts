import type { Lang } from '../../src/schemas/text.ts';
import type { GeneratedPage } from './generated-notes.ts';

/** A search that is measured beside ours. */
export interface Contender {
  name: string;
  /** Writes the index of one language's pages into a folder. */
  build(folder: string, lang: Lang, pages: readonly GeneratedPage[]): Promise<void>;
  /** Opens what stands in `folder`, one folder a language, and is served at `address`, with nothing loaded yet. */
  open(folder: string, address: string): Ask;
  /** The code that a reader's first search loads and that is no part of the folder's traffic here. */
  code(folder: string, lang: Lang): string[];
}

/** Searches, loads what a list of results needs, and gives the number of results. */
export type Ask = (query: string, lang: Lang) => Promise<number>;
