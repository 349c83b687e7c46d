import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { policyPlace } from '../cli/content-security-policy.ts';
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

/** The rules of the project in a folder, for a site under a base path with slashes at both ends. Throws where `public/_headers` is missing, and where the site is not built. */
export function readHostRules(root: string, base: string): HostRules {
  const text = readFileSync(path.join(root, 'public/_headers'), 'utf8').replaceAll(policyPlace, () => builtPolicy(root));
  const ledger = loadLedger(root).entry?.data ?? { redirects: {}, merged: {} };
  return { base, headers: readHeaderRules(belowBase(text, base)), moved: movedPages(ledger) };
}

/** The content security policy that the build found to fit every page. */
function builtPolicy(root: string): string {
  const file = path.join(root, 'dist/_headers');
  const policy = existsSync(file) ? /Content-Security-Policy: (default-src .*)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  if (policy === undefined) throw new Error('dist/ has no content security policy; run `npm run build` first.');
  return policy;
}
