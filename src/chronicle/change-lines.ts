import { formatDate } from '../i18n/dates.ts';
import { recordAddress, sectionOf } from '../i18n/paths.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import type { ChangeLine } from '../tables/change-lines.ts';
import type { Change, Detail } from './change.ts';
import { correctionKinds } from './change.ts';
import { chronicleMessagesIn } from './messages.ts';

/** Characters of a before or after on the page; the JSON has the whole text. */
const longest = 120;

/** A correction as the lists of changes show it: each statement that was wrong, before and after. */
export function correctionLine(change: Change, lang: Lang): ChangeLine {
  const wrong = change.details.filter(({ kind }) => correctionKinds.has(kind));
  return {
    name: change.title[lang],
    path: addressOf(change, lang).slice(`${lang}/`.length),
    parts: wrong.map((detail) => ({
      label: withColon(labelIn(detail, lang)),
      before: shorten(detail.before?.[lang] ?? '—'),
      after: shorten(detail.after?.[lang] ?? '—'),
    })),
    steps: [],
  };
}

/** What a record's most important change was, in a few words: `300 s → 900 s`; nothing where its kind says it all. */
export function changeText({ details: [first] }: Change, lang: Lang): string | undefined {
  if (first === undefined) return undefined;
  const { kind, before, after, what, parts = [] } = first;
  switch (kind) {
    case 'added':
    case 'removed':
    case 'wording':
    case 'checked':
      return undefined;
    case 'merged':
      return after && chronicleMessagesIn(lang)('into', { name: after[lang] });
    case 'sources':
      return (['added', 'removed'] as const)
        .map((change) => ({ sign: change === 'added' ? '+' : '−', count: parts.filter((part) => part.change === change).length }))
        .flatMap(({ sign, count }) => (count === 0 ? [] : `${sign}${count}`))
        .join(' ');
    case 'sections':
      return parts.length === 0 ? undefined : shorten(parts.map(({ name }) => name[lang]).join(lang === 'ja' ? '、' : ', '));
    case 'restated':
      return what?.[lang];
    case 'renamed':
    case 'recorded':
    case 'completed':
    case 'history-extended':
    case 'value':
    case 'late':
    case 'date':
    case 'verdict':
    case 'history-corrected': {
      const steps = [before?.[lang], after?.[lang]].flatMap((text) => (text === undefined ? [] : shorten(text)));
      return [labelIn(first, lang), [...new Set(steps)].join(' → ')].filter(Boolean).join(': ');
    }
    default:
      return kind satisfies never;
  }
}

/** Where a change is told on the site: the record or, where that is gone, the day on the page of changes. */
export function addressOf({ collection, id, exists, day }: Change, lang: Lang): string {
  return exists ? recordAddress(lang, collection, id) : dayAddress(day, lang);
}

/** The anchor of a day on the page of changes. */
export function dayAddress(day: string, lang: Lang): string {
  return `${lang}/about/changes/#${day}`;
}

function labelIn({ kind, what, from }: Detail, lang: Lang): string | undefined {
  const date = from === undefined ? undefined : formatDate(from);
  const when = date !== undefined && kind === 'late' ? chronicleMessagesIn(lang)('awsChange', { date }) : date;
  if (what === undefined || when === undefined) return what?.[lang] ?? when;
  return lang === 'ja' ? `${what.ja}（${when}）` : `${what.en} (${when})`;
}

function withColon(label: string | undefined): string | undefined {
  return label === undefined ? undefined : `${label}:`;
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** The list of a collection. */
export function namesPage(collection: CollectionName, lang: Lang): string {
  return `${lang}/${sectionOf[collection]}/`;
}
