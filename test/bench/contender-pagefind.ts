import { createIndex } from 'pagefind';
import type { Lang } from '../../src/schemas/text.ts';
import type { Contender } from './contender.ts';
import { freshPagefind } from './fresh-bundles.ts';

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

/** As many results as Pagefind's own user interface shows at once. */
const shown = 5;

/** Pagefind as it comes: a page a record, its own words. */
export const stockPagefind: Contender = {
  name: 'Pagefind',
  build: async (folder, _lang, pages) => {
    const { index } = await createIndex({ verbose: false });
    if (!index) throw new Error('Pagefind did not start.');
    for (const { url, html } of pages) await index.addHTMLFile({ url, content: html });
    await index.writeFiles({ outputPath: folder });
    await index.deleteIndex();
  },
  open: (folder, address) => {
    const opened = new Map<Lang, Promise<Pagefind>>();
    return async (query, lang) => {
      const pagefind = opened.get(lang) ?? openIn(lang, folder, address);
      opened.set(lang, pagefind);
      const { results } = await (await pagefind).search(query);
      await Promise.all(results.slice(0, shown).map((result) => result.data()));
      return results.length;
    };
  },
  code: (folder, lang) => [`${folder}/${lang}/pagefind.js`],
};

/** Pagefind takes its language from the document while it starts. */
async function openIn(lang: Lang, folder: string, address: string): Promise<Pagefind> {
  const pagefind = await freshPagefind<Pagefind>(`${folder}/${lang}`);
  const document = { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) };
  Object.assign(globalThis, { document });
  try {
    await pagefind.options({ basePath: `${address}/${lang}/`, baseUrl: '/' });
    await pagefind.init();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
  return pagefind;
}
