import type { z } from 'zod';
import { error } from './error.ts';
import { eventSource } from './event-source.ts';
import { limit } from './limit.ts';
import { note } from './note.ts';
import type { CollectionName } from './collection-names.ts';
import { runtime } from './runtime.ts';
import { source } from './source.ts';
import { term } from './term.ts';
import { update } from './update.ts';

/** The schema of each collection. */
export const schemas = {
  limits: limit,
  'event-sources': eventSource,
  updates: update,
  errors: error,
  runtimes: runtime,
  terms: term,
  sources: source,
  notes: note,
} as const satisfies Record<CollectionName, z.ZodType>;

export type RecordOf<Name extends CollectionName> = z.infer<(typeof schemas)[Name]>;
