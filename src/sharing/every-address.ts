import { recordAddress, sectionOf } from '../i18n/paths.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { apiAddress, cardAddress, embedAddress, markdownAddress, oembedAddress, permalinkOf } from './addresses.ts';
import { hasCard, isPaged } from './shared-collections.ts';

/** Every address that one id answers at, row anchors included: what must go on working once the id was published. */
export function addressesOf(collection: CollectionName, id: string): string[] {
  const inBoth = (address: (lang: Lang) => string): string[] => languages.map(address);
  return [
    permalinkOf(collection, id),
    apiAddress(collection, id),
    ...(collection === 'notes' ? [] : inBoth((lang) => `${lang}/${sectionOf[collection]}/#${id}`)),
    ...(isPaged(collection)
      ? [...inBoth((lang) => recordAddress(lang, collection, id)), ...inBoth((lang) => markdownAddress(lang, collection, id))]
      : []),
    ...(hasCard(collection)
      ? [cardAddress, embedAddress, oembedAddress].flatMap((address) => inBoth((lang) => address(lang, collection, id)))
      : []),
  ];
}
