import sharp from 'sharp';
import { palette } from './design.ts';
import { indexedPng } from './indexed-png.ts';

/**
 * Draws a card's SVG as PNG. The palette is our own and not sharp's: with the few colours that a card has, the files are
 * a third smaller and the same everywhere.
 */
export async function renderCard(svg: string): Promise<Buffer> {
  return indexedPng(await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer(), palette);
}
