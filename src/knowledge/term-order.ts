import type { Term } from '../schemas/term.ts';
import type { Lang } from '../schemas/text.ts';

type Named = Pick<Term, 'name' | 'reading'>;

/** The rows of the Japanese syllabary: heading, anchor, letters. */
const kanaRows = [
  ['あ', 'row-a', 'ぁ-お'],
  ['か', 'row-ka', 'か-ご'],
  ['さ', 'row-sa', 'さ-ぞ'],
  ['た', 'row-ta', 'た-ど'],
  ['な', 'row-na', 'な-の'],
  ['は', 'row-ha', 'は-ぽ'],
  ['ま', 'row-ma', 'ま-も'],
  ['や', 'row-ya', 'ゃ-よ'],
  ['ら', 'row-ra', 'ら-ろ'],
  ['わ', 'row-wa', 'ゎ-ん'],
] as const;

/** Terms in the order of their language: English by letter, Japanese by reading, Latin names first. */
export function sortTerms<Item extends Named>(terms: readonly Item[], lang: Lang): Item[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const latin = (term: Item) =>
    /^[^\p{L}]*[A-Za-z]/u.test(sortKey(term, lang)) || !/[ぁ-ん]/u.test(sortKey(term, lang).charAt(0)) ? 0 : 1;
  return terms.toSorted((a, b) => (lang === 'ja' ? latin(a) - latin(b) : 0) || collator.compare(sortKey(a, lang), sortKey(b, lang)));
}

/** The heading under which a term stands: a letter, or a row of the syllabary. */
export function termIndex(term: Named, lang: Lang): string {
  const first = sortKey(term, lang).charAt(0);
  if (lang === 'ja') return kanaRows.find(([, , range]) => new RegExp(`[${range}]`, 'u').test(first))?.[0] ?? 'A–Z';
  return /[a-z]/i.test(first) ? first.toUpperCase() : '#';
}

/** The anchor of a heading of the glossary: `letter-a`, `row-ka`; what begins otherwise stands under `letter-other`. */
export function termIndexId(heading: string): string {
  const row = kanaRows.find(([kana]) => kana === heading)?.[1];
  return row ?? (/^[A-Z]$/.test(heading) ? `letter-${heading.toLowerCase()}` : heading === '#' ? 'letter-other' : 'letter-latin');
}

/** What a term is sorted by: its reading with katakana as hiragana, without leading signs. */
function sortKey({ name, reading }: Named, lang: Lang): string {
  const text = lang === 'ja' ? (reading ?? name.ja) : name.en;
  return text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60));
}
