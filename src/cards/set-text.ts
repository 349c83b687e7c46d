import { breakLines } from './break-lines.ts';
import { breakCosts, breakPoints } from './break-points.ts';
import type { Colour } from './design.ts';
import type { Weight } from './font-files.ts';
import { leadingSentences, shorten } from './shorten.ts';
import { unitsPerEm } from './typeface.ts';
import type { Typeface } from './typeface.ts';

/** One size that a text may be set in, in pixels, and how many lines it may take then. */
export interface Step {
  size: number;
  lines: number;
}

/** A text cut into lines of one size. */
export interface SetText {
  lines: string[];
  size: number;
  weight: Weight;
  colour: Colour;
  /** Pixels from one baseline to the next. */
  leading: number;
}

export interface Style {
  weight: Weight;
  colour: Colour;
  /** Baseline to baseline, as a multiple of the size. */
  leading: number;
  balanced: boolean;
}

/** How much larger a text must become for an identifier to be broken: `DurableExecution|AlreadyStartedException`. */
const worthBreaking = 1.4;

/** A text in the largest of the given sizes in which it fits without a bad break; in the smallest, cut off, where it fits in none. */
export function setText(typeface: Typeface, text: string, width: number, steps: readonly Step[], style: Style): SetText {
  return setWhole(typeface, text, width, steps, style) ?? setBeginning(typeface, text, width, steps, style);
}

/** Like `setText`, but a text that does not fit keeps as many whole sentences as do. */
export function setSentences(typeface: Typeface, text: string, width: number, steps: readonly Step[], style: Style): SetText {
  for (const part of leadingSentences(text)) {
    const set = setWhole(typeface, part, width, steps, style);
    if (set) return set;
  }
  return setBeginning(typeface, text, width, steps, style);
}

/** Pixels that a line of text takes. */
export function lineWidth(typeface: Typeface, text: string, size: number, weight: Weight): number {
  let units = 0;
  for (const char of text) units += typeface(char, weight).advance;
  return (units * size) / unitsPerEm;
}

/** Like `setText`, but nothing for a text that does not fit. */
export function setWhole(typeface: Typeface, text: string, width: number, steps: readonly Step[], style: Style): SetText | undefined {
  const points = breakPoints(text);
  const largest = (roughest: number, smallest = 0): SetText | undefined => {
    for (const step of steps) {
      const lines = step.size < smallest ? undefined : breakLines(text, measureOf(typeface, width, step, style, roughest), points);
      if (lines) return asSet(lines, step, style);
    }
    return undefined;
  };
  const good = largest(breakCosts.compound) ?? largest(breakCosts.tight);
  return largest(breakCosts.joint, (good?.size ?? 0) * worthBreaking) ?? good ?? largest(breakCosts.anywhere);
}

function setBeginning(typeface: Typeface, text: string, width: number, steps: readonly Step[], style: Style): SetText {
  const step = steps.at(-1) ?? { size: 16, lines: 1 };
  return asSet(shorten(text, measureOf(typeface, width, step, style, breakCosts.anywhere)), step, style);
}

function measureOf(typeface: Typeface, width: number, { size, lines }: Step, { weight, balanced }: Style, roughest: number) {
  const advanceOf = (char: string) => typeface(char, weight).advance;
  return { advanceOf, width: (width * unitsPerEm) / size, maxLines: lines, balanced, roughest };
}

function asSet(lines: string[], { size }: Step, { weight, colour, leading }: Style): SetText {
  return { lines, size, weight, colour, leading: Math.round(size * leading) };
}
