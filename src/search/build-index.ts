import path from 'node:path';
import { libraryOf } from '../knowledge/library.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { languages } from '../schemas/text.ts';
import { glossaryOf } from './glossary.ts';
import { siteRecords } from './site-records.ts';
import { writeBundle } from './write-bundle.ts';

/** Indexes a built site: one Pagefind bundle a language, and the glossary that the query side reads. */
const site = process.argv[2];
if (site === undefined) throw new Error('Usage: node src/search/build-index.ts FOLDER');

const concepts = glossaryOf(libraryOf(loadKnowledge(process.cwd())));
for (const lang of languages) {
  const records = siteRecords(site, lang);
  await writeBundle(path.join(site, 'pagefind', lang), records, concepts);
  console.log(`[search] ${records.length} records in ${lang}`);
}
