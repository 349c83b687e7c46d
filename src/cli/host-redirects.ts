import { sectionOf } from '../i18n/paths.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import { isPaged } from '../sharing/shared-collections.ts';

/**
 * A `_redirects` file (https://docs.netlify.com/manage/routing/redirects/overview/): real redirects from the pages of former ids, where the host
 * can give them, and the API's own answer to unknown addresses. `base` has slashes at both ends.
 */
export function hostRedirects({ redirects, merged }: Redirects, base: string): string {
  const moves = Object.entries({ ...merged, ...redirects }).flatMap(([from, to]) => {
    const [old, now] = [splitReference(from), splitReference(to)];
    if (old.section !== undefined || !isCollection(old.collection) || !isPaged(old.collection)) return [];
    const section = sectionOf[old.collection];
    return languages.map((lang) => `${base}${lang}/${section}/${old.id}/ ${base}${lang}/${section}/${now.id}/ 301`);
  });
  return [...moves, `${base}api/v1/* ${base}api/v1/404.json 404`, ''].join('\n');
}
