import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy, inlineScriptHashes, policyPlace, withPolicy } from './content-security-policy.ts';
import { readSite } from './site-files.ts';

/** Each rendered page gets its content security policy, and `_headers` the one that fits all of them. */
const site = process.argv[2] ?? 'dist';
const { pages } = readSite(site);
const hashes = new Set<string>();
for (const { file, html } of pages) {
  for (const hash of inlineScriptHashes(html)) hashes.add(hash);
  writeFileSync(path.join(site, file), withPolicy(html));
}
const headers = path.join(site, '_headers');
writeFileSync(headers, readFileSync(headers, 'utf8').replaceAll(policyPlace, contentSecurityPolicy([...hashes].sort())));
console.log(`[policies] ${pages.length} pages, ${hashes.size} inline scripts named by hash`);
