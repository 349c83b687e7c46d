import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Problem } from '../loading/problem.ts';
import { parseYaml } from '../loading/yaml.ts';

export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'none';

/** What stood before a note's text. */
export interface FrontMatter {
  format: FrontMatterFormat;
  /** The fields in their order; dates as text. */
  fields: Map<string, unknown>;
  /** The note's text. */
  body: string;
  /** The line of the file on which the text begins, from 1. */
  firstLine: number;
}

/** Splits a note from its front matter: YAML between `---`, TOML between `+++`, JSON in braces, or none. */
export function splitFrontMatter(text: string, file: string): FrontMatter | { problem: Problem } {
  const fenced = /^(---|\+\+\+)[ \t]*\n/.exec(text);
  // A thematic break at the start of a note without front matter looks the same but for the blank line behind it.
  const isBreak = fenced !== null && /^(?:\s*$|\s*\n(?!\s*[\w"'-]+[ \t]*[:=]))/.test(text.slice(fenced[0].length));
  if (fenced && !isBreak) return fencedBy(fenced[1] === '---' ? 'yaml' : 'toml', fenced[0].length, text, file);
  if (/^\{\s*(?:"|\}\s*\n)/.test(text)) return fromJson(text, file);
  return { format: 'none', fields: new Map(), body: text, firstLine: 1 };
}

function fencedBy(format: 'yaml' | 'toml', start: number, text: string, file: string): FrontMatter | { problem: Problem } {
  const end = (format === 'yaml' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(text.slice(start));
  if (!end)
    return broken(
      file,
      1,
      1,
      `The front matter begins with "${text.slice(0, 3)}" and does not end.`,
      `Add a line with ${text.slice(0, 3)} after its last field.`,
    );
  const inside = text.slice(start, start + end.index);
  const data = format === 'yaml' ? readYaml(inside, file, 2) : readToml(inside, file);
  if ('problem' in data) return data;
  const until = start + end.index + end[0].length + 1;
  return { format, fields: data.fields, body: text.slice(until), firstLine: lineAt(text, until) };
}

function readYaml(text: string, file: string, firstLine: number): { fields: Map<string, unknown> } | { problem: Problem } {
  const { problems } = parseYaml(text, file, firstLine);
  const [first] = problems;
  if (first) return { problem: { ...first, rule: 'import' } };
  const { contents } = parseDocument(text, { version: '1.2' });
  if (contents === null) return { fields: new Map() };
  if (!isMap(contents))
    return broken(file, firstLine, 1, 'The front matter is no list of fields.', 'Write it as `title: …`, one field a line.');
  // Scalars as they are written: `date: 2019-06-02 10:00` and `version: 1.10` are texts to us.
  return {
    fields: new Map(
      contents.items.flatMap(({ key, value }) =>
        isScalar(key)
          ? [[String(key.value), isScalar(value) && typeof value.value === 'number' ? (value.source ?? value.value) : toPlain(value)]]
          : [],
      ),
    ),
  };
}

function toPlain(node: unknown): unknown {
  if (typeof node === 'object' && node !== null && 'toJSON' in node && typeof node.toJSON === 'function') return node.toJSON();
  return node;
}

function readToml(text: string, file: string): { fields: Map<string, unknown> } | { problem: Problem } {
  try {
    return { fields: new Map(Object.entries(parseToml(text)).map(([key, value]) => [key, withoutDates(value)])) };
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const said = cause.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    return broken(file, cause.line + 1, cause.column, `The TOML cannot be read: ${said}.`, 'Correct the line.');
  }
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/T00:00:00\.000$/, '');
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
  return value;
}

function fromJson(text: string, file: string): FrontMatter | { problem: Problem } {
  const end = endOfObject(text);
  if (end === undefined) return broken(file, 1, 1, 'The JSON front matter does not end.', 'Close its braces.');
  const rest = text.slice(end).replace(/^[ \t]*\n/, '');
  const read = readJson(text.slice(0, end), file);
  return 'problem' in read ? read : { format: 'json', fields: read.fields, body: rest, firstLine: lineAt(text, text.length - rest.length) };
}

/** JSON, or what YAML takes for it: an unquoted word, a comma too many. YAML knows the places of what neither takes. */
function readJson(text: string, file: string): { fields: Map<string, unknown> } | { problem: Problem } {
  try {
    return { fields: new Map(Object.entries(JSON.parse(text))) };
  } catch {
    const read = readYaml(text, file, 1);
    return 'problem' in read ? { problem: { ...read.problem, what: read.problem.what.replace('The YAML', 'The JSON') } } : read;
  }
}

/** The offset behind the brace that closes the first one; braces in strings do not count. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function broken(file: string, line: number, column: number, what: string, todo: string): { problem: Problem } {
  return { problem: { file, line, column, rule: 'import', what, todo } };
}

/** A field's value as one reads it: plain where it is plain, otherwise YAML on one line. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
