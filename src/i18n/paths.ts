import type { CollectionName } from '../schemas/collection-names.ts';
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
  return sitePath(recordAddress(lang, collection, id, section));
}

/** The same below the base path: `ja/limits/function-timeout/`, `ja/terms/#alias`. */
export function recordAddress(lang: Lang, collection: CollectionName, id: string, section?: string): string {
  const page = `${lang}/${sectionOf[collection]}/`;
  return rowsOnly.has(collection) ? `${page}#${id}` : `${page}${id}/${section === undefined ? '' : `#${section}`}`;
}

/** Puts the base path before a path without leading slash: `ja/limits/` gives `/base/ja/limits/`. */
export function sitePath(path: string, base: string = import.meta.env?.BASE_URL ?? '/'): string {
  return `${base.replace(/\/?$/, '/')}${path}`;
}

/** The whole address of a path below the base path: `ja/limits/` gives `https://wiki.example/base/ja/limits/`. */
export function absoluteAddress(path: string, site: URL | undefined): string {
  return new URL(sitePath(path), site ?? 'http://localhost:4321').href;
}

/** The same page in the other language. */
export function counterpart(pathname: string, lang: Lang): string {
  return pathname.replace(/\/(ja|en)(?=\/|$)/, `/${lang}`);
}

export const otherLanguage = { ja: 'en', en: 'ja' } as const satisfies Record<Lang, Lang>;
