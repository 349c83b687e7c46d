/** Every kind of record, by the name of its folder under content/. Free of the schema library, since the browser uses it too. */
export const collectionNames = ['limits', 'event-sources', 'updates', 'errors', 'runtimes', 'terms', 'sources', 'notes'] as const;

export type CollectionName = (typeof collectionNames)[number];

/** File names and ids: lower-case words joined by hyphens; runtime identifiers keep their dots. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** Splits `notes/retries#dlq` into its parts. */
export function splitReference(text: string): { collection: string; id: string; section: string | undefined } {
  const [target = '', section] = text.split('#');
  const slash = target.indexOf('/');
  return { collection: target.slice(0, slash), id: target.slice(slash + 1), section };
}

export function isCollection(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name);
}
