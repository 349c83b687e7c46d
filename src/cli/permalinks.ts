import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Document, parse, parseDocument } from 'yaml';
import { writeEditorSchemas } from '../authoring/write-editor-schemas.ts';
import { addressesWithoutId } from '../checks/published-addresses.ts';
import { sealOf } from '../knowledge/ledger.ts';
import { publishedIds } from '../knowledge/published-ids.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { ledgerFile } from '../loading/ledger.ts';
import { stagingFolder } from '../integrations/staging-folder.ts';
import { readSite } from './site-files.ts';

/**
 * `npm run permalinks` adds every id and address that is published now to the ledger, puts back what was taken out since the last commit,
 * and seals it. `-- --renamed limits/old limits/new` and `-- --merged limits/old limits/other` add where an id leads; chains are shortened.
 */
const { values, positionals } = parseArgs({
  options: { renamed: { type: 'boolean' }, merged: { type: 'boolean' } },
  allowPositionals: true,
});
const [from, to] = positionals;
const list = values.merged ? 'merged' : 'redirects';
if ((values.renamed || values.merged) && (from === undefined || to === undefined)) {
  console.error('Name the old id and the new one: npm run permalinks -- --renamed limits/old-id limits/new-id');
  process.exit(1);
}

const before = readLedger(existsSync(ledgerFile) ? readFileSync(ledgerFile, 'utf8') : '');
const committed = readLedger(spawnSync('git', ['show', `HEAD:${ledgerFile}`], { encoding: 'utf8' }).stdout ?? '');
const knowledge = loadKnowledge(process.cwd());
const ids = publishedIds(knowledge);
const published = sorted(before.published, committed.published, ids);
const addresses = sorted(before.addresses, committed.addresses, builtAddresses(published));
const leads = { redirects: { ...before.redirects }, merged: { ...before.merged } };
if ((values.renamed || values.merged) && from !== undefined && to !== undefined) {
  for (const map of [leads.redirects, leads.merged]) for (const old of Object.keys(map)) if (map[old] === from) map[old] = to;
  leads[list][from] = to;
}

const document = new Document({ published, ...leads, addresses, seal: sealOf({ published, addresses }) });
document.commentBefore = ' What was ever published, and where the gone ids lead. Written by `npm run permalinks`; see README.md.';
writeFileSync(ledgerFile, document.toString({ lineWidth: 0 }));
writeEditorSchemas(process.cwd(), knowledge);
const restored = committed.published.filter((id) => !before.published.includes(id)).length;
console.log(
  `${published.length} ids (${published.length - before.published.length} new${restored > 0 ? `, ${restored} put back` : ''}), ${addresses.length} other addresses (${addresses.length - before.addresses.length} new).`,
);

interface Lists {
  published: string[];
  addresses: string[];
  redirects: Record<string, string>;
  merged: Record<string, string>;
}

function readLedger(text: string): Lists {
  const empty: Lists = { published: [], addresses: [], redirects: {}, merged: {} };
  if (parseDocument(text).errors.length === 0) return { ...empty, ...parse(text) };
  console.error(`${ledgerFile} cannot be read; run \`npm run check\` for the place, and mend it first.`);
  process.exit(1);
}

/** Addresses of the last built site that belong to no id, with the anchors of their headings; none before the first build. */
function builtAddresses(ids: string[]): string[] {
  const folder = [stagingFolder, 'dist'].find((one) => existsSync(path.join(one, 'index.html')));
  if (folder === undefined) return [];
  const { files, pages } = readSite(folder);
  const html = new Map(pages.map((page) => [page.file, page.html]));
  const headings = (address: string) => [...(html.get(`${address}index.html`) ?? '').matchAll(/<h[23][^>]*\sid="([^"]+)"/g)];
  return addressesWithoutId({ published: ids }, files).flatMap((address) => [
    address,
    ...headings(address).map(([, id]) => `${address}#${id}`),
  ]);
}

function sorted(...lists: Iterable<string>[]): string[] {
  return [...new Set(lists.flatMap((list) => [...list]))].sort();
}
