import { message } from '../i18n/messages.ts';
import { recordAddress } from '../i18n/paths.ts';
import { formatDay, formatScheduled } from '../i18n/dates.ts';
import { firstId } from '../knowledge/ledger.ts';
import { nameOf, plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { formatValue } from '../knowledge/quantity.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import { newestFirst } from '../knowledge/updates.ts';
import { dayOf, isBound } from '../schemas/date.ts';
import type { Limit } from '../schemas/limit.ts';
import type { Lang } from '../schemas/text.ts';

/** One entry of a feed, in one language. */
export interface FeedEntry {
  /** Never changes, not even when the record is renamed: `updates/2018-10-timeout`, `limits/function-timeout@2018-10-10`. */
  key: string;
  title: string;
  /** Address below the base path. */
  path: string;
  /** `2018-10-10`: when it came about. */
  day: string;
  paragraphs: string[];
  sources: { title: string; url: string }[];
}

/** What AWS changed, newest first. */
export function updateEntries(library: Library, redirects: Redirects, lang: Lang): FeedEntry[] {
  return newestFirst(library.updates).map(({ id, day, update }) => ({
    key: firstId(redirects, `updates/${id}`),
    title: update.title[lang],
    path: recordAddress(lang, 'updates', id),
    day,
    paragraphs: [
      plainText(library, update.summary[lang], lang),
      ...(update.changes?.limits ?? []).flatMap((limitId) => {
        const limit = library.limits.get(limitId);
        const at = limit?.history.findIndex((change) => change.update === id) ?? -1;
        return limit && at >= 0 ? [`${limit.name[lang]}: ${stepText(limit, at, lang)}`] : [];
      }),
    ],
    sources: sourcesOf(library, update.sources),
  }));
}

/** Every value, retry rule and runtime date that replaced an earlier one, newest first. */
export function changeEntries(library: Library, redirects: Redirects, lang: Lang): FeedEntry[] {
  const entry = (collection: 'limits' | 'event-sources' | 'runtimes', id: string, change: Change, news: string): FeedEntry => ({
    key: `${firstId(redirects, `${collection}/${id}`)}@${dayOf(change.from)}`,
    title: `${nameOf(library, collection, id, lang)}: ${news}`,
    path: recordAddress(lang, collection, id),
    day: dayOf(change.from),
    paragraphs: [
      plainText(library, change.change[lang], lang),
      isBound(change.from)
        ? message(lang, 'byDay', { day: formatDay(dayOf(change.from), lang) })
        : message(lang, 'sinceDay', { day: formatDay(change.from, lang) }),
    ],
    sources: sourcesOf(library, change.sources),
  });
  const limits = [...library.limits].flatMap(([id, limit]) =>
    limit.history.slice(1).map((change, at) => entry('limits', id, change, stepText(limit, at + 1, lang))),
  );
  const eventSources = [...library['event-sources']].flatMap(([id, { history }]) =>
    history.slice(1).map((change) => entry('event-sources', id, change, message(lang, 'rulesChanged'))),
  );
  const runtimes = [...library.runtimes].flatMap(([id, { history }]) =>
    history
      .slice(1)
      .map((change) => entry('runtimes', id, change, message(lang, 'deprecationOn', { date: formatScheduled(change.deprecation, lang) }))),
  );
  return [...limits, ...eventSources, ...runtimes].sort((a, b) => b.day.localeCompare(a.day) || a.key.localeCompare(b.key));
}

interface Change {
  from: string;
  change: Record<Lang, string>;
  sources: readonly string[];
}

/** `300 s → 900 s`; one value where there was none before, or where the two read alike. */
function stepText(limit: Limit, at: number, lang: Lang): string {
  const [before, now] = [limit.history[at - 1], limit.history[at]].map((change) => change && formatValue(change.value, limit.unit, lang));
  return before === undefined || before === now ? (now ?? '') : `${before} → ${now}`;
}

function sourcesOf(library: Library, ids: readonly string[]): FeedEntry['sources'] {
  return ids.flatMap((id) => {
    const source = library.sources.get(id);
    return source ? [{ title: source.title, url: source.url }] : [];
  });
}
