import type { Library } from '../knowledge/library.ts';
import { normalise } from './normalise.ts';

/** The forms of one concept: what people may type for it, and what pages say. */
export interface Concept {
  typed: string[];
  written: string[];
}

/** Concepts from the glossary's names, abbreviations, readings, aliases and misspellings, in both languages. */
export function glossaryOf(library: Pick<Library, 'terms'>): Concept[] {
  return [...library.terms.values()].map((term) => {
    const written = [term.name.ja, term.name.en, ...term.abbreviations, ...(term.aliases?.ja ?? []), ...(term.aliases?.en ?? [])];
    const typed = [...written, ...(term.reading ? [term.reading] : []), ...(term.misspellings?.ja ?? []), ...(term.misspellings?.en ?? [])];
    return { typed: unique(typed), written: unique(written) };
  });
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => normalise(word).trim()))].filter((word) => word.length > 1);
}
