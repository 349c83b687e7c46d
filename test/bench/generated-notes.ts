import type { SearchRecord } from '../../src/search/record.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import type { Lang } from '../../src/schemas/text.ts';

/** A page made for the bench. */
export interface GeneratedPage {
  /** Site-relative, without a base path. */
  url: string;
  html: string;
}

const sections = 5;
const sectionBytes = 850;

/** Pages like notes, about 5 kB each, of the headings and sentences of the site in `dist`, shuffled; the same at every run. */
export function generatedNotes(lang: Lang, count: number): GeneratedPage[] {
  const records = siteRecords('dist', lang);
  const headings = records.map(({ title }) => title);
  const sentences = records.flatMap((record) => sentencesOf(record));
  const next = randomNumbers(lang === 'ja' ? 1 : 2);
  const any = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const parts = Array.from({ length: sections }, (_, part) => {
      let text = '';
      while (Buffer.byteLength(text) < sectionBytes) text += ` ${any(sentences)}`;
      return `<h2 id="s${part}">${escape(any(headings))}</h2>\n<p>${escape(text)}</p>`;
    });
    const title = escape(`${any(headings)}: ${any(headings)}`);
    return {
      url: `${lang}/notes/n${at}/`,
      html: `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><main><article data-search-sections="notes"><header><h1>${title}</h1></header><div class="prose">${parts.join('\n')}</div></article></main></body></html>`,
    };
  });
}

function sentencesOf({ kind, lang, text }: SearchRecord): string[] {
  if (kind !== 'notes') return [];
  return text.split(lang === 'ja' ? /(?<=。)/u : /(?<=[.!?]) /).filter((sentence) => sentence.length > 10 && sentence.length < 400);
}

/** Numbers from 0 to 1 that look random (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
