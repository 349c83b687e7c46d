import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { libraryOf } from '../knowledge/library.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { cutPage } from './cut-page.ts';
import type { Glossary } from './bundle.ts';
import { finderOf, glossaryOf } from './glossary.ts';
import type { Concept, Finder } from './glossary.ts';
import { normalise } from './normalise.ts';
import { runsIn, titleKey, tokensOf } from './tokens.ts';
import type { SearchRecord } from './record.ts';

/** Begins each of Pagefind's files. */
const mark = 'pagefind_dcd';

/** Indexes a built site: one Pagefind bundle a language, and the glossary that the query side reads. */
const site = process.argv[2];
if (site === undefined) throw new Error('Usage: node src/search/build-index.ts FOLDER');

const concepts = glossaryOf(libraryOf(loadKnowledge(process.cwd())));
for (const lang of languages) {
  const records = globSync(`${lang}/**/index.html`, { cwd: site })
    .sort()
    .flatMap((file) =>
      cutPage(readFileSync(path.join(site, file), 'utf8'), file.replaceAll(path.sep, '/').replace(/index\.html$/, ''), lang),
    );
  await writeBundle(lang, records, concepts);
}

async function writeBundle(lang: Lang, records: readonly SearchRecord[], concepts: readonly Concept[]): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'unknown', verbose: false });
  if (!index) throw new Error('Pagefind did not start.');
  const find = finderOf(concepts, ({ written }) => written);
  for (const record of records) {
    const { errors } = await index.addHTMLFile({ url: record.url, content: documentOf(record, find) });
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`);
  }
  const folder = path.join(site ?? '', 'pagefind', lang);
  mkdirSync(folder, { recursive: true });
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`Pagefind could not write: ${errors.join('; ')}`);
  await index.deleteIndex();
  fillFragments(folder, records);
  const glossary: Glossary = { count: records.length, concepts: [...concepts] };
  writeFileSync(path.join(folder, 'glossary.json'), JSON.stringify(glossary));
  writeFileSync(path.join(folder, 'vocabulary.json'), JSON.stringify(vocabularyOf(records)));
  console.log(`[search] ${records.length} records in ${lang}`);
}

/**
 * A record as the page that Pagefind reads: keys instead of words, each once, so that the index stays small and no dictionary but
 * ours decides. Title and keywords weigh more than text.
 */
function documentOf({ lang, title, page, answer, keywords, text, url }: SearchRecord, find: Finder): string {
  const name = url
    .split('/')
    .slice(2)
    .join(' ')
    .replace(/[#/.-]/g, ' ');
  const seen = new Set<string>();
  const keys = (words: string): string =>
    [...find(normalise(words)).map(({ concept }) => concept.key), ...tokensOf(words).map(({ key }) => key)]
      .filter((key) => !seen.has(key) && seen.add(key))
      .join(' ');
  return `<!doctype html><html lang="${lang}"><body data-pagefind-body><p data-pagefind-weight="${titleWeight(title)}">${titleKey(title)} ${keys(title)}</p><p data-pagefind-weight="6">${keys(`${page} ${answer} ${keywords} ${name}`)}</p><p>${keys(text)}</p></body></html>`;
}

/** A short title says more of what the record is about than a long one; Pagefind's weights go to 10. */
function titleWeight(title: string): number {
  return Math.max(6, 11 - runsIn(title).length);
}

/** Pagefind's fragments hold the keys; readers get the record itself. */
function fillFragments(folder: string, records: readonly SearchRecord[]): void {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  for (const name of globSync('fragment/*.pf_fragment', { cwd: folder })) {
    const file = path.join(folder, name);
    const fragment = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8').slice(mark.length)) as { url: string };
    const record = JSON.stringify(byUrl.get(fragment.url));
    const filled = { url: fragment.url, content: '', word_count: 0, filters: {}, meta: { record }, anchors: [] };
    writeFileSync(file, gzipSync(mark + JSON.stringify(filled), { level: 9 }));
  }
}

/** Latin and katakana words of titles and keywords, without digits: what typing errors are repaired to. */
function vocabularyOf(records: readonly SearchRecord[]): string[] {
  const words = records
    .filter(({ kind }) => kind !== 'terms')
    .flatMap(({ title, page, keywords }) => tokensOf(`${title} ${page} ${keywords}`).map(({ word }) => word));
  return [...new Set(words)].filter((word) => word.length > 3 && /^(?:[a-z]+|[\p{Script=Katakana}ー]+)$/u.test(word)).sort();
}
