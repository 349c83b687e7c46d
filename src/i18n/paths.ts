import type { CollectionName } from '../schemas/reference.ts';
import type { Lang } from '../schemas/text.ts';

/** The folder of each collection's pages. */
export const sectionOf = {
  limits: 'limits',
  'event-sources': 'retries',
  updates: 'updates',
  errors: 'errors',
  runtimes: 'runtimes',
  terms: 'terms',
  sources: 'sources',
  notes: 'notes',
} as const satisfies Record<CollectionName, string>;

/** Collections whose records are rows of one page instead of pages. */
const rowsOnly: ReadonlySet<CollectionName> = new Set(['terms', 'sources']);

/** The site-relative address of a record, base path included: `/ja/limits/function-timeout/`. */
export function recordPath(lang: Lang, collection: CollectionName, id: string, section?: string): string {
  const page = `${lang}/${sectionOf[collection]}/`;
  return sitePath(rowsOnly.has(collection) ? `${page}#${id}` : `${page}${id}/${section === undefined ? '' : `#${section}`}`);
}

/** Puts the base path before a path without leading slash: `ja/limits/` gives `/base/ja/limits/`. */
export function sitePath(path: string, base: string = import.meta.env?.BASE_URL ?? '/'): string {
  return `${base.replace(/\/?$/, '/')}${path}`;
}

/** The same page in the other language. */
export function counterpart(pathname: string, lang: Lang): string {
  return pathname.replace(/\/(ja|en)(?=\/|$)/, `/${lang}`);
}

export const otherLanguage = { ja: 'en', en: 'ja' } as const satisfies Record<Lang, Lang>;
