import type { CollectionName } from '../schemas/collection-names.ts';

/** Collections whose records have a page of their own. */
export const pagedCollections = ['notes', 'limits', 'event-sources', 'errors', 'runtimes', 'updates'] as const satisfies CollectionName[];

/** Collections whose records have a card: an image, an embed and an oEmbed answer. Sources are other people's pages. */
export const cardCollections = [...pagedCollections, 'terms'] as const satisfies CollectionName[];

export type PagedCollection = (typeof pagedCollections)[number];
export type CardCollection = (typeof cardCollections)[number];

export function isPaged(collection: CollectionName): collection is PagedCollection {
  return (pagedCollections as readonly string[]).includes(collection);
}

export function hasCard(collection: CollectionName): collection is CardCollection {
  return (cardCollections as readonly string[]).includes(collection);
}
