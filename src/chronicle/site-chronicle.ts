import { siteRedirects } from '../knowledge/site-ledger.ts';
import { siteLibrary } from '../knowledge/site-library.ts';
import { readChronicle } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';

let cached: Promise<Chronicle> | undefined;

/** The change log of the running build, read from git once. In `astro dev` it is that of the start, since it holds only what is committed. */
export function siteChronicle(): Promise<Chronicle> {
  cached ??= siteLibrary().then((library) => readChronicle(process.cwd(), library, siteRedirects()));
  return cached;
}
