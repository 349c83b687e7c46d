import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadLedger } from '../loading/ledger.ts';
import { basePath } from './base-path.ts';
import { belowBase } from './header-rules.ts';
import { hostRedirects } from './host-redirects.ts';

/** Completes `_headers` and `_redirects` of a built site: base path and former addresses. */
const site = process.argv[2] ?? 'dist';
const ledger = loadLedger(process.cwd()).entry?.data ?? { redirects: {}, merged: {} };
const headers = path.join(site, '_headers');
writeFileSync(headers, belowBase(readFileSync(headers, 'utf8'), basePath));
writeFileSync(path.join(site, '_redirects'), hostRedirects(ledger, basePath));
