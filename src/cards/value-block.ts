import { frame, frameWidth } from './design.ts';
import { heightOf, linesWithin, place, placeLine } from './layout.ts';
import type { Block } from './layout.ts';
import { setText } from './set-text.ts';
import { unitsPerEm } from './typeface.ts';
import type { Typeface } from './typeface.ts';

/** A value that knows its height in pixels and can be put under any upper edge. */
export interface ValueBlock {
  height: number;
  placeAt: (top: number) => Block[];
}

const textStyle = { weight: 'bold', colour: 'ink', leading: 1.2, balanced: true } as const;
const numberSizes = [168, 158, 148, 138, 124, 110, 98, 88, 78];
const textSizes = [112, 104, 96, 88, 80, 72, 64, 56, 50, 44, 38, 34];
const textLines = 3;
/** Digits have no descenders; as part of the size. */
const digitHeight = 0.8;
/** What a number needs above and below more than text does: commas hang, and large digits want air. In pixels. */
const numberAir = 14;
/** How much of the room left of the first digit stands outside the frame. */
const hanging = 0.7;
/** The unit and the plain form beside a number, as parts of its size. */
const unit = { size: 0.46, gap: 0.13 };
const plain = { size: 0.36, gap: 0.34 };

/** `900 秒` with a large number, small unit and `15 分` on one baseline; any other value as text. At most `maxHeight` pixels high. */
export function valueBlock(typeface: Typeface, value: string, plainForm: string | undefined, maxHeight: number): ValueBlock {
  const [, number, unitName] = /^(-?\d[\d,.]*)(?: (\D{1,20}))?$/u.exec(value) ?? [];
  const parts = { number, unitName, plainForm };
  return (
    (number === undefined ? undefined : numberBlock(typeface, { ...parts, number }, maxHeight)) ?? textBlock(typeface, value, maxHeight)
  );
}

interface NumberParts {
  number: string;
  unitName: string | undefined;
  plainForm: string | undefined;
}

function numberBlock(typeface: Typeface, parts: NumberParts, maxHeight: number): ValueBlock | undefined {
  for (const size of numberSizes) {
    const height = size * digitHeight;
    const onBaseline = (y: number) => numberLine(typeface, parts, size, y);
    const end = onBaseline(0).at(-1)?.lines.at(-1);
    if (height + 2 * numberAir <= maxHeight && end && end.x + end.width <= frame.right)
      return { height, placeAt: (top) => onBaseline(top + height) };
  }
  return undefined;
}

function numberLine(typeface: Typeface, { number, unitName, plainForm }: NumberParts, size: number, y: number): Block[] {
  // The ink of a large digit, not the room around it, stands in line with the name.
  const x = frame.left - (typeface(number.charAt(0), 'bold').bearing / unitsPerEm) * size * hanging;
  const value = placeLine(typeface, { text: number, x, y, size, weight: 'bold', colour: 'ink' });
  const blocks = [{ name: 'value', lines: [value] }];
  let end = value.x + value.width;
  if (unitName !== undefined) {
    const x = end + size * unit.gap;
    const line = placeLine(typeface, { text: unitName, x, y, size: size * unit.size, weight: 'bold', colour: 'ink' });
    blocks.push({ name: 'unit', lines: [line] });
    end = line.x + line.width;
  }
  if (plainForm !== undefined) {
    const x = end + size * plain.gap;
    const line = placeLine(typeface, { text: plainForm, x, y, size: size * plain.size, weight: 'regular', colour: 'ink-soft' });
    blocks.push({ name: 'plain', lines: [line] });
  }
  return blocks;
}

function textBlock(typeface: Typeface, value: string, maxHeight: number): ValueBlock {
  const steps = textSizes.map((size) => ({ size, lines: Math.min(textLines, linesWithin(maxHeight, size, textStyle.leading)) }));
  const fitting = steps.filter(({ lines }) => lines > 0);
  const set = setText(typeface, value, frameWidth, fitting, textStyle);
  return { height: heightOf(set), placeAt: (top) => [place(typeface, 'value', set, frame.left, top)] };
}
