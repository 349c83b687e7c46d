import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import MiniSearch from 'minisearch';
import type { Lang } from '../../src/schemas/text.ts';
import type { Contender } from './contender.ts';

const options = { idField: 'url', fields: ['title', 'text'], storeFields: ['title'] };
const file = 'minisearch.json';

/** MiniSearch as it comes: a page a record, one file with the whole index, titles only as results. */
export const miniSearch: Contender = {
  name: 'MiniSearch',
  build: async (folder, _lang, pages) => {
    const index = new MiniSearch(options);
    for (const { url, html } of pages) {
      const $ = load(html);
      index.add({ url, title: $('h1').text(), text: $('.prose').text() });
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, file), JSON.stringify(index));
  },
  open: (_folder, address) => {
    const opened = new Map<Lang, Promise<MiniSearch>>();
    return async (query, lang) => {
      const index = opened.get(lang) ?? openAt(`${address}/${lang}/${file}`);
      opened.set(lang, index);
      return (await index).search(query).length;
    };
  },
  code: () => ['node_modules/minisearch/dist/es/index.js'],
};

async function openAt(address: string): Promise<MiniSearch> {
  return MiniSearch.loadJSON(await (await fetch(address)).text(), options);
}
