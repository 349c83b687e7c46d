import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { recordFileOf } from '../chronicle/record-file.ts';
import { headingIdPattern } from '../loading/mdx.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';

/** A text that exists in both languages: a field of a record, or a section of a note. */
export interface Part {
  /** The record, `limits/function-timeout`; of a section `notes/retries#dlq`. */
  record: string;
  /** The field of a record, `summary`, `history 2018-10-10 change`; of a note's opening `opening`, of its sections nothing. */
  field: string;
  lang: Lang;
  text: string;
}

/** The bilingual parts of a file of `content/` by its path and text: both languages of a record, one of a note; none where it cannot be read. */
export function bilingualParts(path: string, text: string): Part[] {
  const file = recordFileOf(path);
  if (!file || file.collection === 'sources') return [];
  const record = `${file.collection}/${file.id}`;
  if (file.lang !== undefined) return noteParts(record, file.lang, text);
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? [] : fieldsIn(document.contents, []).map((field) => ({ record, ...field }));
}

/** A part's name in both languages. */
export function keyOf({ record, field }: Pick<Part, 'record' | 'field'>): string {
  return `${record} ${field}`.trim();
}

function fieldsIn(node: unknown, path: readonly string[]): Omit<Part, 'record'>[] {
  if (isSeq(node)) return node.items.flatMap((item, at) => fieldsIn(item, [...path, nameOfItem(item, at)]));
  if (!isMap(node)) return [];
  const sides = languages.map((lang) => ({ field: path.join(' '), lang, text: node.get(lang) }));
  const isPair = sides.every(({ text }) => typeof text === 'string');
  if (isPair) return sides.map((side) => ({ ...side, text: String(side.text) }));
  return node.items.flatMap(({ key, value }) => fieldsIn(value, [...path, isScalar(key) ? String(key.value) : '']));
}

/** Entries of a history are known by their day: a new one in between moves none of the others. */
function nameOfItem(item: unknown, at: number): string {
  const from: unknown = isMap(item) ? item.get('from') : undefined;
  return typeof from === 'string' ? from : String(at + 1);
}

/** A note cut at its headings; dates and ids of the front matter are the same in both languages and no text. */
function noteParts(note: string, lang: Lang, text: string): Part[] {
  const [, frontMatter = '', body = text] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  const words = [...frontMatter.matchAll(/^(?:title|description): (.*)$/gm)].map(([, value]) => value ?? '');
  const parts: Part[] = [{ record: note, field: 'opening', lang, text: words.join('\n') }];
  for (const block of body.split(/^(?=#{2,3} )/m)) {
    const id = block.startsWith('#') ? headingIdPattern.exec(block.split('\n', 1)[0] ?? '')?.[1] : undefined;
    const opening = parts[0];
    if (id !== undefined) parts.push({ record: `${note}#${id}`, field: '', lang, text: block });
    // Text before the first heading, and sections that have no id yet.
    else if (opening) opening.text += `\n${block}`;
  }
  return parts;
}
