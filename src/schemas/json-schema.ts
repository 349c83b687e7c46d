import { z } from 'zod';
import { isCollection } from './collection-names.ts';
import type { CollectionName } from './collection-names.ts';

export type JsonSchema = Record<string, unknown>;

interface Options {
  target: 'draft-07' | 'draft-2020-12';
  /** `input`: what an author writes, fields with a default may be left out; `output`: what a reader gets. */
  io: 'input' | 'output';
  /** What takes the place of a field that names a record; given the field's own schema and the collection, `any` for a reference with one. */
  reference?: (field: JsonSchema, collection: CollectionName | 'any') => JsonSchema;
}

/** A schema as JSON Schema. A field that names a record (`meta({ collection })`) says so in its description. */
export function jsonSchemaOf(schema: z.ZodType, { target, io, reference = (field) => field }: Options): JsonSchema {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (!isObject(node)) return node;
    const { collection, ...field } = node;
    if (typeof collection !== 'string' || !(collection === 'any' || isCollection(collection))) return visitEach(node);
    const names = collection === 'any' ? 'A record: collection/id, or notes/id#section.' : `An id of ${collection}.`;
    return reference({ ...field, description: [field.description, names].filter(Boolean).join(' ') }, collection);
  };
  const visitEach = (node: JsonSchema): JsonSchema => Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value)]));
  return visitEach(z.toJSONSchema(schema, { target, io }));
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
