import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Font } from 'opentype.js';

export type Weight = 'regular' | 'bold';

const { resolve } = createRequire(import.meta.url);
const numberOf: Record<Weight, number> = { regular: 400, bold: 700 };

/** Where nearly all text is; the other files of the family are smaller slices for rare signs such as ≤ and →. */
const mainSubsets = ['latin', 'japanese'];

/**
 * The files of BIZ UDPGothic that may hold a character, likeliest first.
 * What is in which file is what `unicode.json` of the package says: `"[58]": "U+2105,U+2264-2265"`.
 */
export function loadSubsets(): (char: string) => string[] {
  const ranges = Object.entries(readRanges()).map(([name, text]) => ({ name: name.replace(/[[\]]/g, ''), ranges: parseRanges(text) }));
  return (char) => {
    const code = char.codePointAt(0) ?? 0;
    const slices = ranges.filter((subset) => subset.ranges.some(([from, to]) => from <= code && code <= to));
    return [...new Set([...mainSubsets, ...slices.map(({ name }) => name)])];
  };
}

/** Reads one file of the family. */
export function loadFont(subset: string, weight: Weight): Font {
  const file = readFileSync(resolve(`@fontsource/biz-udpgothic/files/biz-udpgothic-${subset}-${numberOf[weight]}-normal.woff`));
  return opentype.parse(new Uint8Array(file).buffer);
}

/** Pairs of first and last code point: `U+2105,U+2109-210a`. */
export function parseRanges(text: string): [number, number][] {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

function readRanges(): Record<string, string> {
  const json: unknown = JSON.parse(readFileSync(resolve('@fontsource/biz-udpgothic/unicode.json'), 'utf8'));
  if (typeof json !== 'object' || json === null) throw new TypeError('unicode.json of @fontsource/biz-udpgothic is no object.');
  return Object.fromEntries(Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
