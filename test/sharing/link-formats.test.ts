import { load } from 'cheerio';
import fc from 'fast-check';
import type { Link as MarkdownLink, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { embedCode, formatLink, richLink, textWithValue } from '../../src/sharing/link-formats.ts';
import type { LinkFormat } from '../../src/sharing/link-formats.ts';

const url = 'https://wiki.example/base/ja/limits/function-timeout/';

/** Signs that a syntax could take for its own, between ordinary ones. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\`*_[](){}<>|&~^!?#+-:;@$%"\'=/.',
        '&copy;',
        '&#65;',
        '](',
        'AWS_REGION',
        'http://a.example',
        'a@b.example',
        ' ',
        'ー',
        '値',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));
const addresses = fc
  .tuple(fc.webUrl({ withQueryParameters: true }), fc.array(fc.constantFrom(...'()[]{}<>|\\^`\'" &;=', '&copy;', '&#65;', 'a')))
  .map(([address, tail]) => `${address}#${tail.join('')}`.trim());

/** What a text is on one line: the only thing that a format may change of it. */
const onOneLine = (raw: string, fallback: string): string => raw.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() || fallback;
/** An address without the escapes that make no difference to a server. */
const decoded = (address: string): string =>
  new URL(address).href.replace(/%[0-7][0-9A-F]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
/** The text of a node; markup that nobody meant would be missing from it. */
function textIn(node: Nodes): string {
  const pieces: string[] = [];
  visit(node, 'text', ({ value }) => void pieces.push(value));
  return pieces.join('');
}

describe('formatLink', () => {
  it.each([
    ['url', '関数のタイムアウト', 'https://wiki.example/base/ja/limits/function-timeout/'],
    ['markdown', '関数のタイムアウト', '[関数のタイムアウト](https://wiki.example/base/ja/limits/function-timeout/)'],
    ['html', '関数のタイムアウト', '<a href="https://wiki.example/base/ja/limits/function-timeout/">関数のタイムアウト</a>'],
    ['confluence', '関数のタイムアウト', '[関数のタイムアウト|https://wiki.example/base/ja/limits/function-timeout/]'],
    ['backlog', '関数のタイムアウト', '[[関数のタイムアウト>https://wiki.example/base/ja/limits/function-timeout/]]'],
    ['scrapbox', '関数のタイムアウト', '[関数のタイムアウト https://wiki.example/base/ja/limits/function-timeout/]'],
  ] as const)('writes %s', (format, name, expected) => expect(formatLink(format, { text: name, url })).toBe(expected));

  it.each<[LinkFormat, string, string]>([
    ['markdown', 'a[0] *b* `c` <d> | \\', '[a\\[0\\] \\*b\\* \\`c\\` \\<d> \\| \\\\](https://a.example/)'],
    ['markdown', 'AWS_LAMBDA_LOG and _x_', '[AWS_LAMBDA_LOG and \\_x\\_](https://a.example/)'],
    ['markdown', '^1 &copy; R&D', '[\\^1 \\&copy; R&D](https://a.example/)'],
    ['html', '<b> & "c"', '<a href="https://a.example/">&lt;b&gt; &amp; &quot;c&quot;</a>'],
    ['confluence', 'a|b [c] {d}', '[a\\|b \\[c\\] \\{d\\}|https://a.example/]'],
    ['confluence', '900 s (as of 2026-11-21)', '[900 s (as of 2026-11-21)|https://a.example/]'],
    ['confluence', 'AWS_REGION *b* -c- (n) (on)', '[AWS_REGION \\*b\\* \\-c\\- \\(n) \\(on)|https://a.example/]'],
    ['confluence', 'C:\\temp \\* &lt; \\', '[C:\\temp &#92;\\* &amp;lt; &#92;|https://a.example/]'],
    ['backlog', 'Timeout: 900 s > [3 s]', '[[Timeout：900 s ＞ ［3 s］>https://a.example/]]'],
    ['scrapbox', 'a[0] `b`', '[a［0］ ｀b｀ https://a.example/]'],
    ['scrapbox', '* starred', '[https://a.example/ * starred]'],
    ['scrapbox', 'https://b.example is meant', '[https://a.example/ https://b.example is meant]'],
    ['scrapbox', '$LATEST', '[$LATEST https://a.example/]'],
  ])('keeps what %s would read as markup: %s', (format, name, expected) =>
    expect(formatLink(format, { text: name, url: 'https://a.example/' })).toBe(expected),
  );

  it.each<[LinkFormat, string]>([
    ['markdown', '[x](https://a.example/b%20%28c%29?d=%7Ce%7C#%5Bf%5D)'],
    ['confluence', '[x|https://a.example/b%20%28c%29?d=%7Ce%7C#%5Bf%5D]'],
    ['backlog', '[[x>https://a.example/b%20%28c%29?d=%7Ce%7C#%5Bf%5D]]'],
    ['scrapbox', '[x https://a.example/b%20%28c%29?d=%7Ce%7C#%5Bf%5D]'],
    ['html', '<a href="https://a.example/b (c)?d=|e|#[f]">x</a>'],
  ])('keeps an address with spaces, parentheses, pipes and brackets whole in %s', (format, expected) =>
    expect(formatLink(format, { text: 'x', url: 'https://a.example/b (c)?d=|e|#[f]' })).toBe(expected),
  );

  it('leaves the brackets of a numeric host alone', () =>
    expect(formatLink('markdown', { text: 'x', url: 'http://[::1]:4321/ja/' })).toBe('[x](http://[::1]:4321/ja/)'));

  it.each(['', ' ', '\n\t'])('shows the address where there is no text: %j', (empty) =>
    expect(formatLink('markdown', { text: empty, url: 'https://a.example/' })).toBe('[https://a.example/](https://a.example/)'),
  );

  it('refuses an address that is none', () => expect(() => formatLink('markdown', { text: 'x', url: '/ja/limits/' })).toThrow(TypeError));

  it('gives Markdown that GitHub reads as one link with the same text and address', () => {
    fc.assert(
      fc.property(text, addresses, (name, address) => {
        const tree = unified()
          .use(remarkParse)
          .use(remarkGfm)
          .parse(formatLink('markdown', { text: name, url: address }));
        const links: MarkdownLink[] = [];
        visit(tree, 'link', (link) => void links.push(link));
        expect(links).toHaveLength(1);
        expect(links.map(textIn)).toEqual([onOneLine(name, address)]);
        expect(textIn(tree)).toBe(onOneLine(name, address));
        expect(decoded(links[0]?.url ?? '')).toBe(decoded(address));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives Markdown that survives a cell of a table', () => {
    fc.assert(
      fc.property(text, (name) => {
        const tree = unified()
          .use(remarkParse)
          .use(remarkGfm)
          .parse(`| a | b |\n| - | - |\n| ${formatLink('markdown', { text: name, url })} | c |`);
        const cells: string[] = [];
        visit(tree, 'tableCell', (cell) => void cells.push(textIn(cell)));
        expect(cells).toEqual(['a', 'b', onOneLine(name, url), 'c']);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives HTML with the same text and exactly the same address', () => {
    fc.assert(
      fc.property(text, addresses, (name, address) => {
        const $ = load(formatLink('html', { text: name, url: address }), null, false);
        expect($('*').length).toBe(1);
        expect($('a').text()).toBe(onOneLine(name, address));
        expect($('a').attr('href')).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives Confluence markup that its renderer reads as one link with the same text', () => {
    // What BackslashEscapeRendererComponent takes for an escape.
    const escape = /(?<!\\)\\([-#*_+?^~|%{}[\]()!@])/g;
    fc.assert(
      fc.property(text, addresses, (name, address) => {
        const written = formatLink('confluence', { text: name, url: address });
        const parts = written.replace(escape, '').split('|');
        expect(parts).toHaveLength(2);
        expect(parts.join('')).not.toMatch(/(?!^)\[|\](?!$)|[{}]|\\\\/);
        const label = written
          .slice(1, written.lastIndexOf('|'))
          .replace(escape, '$1')
          .replaceAll('&#92;', '\\')
          .replace(/&amp;(?=#?\w+;)/g, '&');
        expect(label).toBe(onOneLine(name, address));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives Backlog and Cosense one link, the text changed in width only', () => {
    const narrow = (wide: string): string => wide.normalize('NFKC').replace(/\s/g, '');
    fc.assert(
      fc.property(text, addresses, (name, address) => {
        const [, label = '', to = ''] =
          /^\[\[([^[\]>:]*)>([^[\]>\s]+)\]\]$/u.exec(formatLink('backlog', { text: name, url: address })) ?? [];
        expect(narrow(label)).toBe(narrow(onOneLine(name, address)));
        expect(decoded(to)).toBe(decoded(address));
        const [, first, second] =
          /^\[(https?:\/\/[^\s\]]+)\s([^[\]`]+)\]$/u.exec(formatLink('scrapbox', { text: name, url: address })) ??
          /^\[([^[\]`]+)\s(https?:\/\/[^\s\]]+)\]$/u.exec(formatLink('scrapbox', { text: name, url: address })) ??
          [];
        expect([first, second].map((one) => narrow(one ?? '')).includes(narrow(onOneLine(name, address)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('richLink', () => {
  it('has the link as HTML, and text and address for editors that take only text', () =>
    expect(richLink({ text: 'A & B', url: 'https://a.example/?b=1&c=2' })).toMatchInlineSnapshot(`
      {
        "html": "<a href="https://a.example/?b=1&amp;c=2">A &amp; B</a>",
        "plain": "A & B https://a.example/?b=1&c=2",
      }
    `));
  it('has the address alone where there is no text', () => expect(richLink({ text: '', url }).plain).toBe(url));
});

describe('embedCode', () => {
  it('is a frame with a title and a size', () =>
    expect(
      embedCode({ url: 'https://a.example/embed/en/errors/x/?y="z"', title: '"{n}" & <b>', width: 480, height: 260 }),
    ).toMatchInlineSnapshot(
      `"<iframe src="https://a.example/embed/en/errors/x/?y=&quot;z&quot;" title="&quot;{n}&quot; &amp; &lt;b&gt;" width="480" height="260" loading="lazy" style="border:0;max-width:100%"></iframe>"`,
    ));
});

describe('textWithValue', () => {
  it.each([
    ['ja', '900 秒', '関数のタイムアウト: 900 秒（2026-11-21 時点）'],
    ['en', '900 s', '関数のタイムアウト: 900 s (as of 2026-11-21)'],
  ] as const)('in %s names the value and its day', (lang, value, expected) =>
    expect(textWithValue({ name: '関数のタイムアウト', value, asOf: '2026-11-21', lang })).toBe(expected),
  );
  it('is the name alone where there is no value', () =>
    expect(textWithValue({ name: 'Dead-letter queue', asOf: '2026-11-21', lang: 'en' })).toBe('Dead-letter queue'));
});
