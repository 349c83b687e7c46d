import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { ValuePath } from '../loading/yaml.ts';
import type { ContentFile } from './fixer.ts';

/** The YAML of a record, or of a note's front matter, with offsets into the whole file. */
export interface YamlSource {
  document: Document;
  /** The value, as the schema would see it; nothing where the YAML has errors. */
  data: unknown;
  /** Offset of the YAML in the file. */
  base: number;
  /** The YAML alone. */
  text: string;
}

/** An item of a list or a pair of a mapping in the file: with the comments above it and beside it, without the white space around. */
export interface Chunk {
  start: number;
  end: number;
}

const cache = new WeakMap<ContentFile, YamlSource>();

/** Parses a file's YAML, once for each version of the file. */
export function yamlSourceOf(file: ContentFile): YamlSource {
  const known = cache.get(file);
  if (known) return known;
  const frontMatter = file.collection === 'notes' ? /^(---\n)([\s\S]*?)\n---(?:\n|$)/.exec(file.text) : undefined;
  const base = frontMatter?.[1]?.length ?? 0;
  const text = frontMatter === undefined ? file.text : (frontMatter?.[2] ?? '');
  const document = parseDocument(text, { prettyErrors: false });
  const source = { document, data: document.errors.length > 0 ? undefined : document.toJS(), base, text };
  cache.set(file, source);
  return source;
}

/** Start and end in the file of what a node writes, quotes included, without white space after it. */
export function spanOf({ base, text }: YamlSource, node: unknown): Chunk | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start: base + start, end: base + start + text.slice(start, end).trimEnd().length };
}

/** The node at a path. */
export function nodeAt({ document }: YamlSource, path: ValuePath): Node | undefined {
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node : undefined;
}

/** Where the items of a block list or the pairs of a block mapping stand; nothing for `[a, b]` and `{a: b}`. */
export function chunksOf(source: YamlSource, node: unknown): Chunk[] | undefined {
  if (!(isMap(node) || isSeq(node)) || node.flow || node.items.length === 0) return undefined;
  const starts = isMap(node) ? pairStarts(node) : itemStarts(source.text, node);
  const ends = (isMap(node) ? node.items.map(({ key, value }) => value ?? key) : node.items).map(endOf);
  if (starts.includes(undefined) || ends.includes(undefined)) return undefined;
  const chunks: Chunk[] = [];
  for (const [at, start = 0] of starts.entries()) {
    const valueEnd = Math.max(start, start + source.text.slice(start, ends[at]).trimEnd().length);
    const beside = /^[ \t]+#.*/.exec(source.text.slice(valueEnd))?.[0].length ?? 0;
    // What stands above the first pair of a record is about the record.
    const before = chunks.at(-1)?.end ?? (node === source.document.contents ? start : startOfComments(source.text, start));
    const above = source.text.slice(before, start).indexOf('#');
    chunks.push({ start: above < 0 ? start : before + above, end: valueEnd + beside });
  }
  return chunks.map(({ start, end }) => ({ start: source.base + start, end: source.base + end }));
}

/** Where a new key of a mapping goes: after the last of the keys that the schema has before it. */
export function placeOfKey(source: YamlSource, map: unknown, key: string, order: readonly string[]): number | undefined {
  if (!isMap(map)) return undefined;
  const before = order.slice(0, order.indexOf(key));
  const at = map.items.findLastIndex((pair) => isScalar(pair.key) && before.includes(String(pair.key.value)));
  return chunksOf(source, map)?.[at]?.end;
}

/** Every scalar of a document that is text, with its path; keys are left out. */
export function textScalars({ document }: YamlSource): { path: ValuePath; node: Scalar<string> }[] {
  return document.errors.length > 0 ? [] : scalarsIn(document.contents, []);
}

function scalarsIn(node: unknown, path: ValuePath): { path: ValuePath; node: Scalar<string> }[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => scalarsIn(value, [...path, isScalar(key) ? String(key.value) : '']));
  if (isSeq(node)) return node.items.flatMap((item, at) => scalarsIn(item, [...path, at]));
  return isScalar<string>(node) && typeof node.value === 'string' ? [{ path, node }] : [];
}

/** The offset of the first of the comment lines straight above an offset; the offset itself where there is none. */
function startOfComments(text: string, offset: number): number {
  const lines = /(?:^[ \t]*#.*\n)+[ \t]*$/m.exec(text.slice(0, offset));
  return lines?.index ?? offset;
}

function pairStarts(map: YAMLMap): (number | undefined)[] {
  return map.items.map(({ key }) => (isNode(key) ? key.range?.[0] : undefined));
}

function itemStarts(text: string, list: YAMLSeq): (number | undefined)[] {
  return list.items.map((item) => {
    const start = isNode(item) ? item.range?.[0] : undefined;
    const dash = start === undefined ? -1 : text.lastIndexOf('-', start - 1);
    return dash < 0 ? undefined : dash;
  });
}

function endOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[1] : undefined;
}
