import type { Card } from '../sharing/card.ts';
import { frame, secondColumn } from './design.ts';
import { ascent, heightOf, place } from './layout.ts';
import type { Block } from './layout.ts';
import { setText } from './set-text.ts';
import type { SetText } from './set-text.ts';
import type { Typeface } from './typeface.ts';

const gap = 40;
const narrow = (frame.right - secondColumn - gap) / 2;
const columns = [
  { x: frame.left, width: secondColumn - gap - frame.left },
  { x: secondColumn, width: narrow },
  { x: secondColumn + narrow + gap, width: narrow },
];
const labelStyle = { weight: 'regular', colour: 'ink-soft', leading: 1.2, balanced: true } as const;
const textStyle = { weight: 'regular', colour: 'ink', leading: 1.26, balanced: true } as const;
const labelSteps = [{ size: 25, lines: 1 }];
const textSteps = [
  { size: 33, lines: 1 },
  { size: 30, lines: 1 },
  { size: 28, lines: 2 },
  { size: 26, lines: 2 },
  { size: 24, lines: 3 },
];
/** Between a label and its text. */
const between = 10;

/** Facts side by side, the lowest line ending at `bottom`; `top` is where they begin. */
export function factsRow(typeface: Typeface, facts: Card['facts'], bottom: number): { blocks: Block[]; top: number } {
  if (facts.length === 0) return { blocks: [], top: bottom };
  const cells = columns.slice(0, facts.length).map(({ x, width }, index) => {
    const room = index === facts.length - 1 ? frame.right - x : width;
    const { name, text } = facts[index] ?? { name: '', text: '' };
    return { x, label: setText(typeface, name, room, labelSteps, labelStyle), text: setText(typeface, text, room, textSteps, textStyle) };
  });
  const labelHeight = Math.max(...cells.map(({ label }) => heightOf(label)));
  const largest = Math.max(...cells.map(({ text }) => text.size));
  // All first lines stand on one baseline.
  const drop = ({ size }: SetText) => ascent * (largest - size);
  const height = labelHeight + between + Math.max(...cells.map(({ text }) => drop(text) + heightOf(text)));
  const top = bottom - height;
  const blocks = cells.flatMap(({ x, label, text }, index) => [
    place(typeface, `label ${index + 1}`, label, x, top),
    place(typeface, `fact ${index + 1}`, text, x, top + labelHeight + between + drop(text)),
  ]);
  return { blocks, top };
}
