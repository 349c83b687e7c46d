import { describe, expect, it } from 'vitest';
import { htmlProblems } from '../../src/checks/html.ts';
import { formatProblems } from '../../src/loading/problem.ts';

const site = 'https://wiki.example';

function problems(pages: Record<string, string>, base = '/'): string {
  return formatProblems(
    htmlProblems(
      Object.entries(pages).map(([file, html]) => ({ file, html })),
      new Set(Object.keys(pages)),
      base,
      site,
    ),
  );
}

describe('htmlProblems', () => {
  it('accepts pages whose links and alternates agree', () => {
    const head =
      '<link rel="alternate" hreflang="ja" href="https://wiki.example/ja/"><link rel="alternate" hreflang="en" href="https://wiki.example/en/">';
    expect(
      problems({
        'ja/index.html': `${head}<link rel="canonical" href="https://wiki.example/ja/"><main><a href="/en/#top">en</a></main>`,
        'en/index.html': `${head}<link rel="canonical" href="https://wiki.example/en/"><main id="top"><a href="../ja/"></a></main>`.replace(
          '../ja/',
          '/ja/',
        ),
      }),
    ).toBe('');
  });

  it('rejects a link to no page', () => {
    expect(problems({ 'ja/index.html': '<a href="/ja/limits/none/">x</a>' })).toMatchInlineSnapshot(`
      "ja/index.html  html-links
        The link "/ja/limits/none/" leads to no page. Correct the address; pages end with a slash."
    `);
  });

  it('rejects a link to an anchor that the page does not have', () => {
    expect(problems({ 'a/index.html': '<a href="/b/#gone">x</a>', 'b/index.html': '<p id="here"></p>' })).toMatchInlineSnapshot(`
      "a/index.html  html-anchors
        The link "/b/#gone" leads to a page without the id "gone". Correct the id after the #."
    `);
  });

  it('rejects an anchor of the same page that is not there', () => {
    expect(problems({ 'a/index.html': '<a href="#gone">x</a>' })).toContain('without the id "gone"');
  });

  it('rejects an id that stands twice', () => {
    expect(problems({ 'a/index.html': '<p id="x"></p><p id="x"></p>' })).toMatchInlineSnapshot(`
      "a/index.html  html-ids
        The id "x" stands twice. Ids are anchors that people link to; each may stand once in a page."
    `);
  });

  it('rejects a link that leaves the base path', () => {
    expect(problems({ 'index.html': '<a href="/ja/">x</a>' }, '/lambda/')).toMatchInlineSnapshot(`
      "index.html  html-links
        The link "/ja/" leaves the base path /lambda/. Build addresses with recordPath or sitePath."
    `);
  });

  it('rejects an alternate that is no page', () => {
    expect(
      problems({
        'ja/index.html':
          '<link rel="canonical" href="https://wiki.example/ja/"><link rel="alternate" hreflang="en" href="https://wiki.example/en/">',
      }),
    ).toMatchInlineSnapshot(`
      "ja/index.html  html-hreflang
        The alternate en "https://wiki.example/en/" is no page. Every page needs its counterpart, or none at all."
    `);
  });

  it('rejects an alternate that does not point back', () => {
    expect(
      problems({
        'ja/index.html':
          '<link rel="canonical" href="https://wiki.example/ja/"><link rel="alternate" hreflang="en" href="https://wiki.example/en/">',
        'en/index.html': '<link rel="canonical" href="https://wiki.example/en/">',
      }),
    ).toMatchInlineSnapshot(`
      "ja/index.html  html-hreflang
        The alternate en "https://wiki.example/en/" does not point back. Alternates are mutual: both pages name both languages."
    `);
  });

  it('rejects Markdown that was left over', () => {
    expect(problems({ 'ja/index.html': '<main>これは**「重要」**である。{limits/x}</main>' })).toMatchInlineSnapshot(`
      "ja/index.html  html-markdown
        Markdown signs were left over: "**「重要」**". Put a space between the signs and Japanese brackets, or rephrase.
      ja/index.html  html-markdown
        Markdown signs were left over: "{limits/x}". Put a space between the signs and Japanese brackets, or rephrase."
    `);
  });
});
