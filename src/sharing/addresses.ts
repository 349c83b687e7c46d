import { sectionOf } from '../i18n/paths.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import { languages } from '../schemas/text.ts';
import { hasCard, isPaged } from './shared-collections.ts';

/** Addresses of a record below the site's base path, without leading slash. They never change: other people's pages hold them. */
export const permalinkOf = (collection: CollectionName, id: string): string => `go/${collection}/${id}/`;
export const apiAddress = (collection: CollectionName, id: string): string => `api/v1/${collection}/${id}.json`;
export const cardAddress = (lang: Lang, collection: CollectionName, id: string): string => `cards/${lang}/${collection}/${id}.png`;
export const embedAddress = (lang: Lang, collection: CollectionName, id: string): string => `embed/${lang}/${collection}/${id}/`;
export const oembedAddress = (lang: Lang, collection: CollectionName, id: string): string => `oembed/${lang}/${collection}/${id}.json`;
export const markdownAddress = (lang: Lang, collection: CollectionName, id: string): string => `${lang}/${sectionOf[collection]}/${id}.md`;
export const pageAddress = (lang: Lang, collection: CollectionName, id: string): string => `${lang}/${sectionOf[collection]}/${id}/`;

/** Every address that one id answers at, row anchors included: what must go on working once the id was published. */
export function addressesOf(collection: CollectionName, id: string): string[] {
  const inBoth = (address: (lang: Lang) => string): string[] => languages.map(address);
  return [
    permalinkOf(collection, id),
    apiAddress(collection, id),
    ...(collection === 'notes' ? [] : inBoth((lang) => `${lang}/${sectionOf[collection]}/#${id}`)),
    ...(isPaged(collection)
      ? [...inBoth((lang) => pageAddress(lang, collection, id)), ...inBoth((lang) => markdownAddress(lang, collection, id))]
      : []),
    ...(hasCard(collection)
      ? [cardAddress, embedAddress, oembedAddress].flatMap((address) => inBoth((lang) => address(lang, collection, id)))
      : []),
  ];
}
