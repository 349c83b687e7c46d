import { sectionOf } from '../i18n/paths.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import { isPaged } from '../sharing/shared-collections.ts';

/** A page that has another address now, below its language's folder: `limits/old` and `limits/new`. */
export interface Move {
  from: string;
  to: string;
}

/** The pages of former ids and where what stood there is now; sections and rows of one page have no page of their own. */
export function movedPages({ redirects, merged }: Redirects): Move[] {
  return Object.entries({ ...merged, ...redirects }).flatMap(([from, to]) => {
    const [old, now] = [splitReference(from), splitReference(to)];
    if (old.section !== undefined || !isCollection(old.collection) || !isPaged(old.collection)) return [];
    const section = sectionOf[old.collection];
    return [{ from: `${section}/${old.id}`, to: `${section}/${now.id}` }];
  });
}

/**
 * A `_redirects` file (https://docs.netlify.com/manage/routing/redirects/overview/): real redirects from the pages of former ids, where the host
 * can give them, and the API's own answer to unknown addresses. `base` has slashes at both ends.
 */
export function hostRedirects(ledger: Redirects, base: string): string {
  const moves = movedPages(ledger).flatMap(({ from, to }) => languages.map((lang) => `${base}${lang}/${from}/ ${base}${lang}/${to}/ 301`));
  return [...moves, `${base}api/v1/* ${base}api/v1/404.json 404`, ''].join('\n');
}
