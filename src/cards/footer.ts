import { message } from '../i18n/messages.ts';
import type { Card } from '../sharing/card.ts';
import { brand } from './brand.ts';
import { frame, secondColumn } from './design.ts';
import { heightOf, place } from './layout.ts';
import type { Layout } from './layout.ts';
import { setText } from './set-text.ts';
import type { Typeface } from './typeface.ts';

/** Upper edge of the hairline above the footer. */
export const footerTop = 512;

/** The middle of what stands below the hairline. */
const middle = 566;

const style = { weight: 'regular', colour: 'ink-soft', leading: 1, balanced: true } as const;
const steps = [{ size: 24, lines: 1 }];
const gap = 11;

/** What stands under the last hairline: whose card this is, where the fact is written and how old the statement is. */
export function footer(typeface: Typeface, { lang, asOf, source }: Pick<Card, 'lang' | 'asOf' | 'source'>): Layout {
  const width = frame.right - secondColumn;
  const setAsOf = setText(typeface, lang === 'ja' ? `${asOf} 時点` : `as of ${asOf}`, width, steps, style);
  const setSource = setText(typeface, source?.title ?? '', width, steps, style);
  const height = heightOf(setAsOf) + (setSource.lines.length > 0 ? heightOf(setSource) + gap : 0);
  const { sign, blocks } = brand(typeface, message(lang, 'siteName'), middle, 42, 27);
  return {
    sign,
    rules: [footerTop],
    blocks: [
      ...blocks,
      place(typeface, 'source', setSource, secondColumn, middle - height / 2),
      place(typeface, 'as of', setAsOf, secondColumn, middle + height / 2 - heightOf(setAsOf)),
    ],
  };
}
