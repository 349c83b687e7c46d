import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/i18n/messages.ts';
import { sectionOf } from '../../src/i18n/paths.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { languages } from '../../src/schemas/text.ts';
import { editAddress, fileOf } from '../../src/sharing/edit-addresses.ts';
import { siteRepository } from '../../src/sharing/site-repository.ts';
import { builtPages } from './pages.ts';

const pages = new Map(builtPages().map(({ file, html }) => [file, html]));
const knowledge = loadKnowledge(process.cwd());
const repository = siteRepository();

describe.each(languages)('in %s', (lang) => {
  it.each(['limits', 'event-sources', 'updates', 'errors', 'runtimes', 'notes'] as const)(
    'each page of %s leads to its file',
    (collection) => {
      const wrong = [...knowledge.known[collection]].filter((id) => {
        const $ = load(pages.get(`${lang}/${sectionOf[collection]}/${id}/index.html`) ?? '');
        const file = fileOf(collection, id, lang);
        return repository ? $('.file a').first().attr('href') !== editAddress(repository, file) : $('.file code').text() !== file;
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(['terms', 'sources'] as const)('the page of %s leads to the files of its rows', (collection) => {
    const $ = load(pages.get(`${lang}/${collection}/index.html`) ?? '');
    const links = $('a[rel="external"]').filter((_, link) => $(link).text() === messagesIn(lang)('edit'));
    expect(links.length).toBe(repository ? knowledge.known[collection].size : 0);
    expect($('main').text().includes(`content/${collection}/{id}.yaml`)).toBe(repository === undefined);
  });

  it('the page about the site leads to the translation status, which tells what it is made from', () => {
    expect(load(pages.get(`${lang}/about/index.html`) ?? '')(`a[href$="/${lang}/about/translation/"]`).length).toBe(1);
    expect(load(pages.get(`${lang}/about/translation/index.html`) ?? '')('h1').text()).not.toBe('');
  });
});
