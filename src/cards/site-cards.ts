import { message } from '../i18n/messages.ts';
import type { Library } from '../knowledge/library.ts';
import type { Lang } from '../schemas/text.ts';
import { languages } from '../schemas/text.ts';
import { cardAddress } from '../sharing/addresses.ts';
import { cardOf } from '../sharing/card.ts';
import { cardCollections } from '../sharing/shared-collections.ts';
import type { CardCollection } from '../sharing/shared-collections.ts';
import type { AddressedCard } from './write-cards.ts';

/** Every card of the site: one of each record in each language, and one for the pages that are no record. */
export function* siteCards(library: Library): Generator<AddressedCard> {
  for (const lang of languages) {
    const site = { lang, title: message(lang, 'siteName'), summary: message(lang, 'tagline') };
    yield { address: `cards/${lang}/site.png`, card: site };
    for (const collection of cardCollections) {
      const ids = idsOf(library, collection, lang);
      for (const id of ids) {
        const card = cardOf(library, collection, id, lang);
        if (card) yield { address: cardAddress(lang, collection, id), card };
      }
    }
  }
}

function idsOf(library: Library, collection: CardCollection, lang: Lang): string[] {
  return [...(collection === 'notes' ? library.notes[lang] : library[collection]).keys()];
}
