import type { Browser, Page } from 'playwright-core';
import { search } from '../../src/search/engine.ts';
import { languages } from '../../src/schemas/text.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { launchChromium } from '../browser/chromium.ts';
import { countedSite } from './counted-site.ts';
import type { CountedSite, Transfer } from './counted-site.ts';
import { freshBundles } from './fresh-bundles.ts';
import { inKilobytes, markdownTable, percentile } from './markdown-table.ts';
import { someQueries, testQueries } from './test-queries.ts';

/** How a query comes into the box: a word an input method hands over or a paste, or letter by letter. */
const ways = [
  { lang: 'ja', way: 'Japanese, handed over whole by an input method', delay: 0 },
  { lang: 'en', way: 'English, pasted', delay: 0 },
  { lang: 'en', way: 'English, typed with 120 ms a letter', delay: 120 },
] as const satisfies readonly { lang: Lang; way: string; delay: number }[];

const later = 10;

/** What the first search and ten later ones transfer from the site in `dist`, in headless Chromium. */
export async function transferCost(): Promise<string> {
  const [site, browser] = await Promise.all([countedSite('dist'), launchChromium()]);
  const rows: (string | number)[][] = [];
  for (const { lang, way, delay } of ways) {
    console.error(`cost: ${way}`);
    const transfers = await searchesInBrowser(browser, site, lang, delay);
    const [first = { requests: 0, bytes: 0 }, ...others] = transfers;
    const bytes = others.map((one) => one.bytes);
    const sum = bytes.reduce((all, one) => all + one, 0);
    rows.push([
      way,
      inKilobytes(first.bytes),
      first.requests,
      inKilobytes(sum),
      others.reduce((all, one) => all + one.requests, 0),
      `${inKilobytes(percentile(bytes, 0.5))} (${inKilobytes(Math.min(...bytes))} to ${inKilobytes(Math.max(...bytes))})`,
    ]);
  }
  await browser.close();
  site.stop();
  return markdownTable(
    ['', 'first search', 'requests', `${later} later ones, together`, 'requests', 'one of them: median (least to most)'],
    rows,
  );
}

/** Opens a page, presses /, searches eleven times; gives what each search transferred, the box's and the worker's code with the first. */
async function searchesInBrowser(browser: Browser, site: CountedSite, lang: Lang, delay: number): Promise<Transfer[]> {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/${lang}/`, { waitUntil: 'networkidle' });
  site.take();
  await page.keyboard.press('/');
  const transfers: Transfer[] = [];
  for (const query of someQueries(lang, later + 1)) {
    await ask(page, query, delay);
    transfers.push(site.take());
  }
  await page.close();
  return transfers;
}

async function ask(page: Page, query: string, delay: number): Promise<void> {
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Control+a');
  if (delay > 0) await page.keyboard.type(query, { delay });
  else await page.keyboard.insertText(query);
  const typed = `dialog [data-search-query=${JSON.stringify(query)}]`;
  await page.waitForSelector(`${typed}[data-search-state="done"], ${typed}[data-search-state="empty"]`);
}

/** How long a query takes in Node's engine, the site's files being served on this machine. */
export async function queryTime(): Promise<string> {
  const site = await countedSite('dist');
  const open = freshBundles('dist/pagefind', `${site.origin}/pagefind`);
  for (const lang of languages) await search(someQueries(lang, 1)[0] ?? '', lang, { open });
  const passes = ['asked for the first time', 'asked again, all files loaded'];
  const rows: (string | number)[][] = [];
  for (const pass of passes) {
    console.error(`cost: ${pass}`);
    for (const wanted of languages) {
      const times: number[] = [];
      for (const { query, lang } of testQueries.filter((one) => one.lang === wanted)) {
        const start = performance.now();
        await search(query, lang, { open });
        times.push(performance.now() - start);
      }
      rows.push([`${wanted}, ${pass}`, times.length, ...[0.5, 0.95].map((share) => percentile(times, share).toFixed(1))]);
    }
  }
  site.stop();
  return markdownTable(['', 'queries', 'p50 ms', 'p95 ms'], rows);
}
