import { formatDay } from '../i18n/dates.ts';
import { collectionLabels } from '../i18n/labels.ts';
import { formatNumber } from '../knowledge/quantity.ts';
import { firstId } from '../knowledge/ledger.ts';
import type { Library } from '../knowledge/library.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import { correctionKinds } from '../chronicle/change.ts';
import type { Change, ChangeKind } from '../chronicle/change.ts';
import { addressOf, changeText, correctionLine, dayAddress } from '../chronicle/change-lines.ts';
import type { Chronicle } from '../chronicle/chronicle.ts';
import { chronicleMessagesIn, countText } from '../chronicle/messages.ts';
import { pageDays } from '../chronicle/page-days.ts';
import type { KindOnDay } from '../chronicle/page-days.ts';
import type { Lang } from '../schemas/text.ts';
import type { FeedEntry } from './feed-entries.ts';

/** Corrections of one day that come one by one; more of them come as one entry, so that no reader drowns. */
const mostApart = 12;
/** Names in one entry. */
const mostNames = 100;
/** What a subscriber is told of once a day. The rest is housekeeping and stays on the page. */
const digestKinds: ReadonlySet<ChangeKind> = new Set([
  'recorded',
  'completed',
  'history-extended',
  'added',
  'removed',
  'merged',
  'restated',
  'sections',
]);

/**
 * What the site learnt, newest first: an entry for each correction, and one a day for what is new. A day that only the records tell of is when
 * AWS changed something, not when the site learnt it; that is in the feed of changes.
 */
export function learntEntries({ basis, since = '', days }: Chronicle, library: Library, redirects: Redirects, lang: Lang): FeedEntry[] {
  return days.flatMap(({ day, changes: all }) => {
    const isLearnt = basis === 'git' || (basis === 'both' && day > since);
    const changes = all.filter(({ kind }) => isLearnt || kind !== 'recorded');
    const corrections = changes.filter(({ kind }) => correctionKinds.has(kind));
    const digest = digestOf(day, changes, lang);
    const apart = corrections.map((change) => correctionEntry(change, library, redirects, lang));
    return [...(corrections.length > mostApart ? [correctionsEntry(day, corrections, lang)] : apart), ...digest];
  });
}

function correctionEntry(change: Change, library: Library, redirects: Redirects, lang: Lang): FeedEntry {
  const { collection, id, day, title, details } = change;
  const sources = details.flatMap(({ parts = [] }) =>
    parts.flatMap((part) => (part.change === 'added' && part.id.startsWith('sources/') ? [part.id.slice('sources/'.length)] : [])),
  );
  const lines = linesOf(change, lang);
  return {
    key: `about/changes/${firstId(redirects, `${collection}/${id}`)}@${day}`,
    title: chronicleMessagesIn(lang)('correctionEntry', { name: title[lang], change: lines[0] ?? '' }),
    path: addressOf(change, lang),
    day,
    paragraphs: lines,
    sources: sources.flatMap((one) => {
      const source = library.sources.get(one);
      return source ? [{ title: source.title, url: source.url }] : [];
    }),
  };
}

function correctionsEntry(day: string, corrections: readonly Change[], lang: Lang): FeedEntry {
  const t = chronicleMessagesIn(lang);
  const shown = corrections
    .slice(0, mostNames)
    .map((change) => `${change.title[lang]}: ${linesOf(change, lang).join(lang === 'ja' ? '。' : '. ')}`);
  const title = t('correctionsOf', { day: formatDay(day, lang), count: corrections.length });
  const rest = corrections.length - shown.length;
  return {
    key: `about/changes/corrections@${day}`,
    title,
    path: dayAddress(day, lang),
    day,
    paragraphs: [...shown, ...(rest > 0 ? [t('andMore', { count: rest })] : [])],
    sources: [],
  };
}

/** One entry for all that is new on a day; none where there was only housekeeping. */
function digestOf(day: string, changes: readonly Change[], lang: Lang): FeedEntry[] {
  const [shown] = pageDays([{ day, changes: changes.filter(({ kind }) => digestKinds.has(kind)) }], mostNames);
  const parts = shown ? [...shown.gains, ...shown.rest] : [];
  if (parts.length === 0) return [];
  const between = lang === 'ja' ? '、' : ', ';
  const counts = parts.map(({ kind, count }) => countText(kind, count, lang)).join(between);
  return [
    {
      key: `about/changes/new@${day}`,
      title: chronicleMessagesIn(lang)('learntOn', { day: formatDay(day, lang), counts }),
      path: dayAddress(day, lang),
      day,
      paragraphs: parts.flatMap((part) => paragraphsOf(part, lang)),
      sources: [],
    },
  ];
}

/** How many of each collection, then the names of those that are few. A slash parts names, since a title may hold a comma. */
function paragraphsOf({ kind, count, groups }: KindOnDay, lang: Lang): string[] {
  const counts = groups.map((group) => `${collectionLabels[group.collection][lang]} ${formatNumber(group.count)}`);
  const named = groups.filter(({ changes }) => changes.length > 0);
  return [
    `${countText(kind, count, lang)}: ${counts.join(lang === 'ja' ? '、' : ', ')}`,
    ...named.map(
      ({ collection, changes }) => `${collectionLabels[collection][lang]}: ${changes.map((change) => nameIn(change, lang)).join(' / ')}`,
    ),
  ];
}

function nameIn(change: Change, lang: Lang): string {
  const text = changeText(change, lang);
  if (text === undefined) return change.title[lang];
  return `${change.title[lang]}${lang === 'ja' ? `（${text}）` : ` (${text})`}`;
}

/** `値: 900 秒 → 901 秒`, one line for each statement that was wrong. */
function linesOf(change: Change, lang: Lang): string[] {
  return correctionLine(change, lang).parts.map(({ label, before, after }) =>
    [label, before, '→', after].filter((word) => word !== undefined).join(' '),
  );
}
