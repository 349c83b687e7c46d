import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languages } from '../../src/schemas/text.ts';
import type { Contender } from './contender.ts';
import { miniSearch } from './contender-minisearch.ts';
import { ours } from './contender-ours.ts';
import { stockPagefind } from './contender-pagefind.ts';
import { countedSite, transferSize } from './counted-site.ts';
import type { CountedSite, Transfer } from './counted-site.ts';
import { generatedNotes } from './generated-notes.ts';
import { inKilobytes, markdownTable, percentile } from './markdown-table.ts';
import { someQueries } from './test-queries.ts';

const contenders = [ours, stockPagefind, miniSearch];
const queriesEach = 40;
const firstSearches = 5;

/** Builds and asks all three searches for each number of generated notes, half of them in each language. */
export async function growth(counts: readonly number[]): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const count of counts) {
    const pages = languages.map((lang) => ({ lang, pages: generatedNotes(lang, count / languages.length) }));
    for (const contender of contenders) {
      console.error(`growth: ${count} notes, ${contender.name}`);
      const folder = mkdtempSync(path.join(tmpdir(), 'search-bench-'));
      const start = performance.now();
      for (const { lang, pages: own } of pages) await contender.build(path.join(folder, lang), lang, own);
      const seconds = (performance.now() - start) / 1000;
      const site = await countedSite(folder);
      const first = await firstSearch(contender, folder, site);
      const { times, found } = await laterSearches(contender, folder, site);
      site.stop();
      const row = [
        `${count.toLocaleString('en')} notes, ${contender.name}`,
        seconds.toFixed(1),
        inKilobytes(indexSize(folder)),
        inKilobytes(first.bytes),
        first.requests,
        ...[0.5, 0.95].map((share) => percentile(times, share).toFixed(1)),
        `${((100 * found) / times.length).toFixed(0)} %`,
      ];
      console.error(row.join(' | '));
      rows.push(row);
      rmSync(folder, { recursive: true });
    }
  }
  return markdownTable(['', 'build s', 'index', 'first search', 'requests', 'p50 ms', 'p95 ms', 'find anything'], rows);
}

/** The medians over some first searches in each language, the code they load included. */
async function firstSearch(contender: Contender, folder: string, site: CountedSite): Promise<Transfer> {
  const all: Transfer[] = [];
  for (const lang of languages)
    for (const query of someQueries(lang, firstSearches)) {
      site.take();
      await contender.open(folder, site.origin)(query, lang);
      const { bytes, requests } = site.take();
      const code = contender.code(folder, lang);
      all.push({ bytes: bytes + code.reduce((sum, file) => sum + transferSize(file), 0), requests: requests + code.length });
    }
  const median = (of: keyof Transfer): number =>
    percentile(
      all.map((one) => one[of]),
      0.5,
    );
  return { bytes: median('bytes'), requests: median('requests') };
}

/** Milliseconds of queries that are asked for the first time after another one, and how many find anything; files come from this machine. */
async function laterSearches(contender: Contender, folder: string, site: CountedSite): Promise<{ times: number[]; found: number }> {
  const ask = contender.open(folder, site.origin);
  const times: number[] = [];
  let found = 0;
  for (const lang of languages) {
    const [warmUp = '', ...queries] = someQueries(lang, queriesEach + 1);
    await ask(warmUp, lang);
    for (const query of queries) {
      const start = performance.now();
      const results = await ask(query, lang);
      times.push(performance.now() - start);
      found += Number(results > 0);
    }
  }
  return { times, found };
}

/** Bytes of all data files as a host would send them, without code and styles. */
function indexSize(folder: string): number {
  return globSync('**/*.{json,pf_meta,pf_index,pf_fragment,pf_filter}', { cwd: folder })
    .map((file) => transferSize(path.join(folder, file)))
    .reduce((sum, bytes) => sum + bytes, 0);
}
