import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareWithLimits, hostLimits, measureSite } from '../hosting/host-limits.ts';
import { siteSizes } from '../hosting/site-sizes.ts';

/** Says what of each host's limits the built site uses; fails where it no longer fits a host at all. */
const site = process.argv[2] ?? 'dist';

if (!existsSync(path.join(site, '_headers'))) {
  console.error(`There is no built site in ${site}/. Run \`npm run build\` first.`);
  process.exitCode = 1;
} else {
  const read = (name: string): string => readFileSync(path.join(site, name), 'utf8');
  const measures = measureSite(siteSizes(site), read('_headers'), read('_redirects'));
  const full: string[] = [];
  for (const limits of hostLimits) {
    const lines = compareWithLimits(measures, limits);
    console.log(`${limits.host} (${limits.plan}), ${limits.source}, looked up ${limits.seen}`);
    for (const { line, beyond } of lines) console.log(`  ${beyond ? '✗' : '✓'} ${line}`);
    if (lines.some(({ beyond }) => beyond)) full.push(`${limits.host} (${limits.plan})`);
  }
  if (full.length > 0) {
    console.error(`The site is too large for ${full.join(' and ')}; deploy/README.md says which hosts take more.`);
    process.exitCode = 1;
  }
}
