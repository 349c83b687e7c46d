import { readFileSync } from 'node:fs';
import path from 'node:path';
import { belowBase, readHeaderRules } from '../cli/header-rules.ts';
import type { HeaderRule } from '../cli/header-rules.ts';
import { movedPages } from '../cli/host-redirects.ts';
import type { Move } from '../cli/host-redirects.ts';
import { loadLedger } from '../loading/ledger.ts';

/** What every host has to know of the site, before it is put into the host's own words. */
export interface HostRules {
  /** The path that the site stands under, with a slash at both ends. */
  base: string;
  /** The rules of `public/_headers`, below the base path. */
  headers: HeaderRule[];
  /** The pages of renamed records, below a language's folder. */
  moved: Move[];
}

/** The rules of the project in a folder, for a site under a base path with slashes at both ends. Throws Node's error where `public/_headers` is missing. */
export function readHostRules(root: string, base: string): HostRules {
  const text = readFileSync(path.join(root, 'public/_headers'), 'utf8');
  const ledger = loadLedger(root).entry?.data ?? { redirects: {}, merged: {} };
  return { base, headers: readHeaderRules(belowBase(text, base)), moved: movedPages(ledger) };
}
