import type { Card } from '../sharing/card.ts';
import type { Layout } from './layout.ts';
import { recordLayout } from './record-layout.ts';
import { siteLayout } from './site-layout.ts';
import type { SiteCard } from './site-layout.ts';
import type { Typeface } from './typeface.ts';

export type AnyCard = Card | SiteCard;

/** Where everything on a card stands. */
export function layoutOf(typeface: Typeface, card: AnyCard): Layout {
  return 'collection' in card ? recordLayout(typeface, card) : siteLayout(typeface, card);
}
