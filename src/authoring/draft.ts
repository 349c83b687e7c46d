import { stringify } from 'yaml';
import type { z } from 'zod';
import type { RecordCollection, RecordDraft } from '../loading/knowledge-base.ts';
import { partsOf } from '../loading/schema-walk.ts';
import { schemas } from '../schemas/collections.ts';

/** A file as it is to be, and as it is now; a new file has no `before`. */
export interface Draft extends RecordDraft {
  before?: string;
}

/** YAML as the records are written: long lines stay whole, nothing is shared by anchors. */
export const yamlStyle = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** The file of a new record. The keys stand in the schema's order, wherever they were given. */
export function recordDraft(collection: RecordCollection, id: string, data: Record<string, unknown>): Draft {
  return { collection, id, file: fileOf(collection, id), text: stringify(inOrder(schemas[collection], data), yamlStyle) };
}

export function fileOf(collection: RecordCollection, id: string): string {
  return `content/${collection}/${id}.yaml`;
}

/** A value with the keys of its mappings in the schema's order; unknown keys last, those without a value left out. */
export function inOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const parts = partsOf(schema);
  if (Array.isArray(value)) {
    const element = parts.find((part) => part.element)?.element;
    return element ? value.map((item) => inOrder(element, item)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shape = parts.find((part) => part.shape)?.shape ?? {};
  const rank = (key: string) => (key in shape ? Object.keys(shape).indexOf(key) : Infinity);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => rank(a) - rank(b) || 0)
      .map(([key, inner]) => [key, shape[key] ? inOrder(shape[key], inner) : inner]),
  );
}
