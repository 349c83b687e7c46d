import type { Root as HtmlRoot } from 'hast';
import type { RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { wordsOf } from './words.ts';

const reader = unified().use(rehypeParse, { fragment: true });
const converter = unified().use(rehypeRemark);

/** Elements that Markdown has a form for, and those that only hold others. */
const convertible = new Set(
  'a b blockquote br caption center code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre s section span strong table tbody td tfoot th thead tr tt ul'.split(
    ' ',
  ),
);
/** Attributes that Markdown keeps. */
const kept = new Set(['href', 'src', 'alt', 'title', 'start']);

/** A piece of HTML: a tag or a comment, or the text between two of them. */
export interface HtmlToken {
  text: string;
  kind: 'open' | 'close' | 'void' | 'comment' | 'text';
  /** In lower case; empty for text and comments. */
  name: string;
}

const voidElements = new Set([
  'br',
  'hr',
  'img',
  'input',
  'col',
  'wbr',
  'source',
  'meta',
  'link',
  'embed',
  'track',
  'area',
  'base',
  'param',
]);

/** Cuts HTML at its tags and comments. */
export function htmlTokens(html: string): HtmlToken[] {
  const pieces = html.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</g);
  return [...pieces].map(([text, slash, name = '', rest = '']): HtmlToken => {
    if (text.startsWith('<!--')) return { text, kind: 'comment', name: '' };
    if (name === '') return { text, kind: 'text', name };
    const lower = name.toLowerCase();
    return { text, name: lower, kind: slash === '/' ? 'close' : voidElements.has(lower) || rest.endsWith('/') ? 'void' : 'open' };
  });
}

/** An attribute of a tag, without its quotes. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"') : undefined;
}

/** Whether a tag has attributes that its Markdown form does not keep. */
export function losesAttributes(tag: string): boolean {
  return [...tag.matchAll(/\s([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].some(
    ([, name = '', double, single, bare]) =>
      !kept.has(name.toLowerCase()) && !(name.toLowerCase() === 'class' && /^(?:language|lang)-/.test(double ?? single ?? bare ?? '')),
  );
}

/**
 * A balanced block of HTML as Markdown nodes; nothing where an element has no form there or a word would be lost.
 * Comments are not converted: take them out first.
 */
export function convertBlock(html: string): RootContent[] | undefined {
  if (!isBalanced(html) || htmlTokens(html).some(({ name }) => name !== '' && !convertible.has(name))) return undefined;
  const tree: HtmlRoot = reader.parse(html);
  const markdown = converter.runSync(tree);
  const children = 'children' in markdown ? markdown.children : [];
  const text: string[] = [];
  visit(markdown, (node) => {
    if ('value' in node) text.push(String(node.value));
    if ('url' in node) text.push(String(node.url));
    if ('alt' in node) text.push(String(node.alt));
    if ('title' in node) text.push(String(node.title));
    if (node.type === 'tableCell' || node.type === 'paragraph' || node.type === 'heading' || node.type === 'listItem') text.push(' ');
  });
  const found = new Set(wordsOf(text.join(' ')));
  const shown = wordsOf(shownBy(html));
  return shown.every((word) => found.has(word)) ? (children as RootContent[]) : undefined;
}

/** Whether every tag that opens closes, in order. */
export function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const { kind, name } of htmlTokens(html)) {
    if (kind === 'open') open.push(name);
    if (kind === 'close' && open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** What a reader of the HTML would see or follow, its entities aside. */
function shownBy(html: string): string {
  return htmlTokens(html)
    .map(({ kind, text }) =>
      kind === 'text' ? text.replace(/&#?\w+;/g, ' ') : ['href', 'src', 'alt'].map((name) => attributeOf(text, name) ?? '').join(' '),
    )
    .join(' ');
}
