import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot, Text } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { plainArticle } from './markdown-article.ts';
import { settleEmphasis } from './markdown-emphasis.ts';
import { frontMatter } from './markdown-front-matter.ts';
import { textOf } from './markdown-nodes.ts';

const reader = unified().use(rehypeParse, { fragment: true });
const converter = unified().use(rehypeRemark, {
  handlers: {
    pre: (_, node: Element) => ({ type: 'code', lang: String(node.properties.dataLanguage ?? ''), value: textOf(node).trimEnd() }),
  },
});
const writer = unified()
  // Cells of one length for the aligner: rules of three dashes, which every reader knows, and no padding.
  .use(remarkGfm, { stringLength: () => 3 })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    handlers: {
      // Only what has a dot after the @ would become a mail address; whoever looks for Lambda@Edge should find it.
      text: (node: Text, _, state, info) => state.safe(node.value, info).replace(/(?<=\w)\\@(?![\w-]*\.[\w-])/g, '@'),
    },
  });

/**
 * The article of a built page as GitHub-flavoured Markdown with YAML front matter, one newline at its end. `address` is the page's own
 * absolute address; links are resolved against it. Texts and numbers are the page's; what only a screen needs is left out.
 * @throws where the page has no article, language, canonical address, title, description or check date, naming the address and what is missing.
 */
export function markdownOf({ html, address }: { html: string; address: string }): string {
  const { tree, lang } = readPage(html, address);
  const article = tree.children.find((node) => node.type === 'element' && node.tagName === 'article');
  if (article?.type !== 'element') throw new Error(`${address} has no <article>.`);
  const markdown = converter.runSync(plainArticle(article, { address, lang }));
  settleEmphasis(markdown);
  tightenLists(markdown);
  return `${frontMatter(tree, lang, address)}\n${writer.stringify(markdown)}`;
}

/** Head and article as one tree; header, footer and search dialog, which every page repeats, are not parsed. */
function readPage(html: string, address: string): { tree: Root; lang: Lang } {
  const lang = languages.find((one) => html.includes(`<html lang="${one}"`));
  if (lang === undefined) throw new Error(`${address} has no language (<html lang="${languages.join('|')}">).`);
  return { tree: reader.parse(`${cut(html, 'head')}${cut(html, 'article')}`), lang };
}

/** No blank lines in lists but between paragraphs: rehype-remark puts them where a list holds another one. */
function tightenLists(tree: MarkdownRoot): void {
  visit(tree, 'list', (list) => {
    for (const item of list.children) item.spread = item.children.filter(({ type }) => type === 'paragraph').length > 1;
    list.spread = list.children.some(({ spread }) => spread);
  });
}

/** The first element of a name as it is written; neither of the two stands inside its own kind. */
function cut(html: string, tagName: string): string {
  return new RegExp(`<${tagName}[\\s>].*?</${tagName}>`, 's').exec(html)?.[0] ?? '';
}
