import { load } from 'cheerio';
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { collectionNames } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import type { SearchRecord } from './record.ts';

const ignored = 'script, style, svg title, nav, noscript, aside, [data-search-ignore], .copy-code, a.self';

/**
 * Cuts a rendered page into what search should find: the whole page of a record (`data-search-page`), each section
 * of a note (`data-search-sections`), each row (`data-search-row`). Pages without these marks give nothing.
 * `url` is the page's address without the base path.
 */
export function cutPage(html: string, url: string, lang: Lang): SearchRecord[] {
  const $ = load(html);
  const main = $('main');
  main.find(ignored).remove();
  const title = textOf(main.find('h1').first());
  const whole = main.find('[data-search-page]').first();
  const sections = main.find('[data-search-sections]').first();
  if (sections.length > 0) return cutSections($, sections, { url, lang, title });
  const page = whole.length > 0 ? [record(whole, { url, lang, kind: kindOf(whole.attr('data-search-page')), title, page: '' })] : [];
  const rows = main
    .find('[data-search-row]')
    .toArray()
    .map((row) => {
      const $row = $(row);
      return record($row, {
        url: `${url}#${$row.attr('id') ?? ''}`,
        lang,
        kind: kindOf($row.attr('data-search-row')),
        title: textOf($row.find('dfn, th, h3').first()),
        page: '',
      });
    });
  return [...page, ...rows];
}

interface Page {
  url: string;
  lang: Lang;
  title: string;
}

function cutSections($: CheerioAPI, article: Cheerio<Element>, page: Page): SearchRecord[] {
  const kind = kindOf(article.attr('data-search-sections'));
  const opening: SearchRecord = {
    url: page.url,
    lang: page.lang,
    kind,
    title: page.title,
    page: '',
    answer: '',
    keywords: '',
    text: textOf(article.find('header')),
    aside: false,
  };
  const records = [opening];
  for (const node of article.find('.prose').contents().toArray()) {
    const heading = node.type === 'tag' && /^h[23]$/.test(node.name) ? $(node) : undefined;
    if (heading?.attr('id'))
      records.push({ ...opening, url: `${page.url}#${heading.attr('id')}`, title: textOf(heading), page: page.title, text: '' });
    const last = records.at(-1) ?? opening;
    if (!heading) last.text = `${last.text} ${textOf($(node))}`.trim();
  }
  return records;
}

function record(node: Cheerio<Element>, base: Pick<SearchRecord, 'url' | 'lang' | 'kind' | 'title' | 'page'>): SearchRecord {
  const marks = node.find('[data-search-keywords]').addBack('[data-search-keywords]');
  // The title stands in its own field; excerpts begin with what it means.
  node.find('h1, h2, dt').remove();
  return {
    ...base,
    answer: marks.attr('data-search-answer') ?? '',
    keywords: marks.attr('data-search-keywords') ?? '',
    text: textOf(node),
    aside: marks.is('[data-search-aside]'),
  };
}

function kindOf(mark: string | undefined): SearchRecord['kind'] {
  return collectionNames.find((name) => name === mark) ?? 'page';
}

const inline = new Set([
  'a',
  'b',
  'i',
  'em',
  'strong',
  'code',
  'span',
  'mark',
  'small',
  'abbr',
  'time',
  'sub',
  'sup',
  'wbr',
  'dfn',
  'kbd',
  'del',
  'ins',
]);

/** The text of nodes with a space at every block's edge, white space folded. */
function textOf(nodes: Cheerio<AnyNode>): string {
  const walk = (node: AnyNode): string => {
    if (node.type === 'text') return node.data;
    if (!('children' in node)) return '';
    const inner = node.children.map(walk).join('');
    return node.type === 'tag' && inline.has(node.name) ? inner : ` ${inner} `;
  };
  return nodes.toArray().map(walk).join(' ').replace(/\s+/gu, ' ').trim();
}
