import { z } from 'zod';
import { collectionNames, idPattern, isCollection } from './collection-names.ts';
import type { CollectionName } from './collection-names.ts';

const id = z.string().regex(idPattern, 'is not an id; ids are lower-case words joined by hyphens');

/** The id of a record in one given collection. The checks make sure that it exists. */
export const idOf = <Name extends CollectionName>(collection: Name) => id.meta({ collection });

/** A record anywhere, `limits/function-timeout`; notes may name a section, `notes/retries#dlq`. */
export const anyReference = z
  .string()
  .regex(
    new RegExp(`^(?:${collectionNames.filter((name) => name !== 'sources').join('|')})/[a-z0-9.-]+(?:#[a-z0-9-]+)?$`),
    'is not a reference; write it as limits/function-timeout or notes/retries#dlq',
  )
  .meta({ collection: 'any' });

/** The collection whose ids a field holds, `any` for references that name it themselves; nothing for other fields. */
export function namedCollection(schema: z.core.$ZodType): CollectionName | 'any' | undefined {
  const collection = z.globalRegistry.get(schema)?.collection;
  return typeof collection === 'string' && (collection === 'any' || isCollection(collection)) ? collection : undefined;
}

export const citations = z
  .array(idOf('sources'))
  .min(1, 'cites nothing; name at least one id from content/sources')
  .describe('The sources of the statement: at least one id from content/sources.');

export const seeAlso = z.array(anyReference).default([]).describe('Loosely related records, shown as “see also”.');
