import { message } from '../i18n/messages.ts';
import { cardAddress, embedAddress } from './addresses.ts';
import { titleWithValue } from './card.ts';
import type { Card } from './card.ts';
import { embedSize } from './embed-size.ts';
import { embedCode } from './link-formats.ts';

/** Size of the preview images, in pixels. */
export const cardSize = { width: 1200, height: 630 };

/** The oEmbed answer for a record, of type `rich`: https://oembed.com/#section2.3 */
export function oembedOf(card: Card, absolute: (path: string) => string) {
  const title = titleWithValue(card);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: message(card.lang, 'siteName'),
    provider_url: absolute(`${card.lang}/`),
    cache_age: 86_400,
    thumbnail_url: absolute(cardAddress(card.lang, card.collection, card.id)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: embedCode({ url: absolute(embedAddress(card.lang, card.collection, card.id)), title, ...embedSize }),
    ...embedSize,
  };
}
