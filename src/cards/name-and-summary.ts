import type { Card } from '../sharing/card.ts';
import { frame, frameWidth } from './design.ts';
import { heightOf, linesWithin, place } from './layout.ts';
import type { Area, Block } from './layout.ts';
import { setText, setWhole } from './set-text.ts';
import type { SetText, Step } from './set-text.ts';
import { leadingSentences } from './shorten.ts';
import type { Typeface } from './typeface.ts';

const nameStyle = { weight: 'bold', colour: 'ink', leading: 1.2, balanced: true } as const;
const valueStyle = { weight: 'regular', colour: 'ink', leading: 1.2, balanced: true } as const;
const summaryStyle = { weight: 'regular', colour: 'ink-soft', leading: 1.45, balanced: false } as const;
const nameSteps: Step[] = [
  { size: 96, lines: 1 },
  { size: 84, lines: 1 },
  { size: 74, lines: 2 },
  { size: 64, lines: 2 },
  { size: 56, lines: 3 },
  { size: 48, lines: 3 },
  { size: 42, lines: 4 },
  { size: 38, lines: 4 },
];
/** How much of its size a name keeps where it makes room for one whole sentence. */
const smallestName = 0.6;
const valueSteps: Step[] = [
  { size: 46, lines: 1 },
  { size: 40, lines: 2 },
];
const summarySizes = [40, 36, 33, 30];
const summaryLines = 4;
/** Lines that make a summary which is cut off worth reading. */
const wellFilled = 3;
const gaps = { value: 24, summary: 30 } as const;

/** A large name, a value that is only a date beneath it, and as many sentences of the summary as there is room for. */
export function nameAndSummary(typeface: Typeface, card: Card, area: Area): Block[] {
  const largest = setText(typeface, card.name, frameWidth, nameSteps, nameStyle);
  const smaller = nameSteps
    .filter(({ size }) => size < largest.size && size >= largest.size * smallestName)
    .flatMap((step) => setWhole(typeface, card.name, frameWidth, [step], nameStyle) ?? []);
  const heads = [largest, ...smaller].map((name) => headOf(typeface, card, name, area));
  for (const { blocks, next, steps } of heads)
    for (const text of leadingSentences(card.summary)) {
      const summary = setWhole(typeface, text, frameWidth, steps, summaryStyle);
      if (summary) return [...blocks, place(typeface, 'summary', summary, frame.left, next)];
    }
  const { blocks, next, steps } =
    heads.find((head) => head.steps.some(({ lines }) => lines >= wellFilled)) ?? headOf(typeface, card, largest, area);
  if (steps.length === 0) return blocks;
  return [...blocks, place(typeface, 'summary', setText(typeface, card.summary, frameWidth, steps, summaryStyle), frame.left, next)];
}

/** What stands above the summary, where the summary begins and how it may be set. */
interface Head {
  blocks: Block[];
  next: number;
  steps: Step[];
}

function headOf(typeface: Typeface, { value }: Card, name: SetText, { top, bottom }: Area): Head {
  const blocks = [place(typeface, 'name', name, frame.left, top)];
  let next = top + heightOf(name);
  if (value !== undefined) {
    const set = setText(typeface, value, frameWidth, valueSteps, valueStyle);
    blocks.push(place(typeface, 'value', set, frame.left, next + gaps.value));
    next += gaps.value + heightOf(set);
  }
  next += gaps.summary;
  const steps = summarySizes.map((size) => ({
    size,
    lines: Math.min(summaryLines, linesWithin(bottom - next, size, summaryStyle.leading)),
  }));
  return { blocks, next, steps: steps.filter(({ lines }) => lines > 0) };
}
