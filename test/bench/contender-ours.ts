import { globSync } from 'node:fs';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { cutPage } from '../../src/search/cut-page.ts';
import { search } from '../../src/search/engine.ts';
import { glossaryOf } from '../../src/search/glossary.ts';
import { writeBundle } from '../../src/search/write-bundle.ts';
import type { Contender } from './contender.ts';
import { freshBundles } from './fresh-bundles.ts';

/** The site's own search: a record a section, and the site's glossary. */
export const ours: Contender = {
  name: 'ours',
  build: (folder, lang, pages) => {
    const concepts = glossaryOf(libraryOf(loadKnowledge(process.cwd())));
    const records = pages.flatMap(({ url, html }) => cutPage(html, url, lang));
    return writeBundle(folder, records, concepts);
  },
  open: (folder, address) => {
    const open = freshBundles(folder, address);
    return async (query, lang) => (await search(query, lang, { open })).hits.length;
  },
  code: (folder, lang) => [`${folder}/${lang}/pagefind.js`, ...globSync('dist/_astro/worker*.js')],
};
