import type { Lang } from '../schemas/text.ts';
import { openBundle } from './bundle.ts';
import type { Bundle, Pagefind } from './bundle.ts';
import { search } from './engine.ts';
import type { SearchAnswer, SearchQuestion } from './messages.ts';

const bundles = new Map<string, Promise<Bundle>>();

self.addEventListener('message', ({ data: { ticket, query, lang, base, kind } }: MessageEvent<SearchQuestion>) => {
  const open = (one: Lang): Promise<Bundle> => bundleAt(new URL(`${base}pagefind/${one}/`, self.location.origin).href);
  void search(query, lang, { open, kind }).then(
    ({ hits, meant }) =>
      self.postMessage({ ticket, result: { hits: hits.map((hit) => ({ ...hit, url: base + hit.url })), meant } } satisfies SearchAnswer),
    (cause: unknown) => self.postMessage({ ticket, failure: String(cause) } satisfies SearchAnswer),
  );
});

/** Opens a bundle once; one that could not be opened is tried again. */
function bundleAt(folder: string): Promise<Bundle> {
  const opened = bundles.get(folder) ?? openBundle(folder, (address) => import(/* @vite-ignore */ address) as Promise<Pagefind>);
  bundles.set(folder, opened);
  opened.catch(() => bundles.delete(folder));
  return opened;
}
