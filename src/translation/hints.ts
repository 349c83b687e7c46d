import type { Part } from './bilingual-parts.ts';
import { keyOf } from './bilingual-parts.ts';

/** Shorter texts vary too much in length, in characters of the English text. */
const shortest = 100;
/** Shorter texts may well be the same words in both languages, in characters. */
const longestSame = 40;
/** How many times longer or shorter than usual a text has to be before a person should look. */
const unusual = 2;

/** A part whose Japanese is much longer or shorter for its English than is usual here. */
export interface Ratio {
  part: string;
  /** Characters of Japanese for each of English. */
  ratio: number;
}

/** What the texts of today let one suspect. */
export interface Hints {
  /** Half of the parts have fewer characters of Japanese for each of English. */
  median: number;
  /** Farthest from the median first. */
  ratios: Ratio[];
  /** Parts that are long and the same in both languages; names and titles may be. */
  identical: string[];
}

/** Suspicions from the length and wording of all parts; nothing is wrong for certain. */
export function hintsOf(parts: readonly Part[]): Hints {
  const pairs = [...Map.groupBy(parts, keyOf)].flatMap(([part, sides]) => {
    const [ja, en] = [sides.find(({ lang }) => lang === 'ja')?.text, sides.find(({ lang }) => lang === 'en')?.text];
    return ja === undefined || en === undefined ? [] : [{ part, ja: prose(ja), en: prose(en) }];
  });
  const ratios = pairs.filter(({ en }) => en.length >= shortest).map(({ part, ja, en }) => ({ part, ratio: ja.length / en.length }));
  const median = ratios.map(({ ratio }) => ratio).toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
  const distance = ({ ratio }: Ratio) => Math.abs(Math.log((ratio || 1e-3) / median));
  return {
    median,
    ratios: ratios.filter((one) => distance(one) > Math.log(unusual)).toSorted((a, b) => distance(b) - distance(a)),
    identical: pairs
      .filter(({ part, ja, en }) => ja === en && ja.length > longestSame && !/ (?:name|title)$/.test(part))
      .map(({ part }) => part),
  };
}

/** A text without code blocks, components and references, which are the same in both languages. */
function prose(text: string): string {
  return text
    .replace(/^(```+)[\s\S]*?^\1/gm, '')
    .replace(/<[^>]*>|\{[^{}]*\}|`[^`]*`|\[#[a-z0-9-]+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
