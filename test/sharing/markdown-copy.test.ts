import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/sharing/markdown-copy.ts';
import { contentOfMarkdown, contentOfPage } from './page-content.ts';

const address = 'https://notes.example/base/ja/limits/one/';
const head = `<title>題 — 集</title><script>1</script><meta name="description" content="説明 &amp; 値"><link rel="canonical" href="${address}">`;
const stamp =
  '<aside><section><dl><div><dt>照合</dt><dd><time datetime="2026-11-21">2026-11-21</time></dd></div></dl><p data-review-by="2027-05-20" hidden>期限切れ</p></section></aside>';
const pageOf = (article: string, { lang = 'ja', inHead = head } = {}) =>
  `<!DOCTYPE html><html lang="${lang}" data-x><head>${inHead}</head><body><nav>上</nav><main>${article}</main><footer>下</footer></body></html>`;

/** The Markdown of an article without front matter and stamp. */
const copyOf = (article: string, lang = 'ja') =>
  markdownOf({ html: pageOf(`<article><h1>題</h1>${article}${stamp}</article>`, { lang }), address })
    .replace(/^---\n.*?\n---\n\n# 題\n\n/s, '')
    .replace(/\n*---\n\n- \*\*照合\*\*: 2026-11-21\n$/, '');

const github = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
const cjkFriendly = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(remarkFrontmatter);

describe('the Markdown of a page', () => {
  it('begins with what the page says of itself and ends with one newline', () => {
    expect(markdownOf({ html: pageOf(`<article><h1>名前: <code>"値"</code></h1>${stamp}</article>`), address })).toMatchInlineSnapshot(`
      "---
      title: '名前: "値"'
      description: 説明 & 値
      url: https://notes.example/base/ja/limits/one/
      language: ja
      verified: 2026-11-21
      licence: CC BY 4.0
      ---

      # 名前: \`"値"\`

      ---

      - **照合**: 2026-11-21
      "
    `);
  });

  it('leaves out what only a screen needs', () => {
    expect(
      copyOf(
        '<nav>目次</nav><p class="no-print" data-share><a href="/go/">共有</a></p><span id="old" data-former-id></span><button>コピー</button><p hidden>隠す</p><p>残る<span aria-hidden="true">◐</span></p><svg><text>9</text></svg>',
      ),
    ).toBe('残る');
  });

  it('puts the title first, then the kind', () => {
    expect(copyOf('<header><p class="kicker"><a href="../">上限</a><span> / 計算</span></p><h1>名前</h1></header>')).toBe(
      '# 名前\n\n[上限](https://notes.example/base/ja/limits/) / 計算',
    );
  });

  it('makes links absolute and leaves those to other sites as they are', () => {
    expect(copyOf('<p><a href="/base/ja/notes/a/#b" title="x">一</a> <a href="#c">二</a> <a href="https://Example.com">三</a></p>')).toBe(
      '[一](https://notes.example/base/ja/notes/a/#b) [二](https://notes.example/base/ja/limits/one/#c) [三](https://Example.com)',
    );
  });

  it('turns a heading into the link to itself that it carries on the page', () => {
    expect(copyOf('<h2 id="dlq">デッドレター<a class="self" href="#dlq"><span>#</span></a></h2><h2>出典</h2>')).toBe(
      '## [デッドレター](https://notes.example/base/ja/limits/one/#dlq)\n\n## 出典',
    );
  });

  it('writes values with their plain units and short remarks in brackets of the language', () => {
    const article =
      '<p class="headline">900 s<small>15 min</small></p><p class="name">go1.x <span class="phase"><span aria-hidden="true">◐</span> old</span></p>';
    expect(copyOf(article, 'en')).toBe('**900 s (15 min)**\n\ngo1.x — old');
    expect(copyOf(article)).toBe('**900 s（15 min）**\n\ngo1.x — old');
  });

  it('leaves out a phase that will change with time', () => {
    expect(copyOf('<p>python3.14 <span class="phase supported" data-deprecation="2029-06-30"><span>●</span> Supported</span></p>')).toBe(
      'python3.14',
    );
  });

  it('turns description lists into lists, several lines of one into a list of their own', () => {
    expect(
      copyOf(
        '<dl><div><dt>回数</dt><dd><span>期限まで</span><a class="small" href="/r/">0〜10 回</a><p>説明 <code>-1</code></p></dd></div><div><dt>別の文面</dt><dd><p><code>a|b</code></p><p><code>c</code></p></dd></div></dl>',
      ),
    ).toMatchInlineSnapshot(`
      "- **回数**: 期限まで（[0〜10 回](https://notes.example/r/)） — 説明 \`-1\`
      - **別の文面**:
        - \`a|b\`
        - \`c\`"
    `);
  });

  it('keeps every cell of a table, row names and pipes included', () => {
    expect(
      copyOf(
        '<table><thead><tr><td></td><th>値</th></tr></thead><tbody><tr><th scope="row">a|b</th><td><p><a href="/x/">6 時間</a></p>まで <code>x|y</code></td></tr><tr><th>空</th><td></td></tr></tbody></table>',
      ),
    ).toMatchInlineSnapshot(`
      "|  | 値 |
      | --- | --- |
      | a\\|b | [6 時間](https://notes.example/x/) — まで \`x\\|y\` |
      | 空 |  |"
    `);
  });

  it('turns a table without a head into a list of what changed', () => {
    expect(
      copyOf('<table><tbody><tr><th><a href="/x/">上限</a></th><td><del>5 分</del> → <ins>15 分</ins></td></tr></tbody></table>'),
    ).toBe('- **[上限](https://notes.example/x/)**: ~~5 分~~ → **15 分**');
  });

  it('keeps language and title of code, and its text to the letter', () => {
    expect(
      copyOf(
        '<pre data-language="js" data-title="who_uses.mjs"><code><span class="line"><span>const  a = `*${"1"}*`;</span></span>\n<span class="line"></span>\n<span class="line">\t// &lt;b&gt;</span></code></pre>',
      ),
    ).toBe('**who_uses.mjs**\n\n```js\nconst  a = `*${"1"}*`;\n\n\t// <b>\n```');
  });

  it('sets answer, callout, then and now as quotations with their labels', () => {
    expect(
      copyOf(
        '<div class="answer"><p class="label" aria-hidden="true">要点</p><ul><li>一</li><li>二</li></ul></div><div class="callout tip"><p class="title">注意</p><p>本文</p></div><div class="then-now"><p class="label">当時 <time>2019-06</time></p><p>「昔」</p><div class="now"><p class="label">現在<span class="since"> · 2020 から</span></p><p>今。<span class="marks">出典 <a href="https://a.example/" title="題">1</a> <a href="https://b.example/">2</a></span></p></div></div>',
      ),
    ).toMatchInlineSnapshot(`
      "> **要点**
      >
      > - 一
      > - 二

      > **注意**
      >
      > 本文

      > **当時 2019-06**
      >
      > 「昔」
      >
      > **現在 · 2020 から**
      >
      > 今。 出典 [1](https://a.example/) [2](https://b.example/)"
    `);
  });

  it('says what a diagram shows, with its caption, and what a chart shows, without', () => {
    const figure = (name: string) =>
      `<figure class="${name}"><div><svg role="img" aria-label="1 から 2 へ"><text>9</text></svg></div><figcaption>題</figcaption></figure>`;
    expect(copyOf(figure('diagram'))).toBe('> **図** 1 から 2 へ\n>\n> 題');
    expect(copyOf(figure(''))).toBe('> **図** 1 から 2 へ');
  });

  it.each([
    ['これは<strong>「重要」</strong>である', 'これは「**重要**」である'],
    ['関数は<strong><code>a</code>の値</strong>を', '関数は`a`**の値**を'],
    ['関数は<strong><code>a</code></strong>を', '関数は`a`を'],
    ['これは <strong>「重要」</strong> である', 'これは **「重要」** である'],
    ['<em>（例）</em>だけ', '（*例*）だけ'],
    ['<strong>「甲」と「乙」</strong>を', '「**甲」と「乙**」を'],
    ['甲<strong>、乙</strong>丙', '甲、**乙**丙'],
    ['甲<strong>—</strong>乙', '甲—乙'],
    ['<strong>甲<em>「乙」</em></strong>丙', '**甲**「*乙*」丙'],
    ['値は<strong>100%</strong>、', '値は**100%**、'],
    ['2 ** 3 と *a* と _b_ と ~~c~~', '2 \\*\\* 3 と \\*a\\* と \\_b\\_ と \\~\\~c\\~\\~'],
    ['Lambda@Edge と a@b.example と [1]', 'Lambda@Edge と a\\@b.example と \\[1]'],
    ['&lt;関数&gt; と &lt;b&gt; と &amp;lt;', '<関数> と \\<b> と \\&lt;'],
  ])('writes %s so that every reader of Markdown sees the same', (html, markdown) => {
    const copy = copyOf(`<p>${html}</p>`);
    expect(copy).toBe(markdown);
    const page = contentOfPage(pageOf(`<article><p>${html}</p></article>`), address);
    expect(contentOfMarkdown(github.parse(copy)).text).toBe(page.text);
    expect(contentOfMarkdown(cjkFriendly.parse(copy)).text).toBe(page.text);
  });

  it('never shows the signs of bold text, whatever stands beside it', () => {
    const words = fc.array(
      fc.constantFrom(
        'は',
        '値',
        '「',
        '」',
        '（',
        '）',
        '、',
        '。',
        'a',
        '1',
        '%',
        '*',
        '_',
        '→',
        '<code>c</code>',
        '<a href="/x/">l</a>',
        ' ',
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(words, words, words, fc.constantFrom('strong', 'em', 'del'), (before, inside, after, tag) => {
        const html = `<p>始${before.join('')}<${tag}>${inside.join('')}</${tag}>${after.join('')}終</p>`;
        const copy = copyOf(html);
        const { text } = contentOfPage(pageOf(`<article>${html}</article>`), address);
        expect(copy).not.toMatch(/&#/);
        expect(contentOfMarkdown(github.parse(copy)).text).toBe(text);
        expect(contentOfMarkdown(cjkFriendly.parse(copy)).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('names the page and everything that it lacks', () => {
    const article = '<article><h1>名前</h1></article>';
    expect(() => markdownOf({ html: pageOf('<p>移転</p>'), address })).toThrowErrorMatchingInlineSnapshot(
      `[Error: https://notes.example/base/ja/limits/one/ has no <article>.]`,
    );
    expect(() => markdownOf({ html: pageOf(article, { lang: 'fr' }), address })).toThrowErrorMatchingInlineSnapshot(
      `[Error: https://notes.example/base/ja/limits/one/ has no language (<html lang="ja|en">).]`,
    );
    expect(() =>
      markdownOf({ html: pageOf(`<article><h1>題</h1>${stamp}</article>`, { inHead: head.replace('canonical', 'next') }), address }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: https://notes.example/base/ja/limits/one/ has no canonical address (<link rel="canonical">).]`,
    );
    expect(() => markdownOf({ html: pageOf(article, { inHead: '' }), address })).toThrowErrorMatchingInlineSnapshot(
      `[Error: https://notes.example/base/ja/limits/one/ has no description (<meta name="description">), no canonical address (<link rel="canonical">), no check date (a <time> before [data-review-by]).]`,
    );
  });
});

describe('the Markdown of the built site', () => {
  const pages = globSync('{ja,en}/{notes,limits,retries,errors,runtimes,updates}/*/index.html', { cwd: 'dist' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => ({
      file,
      html: readFileSync(path.join('dist', file), 'utf8'),
      address: `http://localhost:4321/${file.replace('index.html', '')}`,
    }))
    .filter(({ html }) => html.includes('<article'));
  const copies = pages.map((page) => ({ ...page, markdown: markdownOf(page) }));

  it('has a page to copy in each section and language', () => expect(pages.length).toBeGreaterThan(1_000));

  it('says what the page says: text, numbers, links, list items, cells and code, in all notes and every tenth record', () => {
    for (const [at, { file, html, address, markdown }] of copies.entries()) {
      if (at % 10 > 0 && !file.includes('/notes/')) continue;
      const page = contentOfPage(html, address);
      expect(contentOfMarkdown(github.parse(markdown)), file).toEqual(page);
      expect(contentOfMarkdown(cjkFriendly.parse(markdown)), file).toEqual(page);
    }
  });

  it('shows no signs of Markdown and no character references, in any page', () => {
    const stray = copies.flatMap(({ file, markdown }) => {
      const texts: string[] = [];
      visit(github.parse(markdown), 'text', (node) => void texts.push(node.value));
      return texts.filter((text) => /\*\*|~~|\]\(|&#?\w+;/.test(text)).map((text) => `${file}: ${text}`);
    });
    expect(stray).toEqual([]);
  });
});

describe('the command', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'markdown-'));
  afterAll(() => rmSync(site, { recursive: true }));
  const write = (file: string, html: string) => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), html);
  };
  const run = () =>
    spawnSync(process.execPath, ['src/cli/write-markdown.ts', site], {
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://notes.example', BASE_PATH: '/base' },
    });

  it('writes a copy beside each page with an article, then names the page that lacks something', () => {
    write('ja/limits/one/index.html', pageOf(`<article><h1>題</h1><p><a href="#a">一</a></p>${stamp}</article>`));
    write('ja/limits/moved/index.html', '<meta http-equiv="refresh" content="0;url=/ja/limits/one/">');
    write('ja/limits/index.html', pageOf('<p>一覧</p>'));
    write('en/notes/n/index.html', pageOf(`<article><h1>n</h1>${stamp}</article>`, { lang: 'en' }));
    write('ja/changes/c/index.html', pageOf(`<article><h1>c</h1>${stamp}</article>`));
    expect(run()).toMatchObject({ status: 0, stdout: '[markdown] 2 copies\n', stderr: '' });
    expect(globSync('**/*.md', { cwd: site }).sort()).toEqual([path.join('en', 'notes', 'n.md'), path.join('ja', 'limits', 'one.md')]);
    expect(readFileSync(path.join(site, 'ja/limits/one.md'), 'utf8')).toContain(`[一](${address}#a)`);

    write(
      'en/errors/two/index.html',
      pageOf(`<article><h1>題</h1>${stamp}</article>`, { lang: 'en', inHead: head.replace('canonical', 'next') }),
    );
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
        "en/errors/two/index.html  markdown
          https://notes.example/base/en/errors/two/ has no canonical address (<link rel="canonical">). The Markdown copy needs it: see src/sharing/markdown-copy.ts.

        1 problem in 4 pages.
        "
      `);
  });
});
