import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardSvg } from '../../src/cards/card-svg.ts';
import { colours, palette, sign } from '../../src/cards/design.ts';
import { loadTypeface } from '../../src/cards/typeface.ts';
import { sampleCards } from './sample-cards.ts';

const typeface = loadTypeface();

describe('cardSvg', () => {
  it('is the same for the same card, whatever was drawn before', () => {
    const fresh = loadTypeface();
    expect(sampleCards.toReversed().map(({ card }) => cardSvg(fresh, card))).toEqual(
      sampleCards.map(({ card }) => cardSvg(typeface, card)).toReversed(),
    );
  });

  it('needs no font, draws shapes only, and has no number that is none', () => {
    for (const { card } of sampleCards) {
      const svg = cardSvg(typeface, card);
      expect([...new Set(svg.match(/<\w+/g))].sort()).toEqual(['<g', '<path', '<rect', '<svg']);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('design', () => {
  it('has the light colours of the site', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const tokens = Object.keys(colours).map((name) => [name, new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(css)?.[1]]);
    expect(Object.fromEntries(tokens)).toEqual(colours);
  });

  it('has the sign of the site', () => {
    const icon = readFileSync('public/favicon.svg', 'utf8');
    expect(icon).toContain(`<path d="${sign.lambda}"`);
    expect(icon).toContain(`<rect width="${sign.side}" height="${sign.side}" rx="${sign.corner}"`);
  });

  it('has no more colours than four bits can number', () => expect(palette.length).toBeLessThanOrEqual(16));
});
