import type { Colour } from './design.ts';
import type { Weight } from './font-files.ts';
import { lineWidth } from './set-text.ts';
import type { SetText } from './set-text.ts';
import type { Typeface } from './typeface.ts';

/** One line of text in its place. Pixels of the card; `y` is the baseline. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  weight: Weight;
  colour: Colour;
}

/** Lines that belong together. */
export interface Block {
  name: string;
  lines: PlacedLine[];
}

/** Between two heights of the card, in pixels. */
export interface Area {
  top: number;
  bottom: number;
}

/** All that is drawn on a card. */
export interface Layout {
  blocks: Block[];
  /** Hairlines over the frame's width: their upper edges. */
  rules: number[];
  /** The square of the site's sign. */
  sign: { x: number; y: number; size: number };
}

/** Room above and below a baseline, as parts of the size: kanji reach 0.81 up, Latin letters 0.2 down. */
export const ascent = 0.81;
export const descent = 0.2;

/** Pixels from the top of the first line to the bottom of the last. */
export function heightOf({ lines, size, leading }: SetText): number {
  return lines.length === 0 ? 0 : (ascent + descent) * size + (lines.length - 1) * leading;
}

/** How many lines of a size have room in a height of pixels. */
export function linesWithin(height: number, size: number, leading: number): number {
  return Math.max(0, Math.floor((height - (ascent + descent) * size) / (size * leading)) + 1);
}

/** Puts a set text with its upper left corner at a place. */
export function place(typeface: Typeface, name: string, { lines, leading, ...rest }: SetText, x: number, top: number): Block {
  return {
    name,
    lines: lines.map((text, index) => placeLine(typeface, { ...rest, text, x, y: top + ascent * rest.size + index * leading })),
  };
}

/** Puts one line at its baseline. */
export function placeLine(typeface: Typeface, line: Omit<PlacedLine, 'width'>): PlacedLine {
  return { ...line, y: Math.round(line.y), width: lineWidth(typeface, line.text, line.size, line.weight) };
}
