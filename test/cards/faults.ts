import { cardSize, frame } from '../../src/cards/design.ts';
import { ascent, descent } from '../../src/cards/layout.ts';
import type { Block, Layout, PlacedLine } from '../../src/cards/layout.ts';
import { unitsPerEm } from '../../src/cards/typeface.ts';
import type { Typeface } from '../../src/cards/typeface.ts';

/** Baselines are on whole pixels: half a pixel is no overlap. */
const slack = 0.6;
const smallestSize = 24;
const mostLines = 4;

/** What is wrong with a layout: text outside the frame, on other text, on a hairline or the sign, too small, in too many lines. */
export function faultsOf(typeface: Typeface, { blocks, rules, sign }: Layout): string[] {
  const lines = blocks.flatMap((block) => block.lines.map((line) => ({ block: block.name, ...line })));
  const boxes = blocks.flatMap((block) => boxOf(block) ?? []);
  const bars: Box[] = [
    ...rules.map((y) => ({ name: 'hairline', left: frame.left, right: frame.right, top: y, bottom: y + 2 })),
    { name: 'sign', left: sign.x, right: sign.x + sign.size, top: sign.y, bottom: sign.y + sign.size },
  ];
  return [
    ...lines.filter((line) => !isInFrame(typeface, line)).map(({ block, text }) => `${block} "${text}" is not in the frame`),
    ...lines.filter(({ size }) => size < smallestSize).map(({ block, size }) => `${block} is ${size} pixels high`),
    ...blocks.filter((block) => block.lines.length > mostLines).map(({ name }) => `${name} has more than ${mostLines} lines`),
    ...boxes.flatMap((box, index) =>
      [...boxes.slice(index + 1), ...bars].filter((other) => overlap(box, other)).map((other) => `${box.name} overlaps ${other.name}`),
    ),
  ];
}

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ name, lines }: Block): Box | undefined {
  if (lines.length === 0) return undefined;
  return {
    name,
    left: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ x, width }) => x + width)),
    top: Math.min(...lines.map(({ y, size }) => y - ascent * size)),
    bottom: Math.max(...lines.map(({ y, size }) => y + descent * size)),
  };
}

function overlap(one: Box, other: Box): boolean {
  const isBeside = one.left >= other.right - slack || other.left >= one.right - slack;
  const isAbove = one.top >= other.bottom - slack || other.top >= one.bottom - slack;
  return !isBeside && !isAbove;
}

/** The first character's ink begins at the frame or behind it; the room before the ink may stand outside. */
function isInFrame(typeface: Typeface, { text, x, y, size, weight, width }: PlacedLine): boolean {
  const ink = x + (typeface([...text][0] ?? ' ', weight).bearing * size) / unitsPerEm;
  return ink >= frame.left && x + width <= frame.right + slack && y - ascent * size >= 0 && y + descent * size <= cardSize.height;
}
