import { cpSync } from 'node:fs';
import path from 'node:path';
import { loadLedger } from '../loading/ledger.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import { cardAddress, markdownAddress } from '../sharing/addresses.ts';
import { hasCard, isPaged } from '../sharing/shared-collections.ts';

/** Files that are made from the rendered site are copied to the addresses that their records had before; Astro renders the pages there itself. */
const site = process.argv[2] ?? 'dist';
const { redirects, merged } = loadLedger(process.cwd()).entry?.data ?? { redirects: {}, merged: {} };
for (const [from, to] of Object.entries({ ...merged, ...redirects })) {
  const [former, current] = [splitReference(from), splitReference(to)];
  if (former.section !== undefined || !isCollection(former.collection)) continue;
  const [old, now] = [filesOf(former.collection, former.id), filesOf(former.collection, current.id)];
  for (const [at, file] of now.entries()) cpSync(path.join(site, file), path.join(site, old[at] ?? file));
}

function filesOf(collection: CollectionName, id: string): string[] {
  return languages.flatMap((lang) => [
    ...(hasCard(collection) ? [cardAddress(lang, collection, id)] : []),
    ...(isPaged(collection) ? [markdownAddress(lang, collection, id)] : []),
  ]);
}
