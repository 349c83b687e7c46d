import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBundle } from '../../src/search/bundle.ts';
import type { Bundle, Pagefind } from '../../src/search/bundle.ts';
import type { Lang } from '../../src/schemas/text.ts';

let copies = 0;

/** Pagefind's browser code from a bundle's folder, with nothing loaded yet, however often it was imported before. */
export function freshPagefind<Api = Pagefind>(folder: string): Promise<Api> {
  const address = pathToFileURL(path.resolve(folder, 'pagefind.js')).href;
  return import(`${address}?copy=${(copies += 1)}`) as Promise<Api>;
}

/** Opens our bundles, each once and with nothing loaded yet: `folder` and `address` hold one folder a language. */
export function freshBundles(folder: string, address: string): (lang: Lang) => Promise<Bundle> {
  const bundles = new Map<Lang, Promise<Bundle>>();
  return (lang) => {
    const opened = bundles.get(lang) ?? openBundle(`${address}/${lang}/`, () => freshPagefind(`${folder}/${lang}`));
    bundles.set(lang, opened);
    return opened;
  };
}
