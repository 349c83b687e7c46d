import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardSvg } from '../../src/cards/card-svg.ts';
import { palette } from '../../src/cards/design.ts';
import { indexedPng } from '../../src/cards/indexed-png.ts';
import { renderCard } from '../../src/cards/render-card.ts';
import { loadTypeface } from '../../src/cards/typeface.ts';
import { sampleCards, timeout } from './sample-cards.ts';

const typeface = loadTypeface();

describe('renderCard', () => {
  it.each(sampleCards.map(({ address, card }) => [address, card] as const))(
    'makes a small PNG of the right size of %s',
    async (_, card) => {
      const png = await renderCard(cardSvg(typeface, card));
      expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, bitsPerSample: 4, isPalette: true });
      expect(png.length).toBeLessThan(28_000);
    },
  );

  it('gives the same bytes for the same card', async () => {
    const svg = cardSvg(typeface, timeout);
    expect((await renderCard(svg)).equals(await renderCard(svg))).toBe(true);
  });

  it('shows what the SVG shows, each pixel in the nearest colour of the palette', async () => {
    const svg = cardSvg(typeface, { lang: 'en', title: 'Limits', summary: '' });
    const [drawn, read] = await Promise.all([
      sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer(),
      sharp(await renderCard(svg))
        .removeAlpha()
        .raw()
        .toBuffer(),
    ]);
    const distance = (at: number, colour: readonly number[]) =>
      colour.reduce((sum, channel, index) => sum + (channel - (drawn[at + index] ?? 0)) ** 2, 0);
    let wrong = 0;
    for (let at = 0; at < drawn.length; at += 3) {
      const smallest = Math.min(...palette.map((colour) => distance(at, colour)));
      if (distance(at, [...read.subarray(at, at + 3)]) !== smallest) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});

describe('indexedPng', () => {
  it('writes pixels of odd columns too', async () => {
    const pixels = new Uint8Array(1200 * 630 * 3);
    pixels.set([255, 255, 255], 3);
    const read = await sharp(
      await indexedPng(pixels, [
        [0, 0, 0],
        [255, 255, 255],
      ]),
    )
      .removeAlpha()
      .raw()
      .toBuffer();
    expect([...read.subarray(0, 9)]).toEqual([0, 0, 0, 255, 255, 255, 0, 0, 0]);
  });
});
