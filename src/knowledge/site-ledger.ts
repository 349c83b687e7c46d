import { loadLedger } from '../loading/ledger.ts';
import type { Ledger } from '../schemas/ledger.ts';

export type Redirects = Pick<Ledger, 'redirects' | 'merged'>;

let cached: Redirects | undefined;

/** Where the gone ids of the running build lead; read again on every page in `astro dev`. */
export function siteRedirects(): Redirects {
  if (!import.meta.env.PROD) return readRedirects();
  cached ??= readRedirects();
  return cached;
}

function readRedirects(): Redirects {
  return loadLedger(process.cwd()).entry?.data ?? { redirects: {}, merged: {} };
}
