import type { Library } from '../knowledge/library.ts';
import { everydayWords } from './everyday-words.ts';
import { normalise } from './normalise.ts';

/** One concept: the forms that people type for it, of which pages write some. */
export interface Concept {
  /** Its token in the index. */
  key: string;
  /** Forms that pages write; they count as found in a text. */
  written: string[];
  /** Readings and misspellings: understood in a query, not looked for in pages. */
  typed: string[];
  /** What the glossary says explains it: `notes/retries#dlq`. */
  see: string[];
  /** How much it says, 0 to 1; everyday words say less than terms. */
  weight: number;
}

/** What an everyday word says where its entry does not tell otherwise. */
export const everydayWeight = 0.6;

/** Where a text names a concept. */
export interface Mention {
  concept: Concept;
  form: string;
  start: number;
  end: number;
}

/** How many of a term's references search knows. */
const mostSeen = 4;

/** Concepts from the glossary's names, abbreviations, readings, aliases and misspellings, in both languages, and everyday words. */
export function glossaryOf(library: Pick<Library, 'terms'>): Concept[] {
  const terms = [...library.terms].map(([id, term]): Concept => {
    const written = unique([term.name.ja, term.name.en, ...term.abbreviations, ...(term.aliases?.ja ?? []), ...(term.aliases?.en ?? [])]);
    const typed = unique([...(term.reading ? [term.reading] : []), ...(term.misspellings?.ja ?? []), ...(term.misspellings?.en ?? [])]);
    return {
      key: keyOf(id),
      written,
      typed: typed.filter((form) => !written.includes(form)),
      see: [`terms/${id}`, ...term.see.slice(0, mostSeen)],
      weight: 1,
    };
  });
  const everyday = everydayWords.map(({ words, weight = everydayWeight }): Concept => ({
    key: keyOf(`w ${words[0] ?? ''}`),
    written: unique(words.flatMap(inflected)),
    typed: [],
    see: [],
    weight,
  }));
  return [...terms, ...everyday];
}

/** An English verb's other forms; a form that is no word does no harm. */
function inflected(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word];
  const stem = word.replace(/e$/, '');
  return [word, `${stem}ed`, `${stem}ing`, `${word}s`];
}

/** Finds the concepts that a text names. */
export type Finder = (text: string) => Mention[];

/** Finds every mention in a normalised text, nested and overlapping ones too, the longest first. */
export function finderOf(concepts: readonly Concept[], forms: (concept: Concept) => readonly string[]): Finder {
  const byFirst = new Map<string, { form: string; concept: Concept }[]>();
  for (const concept of concepts)
    for (const form of forms(concept)) {
      const list = byFirst.get(form.charAt(0)) ?? [];
      list.push({ form, concept });
      byFirst.set(form.charAt(0), list);
    }
  return (text) => {
    const found: Mention[] = [];
    for (let at = 0; at < text.length; at += 1)
      for (const { form, concept } of byFirst.get(text.charAt(at)) ?? [])
        if (text.startsWith(form, at)) {
          const end = wordEnd(text, at, form);
          if (end !== undefined) found.push({ concept, form, start: at, end });
        }
    return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  };
}

/** The longest mentions that do not overlap; several concepts may share one form. */
export function longestOf(mentions: readonly Mention[]): Mention[][] {
  const taken: Mention[][] = [];
  for (const one of mentions) {
    const same = taken.find(([other]) => other?.start === one.start && other.end === one.end);
    if (same) same.push(one);
    else if (taken.every(([other]) => !other || one.end <= other.start || one.start >= other.end)) taken.push([one]);
  }
  return taken;
}

/** Where a form that stands as a whole word ends, an English plural included; Latin forms do not match inside longer words, katakana forms not inside longer katakana. */
function wordEnd(text: string, start: number, form: string): number | undefined {
  if (joins(text.charAt(start - 1), form.charAt(0))) return undefined;
  const end = start + form.length;
  const plural = /^e?s(?![\p{Script=Latin}\d])/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  if (plural > 0 && /[\p{Script=Latin}\d]$/u.test(form)) return end + plural;
  return joins(form.charAt(form.length - 1), text.charAt(end)) ? undefined : end;
}

/** Whether two neighbouring signs belong to one word; 非 turns a word into its opposite. */
function joins(before: string, after: string): boolean {
  if (before === '非') return true;
  const same = (script: RegExp): boolean => script.test(before) && script.test(after);
  return same(/[\p{Script=Latin}\d_]/u) || same(/[\p{Script=Katakana}ー]/u);
}

/** ASCII, with an end of its own, so that no key begins another. */
function keyOf(id: string): string {
  const plain = [...id].map((sign) => (/[a-z0-9]/.test(sign) ? sign : /[\s.-]/.test(sign) ? '' : sign.charCodeAt(0).toString(16)));
  return `zq${plain.join('')}z`;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => normalise(word).trim()))].filter((word) => word.length > 1);
}
