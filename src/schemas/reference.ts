import { z } from 'zod';

/** Every kind of record, by the name of its folder under content/. */
export const collectionNames = ['limits', 'event-sources', 'updates', 'errors', 'runtimes', 'terms', 'sources', 'notes'] as const;

export type CollectionName = (typeof collectionNames)[number];

/** File names and ids: lower-case words joined by hyphens; runtime identifiers keep their dots. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

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

/** The sources of a statement: at least one id from content/sources. */
export const citations = z.array(idOf('sources')).min(1, 'cites nothing; name at least one id from content/sources');

/** Loosely related records, shown as "see also". */
export const seeAlso = z.array(anyReference).default([]);

/** Splits `notes/retries#dlq` into its parts. */
export function splitReference(text: string): { collection: string; id: string; section: string | undefined } {
  const [target = '', section] = text.split('#');
  const slash = target.indexOf('/');
  return { collection: target.slice(0, slash), id: target.slice(slash + 1), section };
}

export function isCollection(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name);
}
