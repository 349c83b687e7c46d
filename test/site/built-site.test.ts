import { existsSync, globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlProblems } from '../../src/checks/html.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { sectionOf } from '../../src/i18n/paths.ts';
import { languages } from '../../src/schemas/text.ts';
import { builtPages } from './pages.ts';

const pages = builtPages();
const knowledge = loadKnowledge(process.cwd());
const files = new Set(globSync('**/*.*', { cwd: 'dist' }));

describe('the built site', () => {
  it('has sound links, anchors, ids and alternates', () => {
    expect(formatProblems(htmlProblems(pages, files, '/', 'http://localhost:4321'))).toBe('');
  });

  it.each(languages)('has a page for every record in %s', (lang) => {
    const missing = (['limits', 'event-sources', 'updates', 'errors', 'runtimes', 'notes'] as const).flatMap((collection) =>
      [...knowledge.known[collection]].map((id) => `${lang}/${sectionOf[collection]}/${id}/index.html`).filter((file) => !files.has(file)),
    );
    expect(missing).toEqual([]);
  });

  it.each(languages)('has a row with its id for every record in %s', (lang) => {
    const missing = (['limits', 'event-sources', 'updates', 'errors', 'runtimes', 'terms', 'sources'] as const).flatMap((collection) => {
      const html = readFileSync(`dist/${lang}/${sectionOf[collection]}/index.html`, 'utf8');
      return [...knowledge.known[collection]].filter((id) => !html.includes(` id="${id}"`)).map((id) => `${collection}/${id}`);
    });
    expect(missing).toEqual([]);
  });

  it('names its language and offers the other one on every page but the root, the 404 page and the signposts of former ids', () => {
    const wrong = pages
      .filter(({ file, html }) => /^(ja|en)\//.test(file) && !html.includes('<meta name="robots" content="noindex">'))
      .filter(
        ({ file, html }) =>
          !html.includes(`<html lang="${file.slice(0, 2)}"`) || (html.match(/hreflang="(?:ja|en|x-default)"/g)?.length ?? 0) < 4,
      );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('leaves no inline style, so that a strict content security policy stays possible', () => {
    expect(pages.filter(({ html }) => / style="/.test(html)).map(({ file }) => file)).toEqual([]);
  });

  it('renews every phase that will change, on whichever page it stands', () => {
    const withPhase = pages.filter(({ html }) => html.includes(' data-deprecation="'));
    expect(withPhase.length).toBeGreaterThan(0);
    expect(withPhase.filter(({ html }) => !html.includes('[data-deprecation]')).map(({ file }) => file)).toEqual([]);
  });

  it('colours code by classes', () => {
    const html = readFileSync('dist/en/notes/layers-runtimes-extensions/index.html', 'utf8');
    for (const token of ['keyword', 'string', 'comment']) expect(html).toContain(`class="tk-${token}`);
  });

  it('has sitemap, robots.txt and one index a language', () => {
    for (const file of [
      'sitemap-index.xml',
      'robots.txt',
      'pagefind/ja/pagefind.js',
      'pagefind/en/pagefind.js',
      'pagefind/ja/glossary.json',
      '404.html',
    ])
      expect(existsSync(`dist/${file}`), file).toBe(true);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'no-inline-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'doctype-style': 'off',
        'require-sri': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'tel-non-breaking': 'off',
      },
    });
    // One page of each kind and language, and every note: pages of one kind come from one template.
    const kinds = new Map(
      pages.map((page) => [
        page.file.startsWith('ja/notes/') || page.file.startsWith('en/notes/')
          ? page.file
          : page.file.replace(/^((?:ja|en)\/[a-z]+)\/.+\/index\.html$/, '$1/*'),
        page,
      ]),
    );
    const reports = await Promise.all(
      [...kinds.values()].map(async ({ file, html }) => ({ file, report: await validator.validateString(html) })),
    );
    const messages = reports.flatMap(({ file, report }) =>
      report.results.flatMap((result) => result.messages.map((message) => `${file}:${message.line} ${message.ruleId}: ${message.message}`)),
    );
    expect([...new Set(messages)]).toEqual([]);
  });
});
