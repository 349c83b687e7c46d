import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/cards/card-layout.ts';
import type { AnyCard } from '../../src/cards/card-layout.ts';
import { siteCards } from '../../src/cards/site-cards.ts';
import { loadTypeface } from '../../src/cards/typeface.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { faultsOf } from './faults.ts';

const typeface = loadTypeface();
const cards = [...siteCards(libraryOf(loadKnowledge(process.cwd())))].map((one) => ({ ...one, layout: layoutOf(typeface, one.card) }));

describe('every card of the content', () => {
  it('keeps its text in the frame, apart, legible and short', () =>
    expect(cards.flatMap(({ address, layout }) => faultsOf(typeface, layout).map((fault) => `${address}: ${fault}`))).toEqual([]));

  it('has a glyph for each of its characters; for another one give a substitute in src/cards/typeface.ts', () => {
    const missing = cards.flatMap(({ address, card }) =>
      [...new Set(textsOf(card).join(''))].filter((char) => typeface(char, 'regular').missing).map((char) => `${char} in ${address}`),
    );
    expect(missing).toEqual([]);
  });

  it('shows kind, name, value, plain form, facts, source and day', () => {
    const missing = cards.flatMap(({ address, card, layout }) => {
      const shown = new Set(layout.blocks.filter(({ lines }) => lines.length > 0).map(({ name }) => name));
      return partsOf(card)
        .filter((name) => !shown.has(name))
        .map((name) => `${address}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('shows values of up to 60 characters whole', () => {
    const cut = cards.filter(({ card, layout }) => {
      const shown = layout.blocks.find(({ name }) => name === 'value')?.lines.at(-1)?.text ?? '';
      return 'collection' in card && (card.value?.length ?? 0) <= 60 && /(…|\.{3})$/.test(shown);
    });
    expect(cut.map(({ address }) => address)).toEqual([]);
  });
});

function partsOf(card: AnyCard): string[] {
  if (!('collection' in card)) return ['title', 'summary'];
  const { value, plain, facts, source } = card;
  return [
    ...['kind', 'name', 'site name', 'as of'],
    ...(value === undefined ? [] : ['value']),
    ...(plain === undefined ? [] : ['plain']),
    ...(source === undefined ? [] : ['source']),
    ...facts.flatMap((_, index) => [`label ${index + 1}`, `fact ${index + 1}`]),
  ];
}

function textsOf(card: AnyCard): string[] {
  if (!('collection' in card)) return [card.title, card.summary];
  const { kind, name, value = '', plain = '', facts, summary, asOf, source } = card;
  return [kind, name, value, plain, summary, asOf, source?.title ?? '', ...facts.flatMap((fact) => [fact.name, fact.text])];
}
