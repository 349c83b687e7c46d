import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { Place, Problem } from './problem.ts';

/** The way to a value inside a record: `['history', 0, 'from']`. */
export type ValuePath = readonly PropertyKey[];

export interface ParsedYaml {
  data: unknown;
  problems: Problem[];
  /** Place of the value at a path, or of its nearest parent that is in the file; `key` asks for the key instead. */
  placeOf(path: ValuePath, part?: 'key' | 'value'): Place;
}

const advice: Partial<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML forbids tabs.',
  DUPLICATE_KEY: 'Keep one of the two keys.',
  MULTIPLE_DOCS: 'Keep one document a file; remove the `---` line.',
  BAD_INDENT: 'Line the keys of one level up under each other.',
};

/**
 * Reads YAML and remembers where each value stands.
 * `firstLine` is the line of the file on which the text begins (front matter begins on line 2).
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    ...at(error.pos[0]),
    rule: 'yaml',
    what: `The YAML cannot be read: ${error.message.replace(/\.?\s*$/, '.')}`,
    todo: advice[error.code] ?? 'Correct the line; quote text that holds `: `, `#` or starts with a special character.',
  }));
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    placeOf: (path, part = 'value') => at(offsetOf(document, path, part)),
  };
}

/** Whether a value read from YAML is a mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function offsetOf(document: Document, path: ValuePath, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [depth, step] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      const last = depth === path.length - 1;
      next = last && part === 'key' ? pair?.key : (pair?.value ?? pair?.key);
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
    }
    if (!isNode(next)) break;
    offset = next.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}
