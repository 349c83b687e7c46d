import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Quick rather than tight: what a host compresses beforehand is 3 to 7 % smaller still. */
const quality = 5;

/** The most that a page of each kind may weigh with brotli, with its stylesheet and script, before anyone touches it. One round trip carries about 14,000 bytes. */
const budgets: readonly [kind: string, pages: RegExp, bytes: number][] = [
  ['home pages', /^[^/]+\/$/, 14_000],
  ['pages of a record', /^[^/]+\/(?:limits|retries|updates|errors|runtimes)\/[^/]+\/$/, 14_000],
  ['lists of notes, runtimes and tools, the retry matrix, search', /^[^/]+\/(?:notes|runtimes|tools|retries|search|years)\/$/, 14_000],
  ['the calculators', /^[^/]+\/tools\/[^/]+\/$/, 18_000],
  ['the pages by year', /^[^/]+\/years\/[^/]+\/$/, 25_000],
  ['the tables of limits and of errors', /^[^/]+\/(?:limits|errors)\/$/, 26_000],
  // A note is as long as its subject: these are 10,000 to 30,000 characters.
  ['notes', /^[^/]+\/notes\/[^/]+\/$/, 31_000],
  ['the changelog, the pages about the site', /^[^/]+\/(?:updates|about(?:\/[^/]+)?)\/$/, 36_000],
  ['the glossary and the bibliography, on one page each', /^[^/]+\/(?:terms|sources)\/$/, 96_000],
];

const pages = globSync('dist/{ja,en}/**/index.html').map((file) => ({
  address: file
    .replaceAll('\\', '/')
    .replace(/^dist\//, '')
    .replace(/index\.html$/, ''),
  html: readFileSync(file, 'utf8'),
}));

const assets = new Map<string, number>();

/** The stylesheets and scripts that a page asks for by itself, with what the scripts import. */
function assetsOf(html: string): string[] {
  const asked = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path);
  const imported = asked
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) =>
      [...readFileSync(`dist${path}`, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)].map(([, file]) => `/_astro/${file}`),
    );
  return [...new Set([...asked, ...imported])];
}

function compressed(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

function weightOf(path: string): number {
  const known = assets.get(path) ?? compressed(readFileSync(`dist${path}`));
  assets.set(path, known);
  return known;
}

describe('the weight of a page before anyone touches it', () => {
  it.each(budgets)('%s stay within their budget', (_, kind, bytes) => {
    const some = pages.filter(({ address }) => kind.test(address));
    expect(some.length).toBeGreaterThan(0);
    const heavy = some
      .map(({ address, html }) => ({ address, bytes: assetsOf(html).reduce((sum, path) => sum + weightOf(path), compressed(html)) }))
      .filter((page) => page.bytes > bytes);
    expect(heavy).toEqual([]);
  });

  it('every page has a kind, and so a budget', () => {
    expect(pages.filter(({ address }) => !budgets.some(([, kind]) => kind.test(address))).map(({ address }) => address)).toEqual([]);
  });

  it('every page asks for one stylesheet and one script', () => {
    expect(pages.filter(({ html }) => assetsOf(html).length > 2).map(({ address }) => address)).toEqual([]);
  });

  it('the whole table of limits is at most 24,000 bytes as a host compresses it', () => {
    for (const lang of ['ja', 'en']) {
      const html = readFileSync(`dist/${lang}/limits/index.html`);
      const sum = assetsOf(html.toString()).reduce(
        (total, path) => total + brotliCompressSync(readFileSync(`dist${path}`)).length,
        brotliCompressSync(html).length,
      );
      expect(sum, lang).toBeLessThanOrEqual(24_000);
    }
  });

  it.each(['ja/limits/', 'en/retries/'])('the cells of %s carry no attribute for scoped styles', (page) => {
    const bodies = readFileSync(`dist/${page}index.html`, 'utf8').match(/<tbody.*?<\/tbody>/gs) ?? [];
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.filter((body) => body.includes('data-astro-cid'))).toEqual([]);
  });
});
