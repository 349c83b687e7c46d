import type { PhrasingContent, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { attributeOf, htmlTokens, losesAttributes } from './html-blocks.ts';
import type { HtmlToken } from './html-blocks.ts';

/** What became of the tags among a paragraph's pieces. */
export interface InlineHtml {
  children: PhrasingContent[];
  /** Tags whose content stays but whose say is lost, and comments. */
  lost: { text: string; kind: 'html' | 'comment' }[];
  /** Tags that stand in the text as they are. */
  shown: string[];
}

type Make = (children: PhrasingContent[], open: string) => PhrasingContent | undefined;

const component =
  (name: string): Make =>
  (children) =>
    ({ type: 'mdxJsxTextElement', name, attributes: [], children }) as MdxJsxTextElement;
const strong: Make = (children) => ({ type: 'strong', children });
const emphasis: Make = (children) => ({ type: 'emphasis', children });
const deleted: Make = (children) => ({ type: 'delete', children });
const code: Make = (children) =>
  children.every((child): child is Text => child.type === 'text')
    ? {
        type: 'inlineCode',
        value: children
          .map(({ value }) => value)
          .join('')
          .replace(/\n/g, ' '),
      }
    : undefined;

/** Pairs of tags with a form in Markdown, or in MDX. */
const pairs: Partial<Record<string, Make>> = {
  strong,
  b: strong,
  em: emphasis,
  i: emphasis,
  del: deleted,
  s: deleted,
  strike: deleted,
  code,
  tt: code,
  samp: code,
  kbd: component('kbd'),
  sup: component('sup'),
  sub: component('sub'),
  a: (children, open) => {
    const url = attributeOf(open, 'href');
    return url === undefined ? undefined : { type: 'link', url, title: attributeOf(open, 'title') ?? null, children };
  },
};
/** Tags that say nothing that a note could show. */
const silent = new Set('u ins mark span font small big abbr center label nobr q cite var time div p a section wbr'.split(' '));

/** Turns inline tags, which Markdown reads as single pieces, into nodes with their content; nested ones too. */
export function convertInlineHtml(nodes: readonly PhrasingContent[]): InlineHtml {
  const result: InlineHtml = { children: [], lost: [], shown: [] };
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    const token = node.type === 'html' ? htmlTokens(node.value)[0] : undefined;
    if (node.type !== 'html' || token === undefined) {
      const afterBreak = node.type === 'text' && result.children.at(-1)?.type === 'break';
      result.children.push(afterBreak ? { ...node, value: node.value.replace(/^\s+/, '') } : node);
      continue;
    }
    const end = token.kind === 'open' ? closeOf(nodes, at, token.name) : undefined;
    const make = pairs[token.name];
    if (end !== undefined && make) {
      const inside = convertInlineHtml(nodes.slice(at + 1, end));
      const made = make(trimmed(inside.children), node.value);
      result.lost.push(...inside.lost);
      result.shown.push(...inside.shown);
      if (made === undefined || losesAttributes(node.value)) result.lost.push({ text: node.value, kind: 'html' });
      result.children.push(...(made === undefined ? inside.children : inside.children.length === 0 && !('value' in made) ? [] : [made]));
      at = end;
    } else single(node.value, token, result);
  }
  return result;
}

function single(html: string, token: HtmlToken, result: InlineHtml): void {
  if (token.kind === 'comment') result.lost.push({ text: html, kind: 'comment' });
  else if (token.name === 'br') {
    if (losesAttributes(html)) result.lost.push({ text: html, kind: 'html' });
    result.children.push({ type: 'break' });
  } else if (token.name === 'img' && attributeOf(html, 'src') !== undefined)
    result.children.push({
      type: 'image',
      url: attributeOf(html, 'src') ?? '',
      alt: attributeOf(html, 'alt') ?? '',
      title: attributeOf(html, 'title') ?? null,
      data: { html },
    });
  else if (silent.has(token.name) || pairs[token.name]) result.lost.push({ text: html, kind: 'html' });
  else {
    result.children.push({ type: 'text', value: html });
    result.shown.push(html);
  }
}

/** Where the tag that opens at an index closes; tags of the same name inside are counted. */
function closeOf(nodes: readonly PhrasingContent[], at: number, name: string): number | undefined {
  let depth = 0;
  for (let index = at; index < nodes.length; index += 1) {
    const node = nodes[index];
    const token = node?.type === 'html' ? htmlTokens(node.value)[0] : undefined;
    if (token?.name !== name) continue;
    depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0;
    if (depth === 0) return index;
  }
  return undefined;
}

/** Signs of emphasis must touch the words inside. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [children[0], children.at(-1)];
  return children
    .map((child): PhrasingContent => {
      if (child.type !== 'text') return child;
      const start = child === first ? child.value.trimStart() : child.value;
      return { ...child, value: child === last ? start.trimEnd() : start };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
}
