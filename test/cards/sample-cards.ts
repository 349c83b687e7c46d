import { siteCards } from '../../src/cards/site-cards.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { Card } from '../../src/sharing/card.ts';

export const timeout: Card = {
  lang: 'en',
  collection: 'limits',
  id: 'function-timeout',
  kind: 'Limits / Compute',
  name: 'Function timeout',
  value: '900 s',
  plain: '15 min',
  facts: [{ name: 'Scope', text: 'per invocation' }],
  summary: 'How long one invocation may run.',
  asOf: '2026-11-21',
  source: { title: 'Lambda quotas', url: 'https://docs.aws.amazon.com/' },
};

export const soundLibrary = libraryOf(loadKnowledge('test/fixtures/sound'));

/** One card of each collection in each language, and the site's. */
export const sampleCards = [...siteCards(soundLibrary)];
