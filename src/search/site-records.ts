import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '../schemas/text.ts';
import { cutPage } from './cut-page.ts';
import type { SearchRecord } from './record.ts';

/** Everything in one language of a built site that search should find. */
export function siteRecords(site: string, lang: Lang): SearchRecord[] {
  return globSync(`${lang}/**/index.html`, { cwd: site })
    .sort()
    .flatMap((file) =>
      cutPage(readFileSync(path.join(site, file), 'utf8'), file.replaceAll(path.sep, '/').replace(/index\.html$/, ''), lang),
    );
}
