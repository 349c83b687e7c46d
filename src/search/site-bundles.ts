import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import type { Lang } from '../schemas/text.ts';
import { openBundle } from './bundle.ts';
import type { Bundle, Pagefind } from './bundle.ts';

/** The search bundles of a built site, opened in Node as the worker opens them in a browser. */
export interface SiteBundles {
  open(lang: Lang): Promise<Bundle>;
  close(): void;
}

/** Serves a folder on loopback for as long as its bundles are asked. */
export async function siteBundles(site: string): Promise<SiteBundles> {
  const server = createServer(sirv(site));
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const bundles = new Map<Lang, Promise<Bundle>>();
  return {
    open: (lang) => {
      const script = pathToFileURL(path.resolve(site, 'pagefind', lang, 'pagefind.js')).href;
      const opened =
        bundles.get(lang) ?? openBundle(`http://127.0.0.1:${port}/pagefind/${lang}/`, () => import(script) as Promise<Pagefind>);
      bundles.set(lang, opened);
      return opened;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
