import { message } from '../i18n/messages.ts';
import type { Lang } from '../schemas/text.ts';
import { brand } from './brand.ts';
import { frame, frameWidth } from './design.ts';
import { heightOf, place } from './layout.ts';
import type { Layout } from './layout.ts';
import { setSentences, setText } from './set-text.ts';
import type { Typeface } from './typeface.ts';

/** What is said of a page that is no record: the home page, a list. */
export interface SiteCard {
  lang: Lang;
  title: string;
  summary: string;
}

const signSize = 84;
const bottom = frame.bottom - 34;
const titleStyle = { weight: 'bold', colour: 'ink', leading: 1.2, balanced: true } as const;
const summaryStyle = { weight: 'regular', colour: 'ink-soft', leading: 1.5, balanced: true } as const;
const titleSteps = [
  { size: 96, lines: 1 },
  { size: 84, lines: 2 },
  { size: 72, lines: 2 },
  { size: 60, lines: 3 },
];
const summarySteps = [
  { size: 42, lines: 2 },
  { size: 38, lines: 3 },
  { size: 34, lines: 3 },
];

/** The sign above, title and summary below; beside the sign the site's name, unless that is the title. */
export function siteLayout(typeface: Typeface, { lang, title, summary }: SiteCard): Layout {
  const siteName = message(lang, 'siteName');
  const { sign, blocks } = brand(typeface, title === siteName ? '' : siteName, frame.top + 4 + signSize / 2, signSize, 40);
  const setTitle = setText(typeface, title, frameWidth, titleSteps, titleStyle);
  const setSummary = setSentences(typeface, summary, frameWidth, summarySteps, summaryStyle);
  const summaryTop = bottom - heightOf(setSummary);
  const titleTop = summaryTop - 38 - heightOf(setTitle);
  return {
    sign,
    rules: [],
    blocks: [
      ...blocks,
      place(typeface, 'title', setTitle, frame.left, titleTop),
      place(typeface, 'summary', setSummary, frame.left, summaryTop),
    ],
  };
}
