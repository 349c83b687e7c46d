import { searchProblems } from '../checks/search.ts';
import { reportProblems } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import { search } from '../search/engine.ts';
import { siteBundles } from '../search/site-bundles.ts';
import { siteRecords } from '../search/site-records.ts';

const site = process.argv[2] ?? 'dist';
const { open, close } = await siteBundles(site);
for (const lang of languages) {
  const records = siteRecords(site, lang);
  const problems = await searchProblems(records, async (query) => (await search(query, lang, { open })).hits.map(({ url }) => url));
  if (problems.length > 0) {
    console.error(reportProblems(problems, 'the search'));
    process.exitCode = 1;
  } else console.log(`[search] each of ${records.length} records in ${lang} is found by its title`);
}
close();
