import type { Card } from '../sharing/card.ts';
import { frame, frameWidth } from './design.ts';
import { heightOf, place } from './layout.ts';
import type { Area, Block } from './layout.ts';
import { setText } from './set-text.ts';
import type { Step } from './set-text.ts';
import type { Typeface } from './typeface.ts';
import { valueBlock } from './value-block.ts';

const style = { weight: 'bold', colour: 'ink', leading: 1.2, balanced: true } as const;
const steps: Step[] = [
  { size: 62, lines: 1 },
  { size: 56, lines: 1 },
  { size: 50, lines: 1 },
  { size: 48, lines: 2 },
  { size: 42, lines: 2 },
  { size: 38, lines: 3 },
];
/** Least air above and below the value, in pixels. */
const air = 24;

/** The name, and in the middle of the room below it the value. */
export function nameAndValue(typeface: Typeface, { name, plain }: Card, value: string, { top, bottom }: Area): Block[] {
  const setName = setText(typeface, name, frameWidth, steps, style);
  const valueTop = top + heightOf(setName);
  const room = bottom - valueTop;
  const block = valueBlock(typeface, value, plain, room - 2 * air);
  return [place(typeface, 'name', setName, frame.left, top), ...block.placeAt(valueTop + (room - block.height) / 2)];
}
