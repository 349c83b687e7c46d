import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithLimits, hostLimits, measureSite } from '../../src/hosting/host-limits.ts';
import { siteSizes } from '../../src/hosting/site-sizes.ts';

const headers = '# a comment\n/*\n  X: 1\n\n/a/*\n  Y: 22\n';
const redirects = '# a comment\n/old/ /new/ 301\n/api/* /404.json 404\n';
const files = new Map([
  ['index.html', 10],
  ['index.html.br', 5],
  ['index.html.gz', 6],
  ['ja/a.html', 20],
  ['ja/b.html', 30],
]);

describe('the limits of hosts', () => {
  it('count what hosts count, without the files that were compressed for servers', () => {
    expect(measureSite(files, headers, redirects)).toEqual({
      files: 3,
      filesInFolder: 2,
      fileBytes: 30,
      siteBytes: 60,
      headerRules: 2,
      headerLine: 11,
      redirects: 1,
      redirectsWithStar: 1,
    });
  });

  it('say what is used and what is beyond', () => {
    const limits = { host: 'H', plan: 'p', source: 's', seen: '2026-11-21', files: 4, filesInFolder: 1 };
    expect(compareWithLimits(measureSite(files, headers, redirects), limits)).toEqual([
      { line: 'files: 3 of 4 (75 %)', beyond: false },
      { line: 'files in one folder: 2 of 1 (200 %)', beyond: true },
    ]);
  });

  // How many records there are is for the authors to decide; the free plan's 20,000 files are told by `npm run deploy:limits`, and fail nothing.
  it.skipIf(!existsSync('dist/_headers'))('hold the built site on every host, on one of its plans', () => {
    const site = measureSite(siteSizes('dist'), readFileSync('dist/_headers', 'utf8'), readFileSync('dist/_redirects', 'utf8'));
    for (const host of new Set(hostLimits.map((limits) => limits.host))) {
      const plans = hostLimits
        .filter((limits) => limits.host === host)
        .map((limits) => compareWithLimits(site, limits).filter(({ beyond }) => beyond));
      expect([host, plans.find((beyond) => beyond.length === 0) ?? plans.at(-1)]).toEqual([host, []]);
    }
  });
});
