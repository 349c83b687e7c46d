import type { Card } from '../sharing/card.ts';
import { frame, frameWidth } from './design.ts';
import { factsRow } from './facts-row.ts';
import { footer, footerTop } from './footer.ts';
import { heightOf, place } from './layout.ts';
import type { Layout } from './layout.ts';
import { nameAndSummary } from './name-and-summary.ts';
import { nameAndValue } from './name-and-value.ts';
import { setText } from './set-text.ts';
import type { Step } from './set-text.ts';
import type { Typeface } from './typeface.ts';

const kindStyle = { weight: 'bold', colour: 'accent', leading: 1.2, balanced: true } as const;
const kindSteps: Step[] = [
  { size: 30, lines: 1 },
  { size: 26, lines: 1 },
];
/** Air below the kind, and on both sides of a hairline, in pixels. */
const gaps = { kind: 22, rule: 26 } as const;

/** Kind and name above, what the record says in the middle, facts and footer below. Without a value or without facts, the summary says it. */
export function recordLayout(typeface: Typeface, card: Card): Layout {
  const base = footer(typeface, card);
  const kind = setText(typeface, card.kind, frameWidth, kindSteps, kindStyle);
  const facts = factsRow(typeface, card.facts, footerTop - gaps.rule);
  const rules = card.facts.length > 0 ? [facts.top - gaps.rule, footerTop] : [footerTop];
  const area = { top: frame.top + heightOf(kind) + gaps.kind, bottom: Math.min(...rules) };
  const middle =
    card.value !== undefined && card.facts.length > 0
      ? nameAndValue(typeface, card, card.value, area)
      : nameAndSummary(typeface, card, { ...area, bottom: area.bottom - gaps.rule });
  return {
    sign: base.sign,
    rules: rules.map(Math.round),
    blocks: [place(typeface, 'kind', kind, frame.left, frame.top), ...middle, ...facts.blocks, ...base.blocks],
  };
}
