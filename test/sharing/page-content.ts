import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** What a reader finds in a text, by which a page and its Markdown copy are compared. */
export interface Content {
  /** All text without white space and without the signs that the copy puts between pieces. */
  text: string;
  numbers: string[];
  /** Addresses of links and of headings with an id, in the order of the text. */
  links: string[];
  items: number;
  cells: number;
  code: { lang: string; value: string }[];
}

/** The article of a page as its reader finds it, told from the HTML alone. */
export function contentOfPage(html: string, address: string): Content {
  const $ = load(html);
  const article = $('article');
  article
    .find(
      'nav, script, .no-print, .self, .phase[data-deprecation], [hidden], [aria-hidden="true"]:not(.label), figure:not(.diagram) > figcaption',
    )
    .remove();
  article
    .find('svg')
    .each(
      (_, node) =>
        void $(node).replaceWith(
          `<p>${$('html').attr('lang') === 'ja' ? '図' : 'Figure'} ${escapeHtml($(node).attr('aria-label') ?? '')}</p>`,
        ),
    );
  article.find('pre[data-title]').each((_, node) => void $(node).before(`<p>${escapeHtml($(node).attr('data-title') ?? '')}</p>`));
  article.find('header').each((_, node) => void $(node).prepend($(node).find('h1')));
  const headed = article.find('table:has(thead)');
  return {
    ...wordsOf(textsIn(article.toArray())),
    links: article
      .find('a[href], h2[id], h3[id]')
      .toArray()
      .map((node) => new URL($(node).attr('href') ?? `#${$(node).attr('id')}`, address).href),
    items:
      article.find('li').length +
      article.find('dd').length +
      article.find('table:not(:has(thead)) tr').length +
      nestedLines($, article.find('dd').toArray()),
    cells: headed.find('th, td').length,
    code: article
      .find('pre')
      .toArray()
      .map((node) => ({ lang: $(node).attr('data-language') ?? '', value: $(node).text().trimEnd() })),
  };
}

/** A Markdown tree as its reader finds it. */
export function contentOfMarkdown(tree: Nodes): Content {
  const content = { texts: [] as string[], links: [] as string[], items: 0, cells: 0, code: [] as Content['code'] };
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') content.texts.push(node.value);
    if (node.type === 'html') throw new Error(`HTML was left over: ${node.value}`);
    if (node.type === 'link') content.links.push(new URL(node.url).href);
    if (node.type === 'listItem') content.items += 1;
    if (node.type === 'tableCell') content.cells += 1;
    if (node.type === 'code') content.code.push({ lang: node.lang ?? '', value: node.value });
  });
  const { texts, ...rest } = content;
  return { ...wordsOf(texts), ...rest };
}

function wordsOf(texts: readonly string[]): Pick<Content, 'text' | 'numbers'> {
  return { text: texts.join('').replace(/[\s（）()—:]/gu, ''), numbers: texts.join(' ').match(/\d+(?:[.,]\d+)*/g) ?? [] };
}

function textsIn(nodes: readonly AnyNode[]): string[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [node.data] : 'children' in node ? textsIn(node.children) : []));
}

/** Several paragraphs that are all of a description become list items of their own. */
function nestedLines($: CheerioAPI, descriptions: readonly AnyNode[]): number {
  const lines = descriptions.map((node) => ($(node).contents().length === $(node).children('p').length ? $(node).children('p').length : 0));
  return lines.filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
