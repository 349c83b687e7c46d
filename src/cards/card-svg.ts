import { layoutOf } from './card-layout.ts';
import type { AnyCard } from './card-layout.ts';
import { cardSize, colours, frame, frameWidth, sign } from './design.ts';
import type { PlacedLine } from './layout.ts';
import { unitsPerEm } from './typeface.ts';
import type { Typeface } from './typeface.ts';

/** Thickness of a hairline: half of it where the card is shown 600 pixels wide. */
const hairline = 2;

/** The image of a card as SVG; all text is paths, so that no font is needed where it is drawn. */
export function cardSvg(typeface: Typeface, card: AnyCard): string {
  const { blocks, rules, sign: place } = layoutOf(typeface, card);
  const { width, height } = cardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${colours.paper}" d="M0 0h${width}v${height}H0z"/>`,
    ...rules.map((y) => `<path fill="${colours.rule}" d="M${frame.left} ${y}h${frameWidth}v${hairline}h-${frameWidth}z"/>`),
    `<g transform="translate(${place.x} ${place.y}) scale(${place.size / sign.side})">`,
    `<rect fill="${colours.accent}" width="${sign.side}" height="${sign.side}" rx="${sign.corner}"/><path fill="${colours.paper}" d="${sign.lambda}"/></g>`,
    ...blocks.flatMap(({ lines }) => lines).map((line) => drawLine(typeface, line)),
    '</svg>',
  ].join('\n');
}

function drawLine(typeface: Typeface, { text, x, y, size, weight, colour }: PlacedLine): string {
  const scale = size / unitsPerEm;
  let units = 0;
  const outlines = Array.from(text, (char) => {
    const { advance, outline } = typeface(char, weight);
    // On whole pixels each letter always has the same edges: it compresses better, and nobody sees half a pixel.
    const at = round(Math.round(units * scale) / scale);
    units += advance;
    return outline === '' ? '' : `M${at} 0${outline}`;
  });
  return `<path fill="${colours[colour]}" transform="matrix(${scale} 0 0 ${-scale} ${Math.round(x)} ${y})" d="${outlines.join('')}"/>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
