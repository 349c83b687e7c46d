import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { mark } from './bundle.ts';
import type { Glossary } from './bundle.ts';
import { finderOf } from './glossary.ts';
import type { Concept, Finder } from './glossary.ts';
import { normalise } from './normalise.ts';
import type { SearchRecord } from './record.ts';
import { referenceOf } from './record-texts.ts';
import { runsIn, titleKey, tokensOf } from './tokens.ts';

/** Writes the bundle of one language into a folder: Pagefind's index of the records, the glossary, and the words that slips are repaired to. Throws what Pagefind refuses. */
export async function writeBundle(folder: string, records: readonly SearchRecord[], concepts: readonly Concept[]): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'unknown', verbose: false });
  if (!index) throw new Error('Pagefind did not start.');
  const find = finderOf(concepts, ({ written }) => written);
  for (const record of records) {
    const { errors } = await index.addHTMLFile({ url: record.url, content: documentOf(record, find) });
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`);
  }
  mkdirSync(folder, { recursive: true });
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`Pagefind could not write: ${errors.join('; ')}`);
  await index.deleteIndex();
  const ids = fillFragments(folder, records);
  const seen = new Set(concepts.flatMap(({ see }) => see));
  const glossary: Glossary = {
    count: records.length,
    concepts: [...concepts],
    ids: Object.fromEntries([...ids].filter(([reference]) => seen.has(reference))),
  };
  writeFileSync(path.join(folder, 'glossary.json'), JSON.stringify(glossary));
  writeFileSync(path.join(folder, 'vocabulary.json'), JSON.stringify(vocabularyOf(records)));
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

/** Pagefind's fragments hold the keys; readers get the record itself. Gives each record's id by its reference. */
function fillFragments(folder: string, records: readonly SearchRecord[]): Map<string, string> {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const ids = new Map<string, string>();
  for (const name of globSync('fragment/*.pf_fragment', { cwd: folder })) {
    const file = path.join(folder, name);
    const fragment = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8').slice(mark.length)) as { url: string };
    ids.set(referenceOf(fragment.url), path.basename(name, '.pf_fragment'));
    writeFileSync(file, gzipSync(mark + JSON.stringify(byUrl.get(fragment.url)), { level: 9 }));
  }
  return ids;
}

/** Latin and katakana words of titles and keywords, and those that several texts have, without digits: what typing errors are repaired to. */
function vocabularyOf(records: readonly SearchRecord[]): string[] {
  const words = records
    .filter(({ kind }) => kind !== 'terms')
    .flatMap(({ title, page, keywords }) => tokensOf(`${title} ${page} ${keywords}`).map(({ word }) => word));
  const inTexts = records.flatMap(({ text }) => tokensOf(text).map(({ word }) => word));
  const counts = Map.groupBy(inTexts, (word) => word);
  const common = [...counts].filter(([word, all]) => all.length >= 4 && word.length > 5).map(([word]) => word);
  return [...new Set([...words, ...common])]
    .filter((word) => word.length > 3 && /^(?:[a-z]+|[\p{Script=Katakana}ー]+)$/u.test(word))
    .sort();
}
