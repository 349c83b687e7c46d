import { escapeHtml } from '../i18n/escape-html.ts';
import type { Lang } from '../schemas/text.ts';

export type LinkFormat = 'url' | 'markdown' | 'html' | 'confluence' | 'backlog' | 'scrapbox';

export interface Link {
  text: string;
  /** An http or https address. */
  url: string;
}

/** One link as one line in the syntax of a wiki; a text without anything to see becomes the address. Throws TypeError where `url` is none. */
export function formatLink(format: LinkFormat, { text, url }: Link): string {
  return writers[format](oneLine(text) || url, url);
}

/** What a formatted paste takes: `text/html` for editors that show formatting, `text/plain` for the others. */
export function richLink({ text, url }: Link): { html: string; plain: string } {
  return { html: formatLink('html', { text, url }), plain: `${oneLine(text)} ${url}`.trim() };
}

/** Markup that shows a card in another page; width and height in CSS pixels. */
export function embedCode({ url, title, width, height }: { url: string; title: string; width: number; height: number }): string {
  const attributes = `src="${escapeHtml(url)}" title="${escapeHtml(oneLine(title))}" width="${width}" height="${height}"`;
  return `<iframe ${attributes} loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** `関数のタイムアウト: 900 秒（2026-11-21 時点）`; the name alone where there is no value. */
export function textWithValue({ name, value, asOf, lang }: { name: string; value?: string; asOf: string; lang: Lang }): string {
  if (value === undefined) return name;
  return lang === 'ja' ? `${name}: ${value}（${asOf} 時点）` : `${name}: ${value} (as of ${asOf})`;
}

const writers: Record<LinkFormat, (text: string, url: string) => string> = {
  url: (_, url) => url,
  html: (text, url) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`,

  // CommonMark 0.31.2, 2.4 and 6.3; a pipe for GFM tables (4.10), a first ^ for footnotes. A _ inside a word means nothing there.
  markdown: (text, url) =>
    `[${text.replace(/[\\`*[\]<~|]|^\^|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')}](${entitiesAsText(wikiAddress(url))})`,

  // com.atlassian.renderer, which Confluence and Jira share: GenericLinkParser, BackslashEscapeRendererComponent. Two backslashes break the
  // line, so one before a sign that can be escaped is an entity (as in Pandoc's Jira writer). `(n)` and the like would become pictures.
  confluence: (text, url) =>
    `[${entitiesAsText(text)
      .replace(/\\(?=[-#*_+?^~|%{}[\]()!@\\]|$)/g, '&#92;')
      .replace(/[|[\]{}]|\((?=\S{1,8}\))|(?<![\p{L}\p{N}])[*_+~^!?-]|[*_+~^!?-](?![\p{L}\p{N}])/gu, '\\$&')}|${wikiAddress(url)}]`,

  // https://support-ja.backlog.com/hc/ja/articles/360035641594 (Backlog記法): `[[text>url]]` or `[[text:url]]`, so a colon separates too.
  // It names no escape inside the brackets.
  backlog: (text, url) => `[[${fullWidth(text.replace(/: ?/g, '：'), '[]>')}>${wikiAddress(url)}]]`,

  // `[text url]` or `[url text]`, and no escape: src/block/node/ExternalLinkNode.ts of github.com/progfay/scrapbox-parser. The address
  // comes first where the text would be read as a decoration (`[* text]`) or as an address.
  scrapbox: (text, url) => {
    const plain = fullWidth(text, '[]`');
    return /^([!-/:-@\\^_{|}~]+\s|https?:)/.test(plain) ? `[${wikiAddress(url)} ${plain}]` : `[${plain} ${wikiAddress(url)}]`;
  },
};

/** Line ends and control characters would end the link in every syntax. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The same address without characters that a wiki may take for its own; the host keeps its brackets. */
function wikiAddress(url: string): string {
  const { href } = new URL(url);
  const path = href.indexOf('/', href.indexOf('//') + 2);
  return href.slice(0, path) + href.slice(path).replace(/["'()<>[\]\\^`{|}]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The given signs as their full-width forms, U+FF01 to U+FF5E. */
function fullWidth(text: string, signs: string): string {
  return text.replace(/[!-~]/g, (sign) => (signs.includes(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign));
}

/** `&copy;` as it is typed where a syntax would show ©. */
function entitiesAsText(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, '&amp;');
}
