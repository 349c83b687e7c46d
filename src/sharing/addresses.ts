import { sectionOf } from '../i18n/paths.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';

/** Addresses of a record below the site's base path, without leading slash. They never change: other people's pages hold them. */
export const permalinkOf = (collection: CollectionName, id: string): string => `go/${collection}/${id}/`;
export const apiAddress = (collection: CollectionName, id: string): string => `api/v1/${collection}/${id}.json`;
export const cardAddress = (lang: Lang, collection: CollectionName, id: string): string => `cards/${lang}/${collection}/${id}.png`;
export const embedAddress = (lang: Lang, collection: CollectionName, id: string): string => `embed/${lang}/${collection}/${id}/`;
export const oembedAddress = (lang: Lang, collection: CollectionName, id: string): string => `oembed/${lang}/${collection}/${id}.json`;
export const markdownAddress = (lang: Lang, collection: CollectionName, id: string): string => `${lang}/${sectionOf[collection]}/${id}.md`;
