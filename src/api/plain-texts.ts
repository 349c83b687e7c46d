import { plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { languages } from '../schemas/text.ts';

/** A record's data with every bilingual text free of markup: references become the values and names that the pages show. */
export function withPlainTexts<Data>(data: Data, library: Library): Data {
  return walk(data, library) as Data;
}

function walk(node: unknown, library: Library): unknown {
  if (Array.isArray(node)) return node.map((item) => walk(item, library));
  if (node === null || typeof node !== 'object') return node;
  const isText = languages.every((lang) => lang in node && typeof Reflect.get(node, lang) === 'string');
  return Object.fromEntries(
    Object.entries(node)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [
        key,
        isText && typeof value === 'string' && (key === 'ja' || key === 'en') ? plainText(library, value, key) : walk(value, library),
      ]),
  );
}
