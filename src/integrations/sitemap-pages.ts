import { sectionOf } from '../i18n/paths.ts';
import { loadLedger } from '../loading/ledger.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';

/**
 * Whether a page belongs into the sitemap: the pages of both languages do; crossroads, embeds and the signposts of former ids do not.
 * `/` offers both languages and belongs to neither, so it has no alternates of its own. `base` has slashes at both ends.
 */
export function sitemapFilter(root: string, base: string): (page: string) => boolean {
  const { redirects, merged } = loadLedger(root).entry?.data ?? { redirects: {}, merged: {} };
  const signposts = new Set(
    [...Object.keys(redirects), ...Object.keys(merged)].flatMap((former) => {
      const { collection, id, section } = splitReference(former);
      return isCollection(collection) && section === undefined ? [`${sectionOf[collection]}/${id}/`] : [];
    }),
  );
  return (page) => {
    const path = new URL(page).pathname.slice(base.length);
    return /^(?:ja|en)\//.test(path) && !signposts.has(path.slice('ja/'.length));
  };
}
