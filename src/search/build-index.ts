import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createIndex } from 'pagefind';
import { libraryOf } from '../knowledge/library.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { cutPage } from './cut-page.ts';
import { glossaryOf } from './glossary.ts';
import { normalise } from './normalise.ts';
import { textMark } from './record.ts';
import type { SearchRecord } from './record.ts';

/** Indexes a built site: one Pagefind bundle a language, and the glossary that the query side reads. */
const site = process.argv[2];
if (site === undefined) throw new Error('Usage: node src/search/build-index.ts FOLDER');

for (const lang of languages) {
  const records = globSync(`${lang}/**/index.html`, { cwd: site })
    .sort()
    .flatMap((file) =>
      cutPage(readFileSync(path.join(site, file), 'utf8'), file.replaceAll(path.sep, '/').replace(/index\.html$/, ''), lang),
    );
  await writeBundle(lang, records);
}

async function writeBundle(lang: Lang, records: readonly SearchRecord[]): Promise<void> {
  const { index } = await createIndex({ forceLanguage: lang, verbose: false });
  if (!index) throw new Error('Pagefind did not start.');
  for (const record of records) {
    const { errors } = await index.addHTMLFile({ url: record.url, content: document(record) });
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`);
  }
  const folder = path.join(site ?? '', 'pagefind', lang);
  mkdirSync(folder, { recursive: true });
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`Pagefind could not write: ${errors.join('; ')}`);
  await index.deleteIndex();
  const glossary = { count: records.length, concepts: glossaryOf(libraryOf(loadKnowledge(process.cwd()))) };
  writeFileSync(path.join(folder, 'glossary.json'), JSON.stringify(glossary));
  console.log(`[search] ${records.length} records in ${lang}`);
}

/** A record as the page that Pagefind reads: title and keywords weigh more than text. */
function document({ lang, title, page, kind, answer, keywords, text, url }: SearchRecord): string {
  const meta = Object.entries({ page, kind, answer })
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`)
    .join('');
  const words = escape(
    normalise(
      `${answer} ${keywords} ${url
        .split('/')
        .slice(2)
        .join(' ')
        .replace(/[#/.-]/g, ' ')}`,
    ),
  );
  return `<!doctype html><html lang="${lang}"><head>${meta}</head><body data-pagefind-body><h1 data-pagefind-meta="title" data-pagefind-weight="10">${escape(title)}</h1><p data-pagefind-weight="6">${words} ${escape(normalise(page))}</p><p>${textMark} ${escape(text)}</p></body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
