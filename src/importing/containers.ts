import type { BlockContent, DefinitionContent, Html, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { lineOf } from './findings.ts';
import type { Findings } from './findings.ts';
import { htmlTokens } from './html-blocks.ts';
import { parseMarkdown } from './markdown.ts';
import { blockMark } from './template-tags.ts';
import type { TemplateTag } from './template-tags.ts';

type Block = BlockContent | DefinitionContent | RootContent;

/** What the names of notices mean for a callout. */
const calloutKinds: Partial<Record<string, 'tip' | 'warning' | 'danger'>> = {
  tip: 'tip',
  hint: 'tip',
  note: 'tip',
  info: 'tip',
  success: 'tip',
  warning: 'warning',
  warn: 'warning',
  caution: 'warning',
  important: 'warning',
  attention: 'warning',
  danger: 'danger',
  error: 'danger',
};
const notices = new Set([
  'notice',
  'callout',
  'admonition',
  'alert',
  'message',
  'note',
  'hint',
  'tip',
  'info',
  'warning',
  'caution',
  'important',
  'danger',
]);
const folds = new Set(['details', 'expand', 'collapse', 'spoiler', 'accordion']);

/** `<!--more-->`: what stands before it is the note in short. */
export function isMoreMark(block: Block): boolean {
  return block.type === 'html' && /^<!--\s*more\s*-->\s*$/i.test(block.value);
}

/** The index of the block that closes a tag; nothing where it does not close in the same list of blocks. */
export function closingTag(blocks: readonly Block[], at: number, tag: TemplateTag, tags: readonly TemplateTag[]): number | undefined {
  if (tag.kind === 'close') return undefined;
  let depth = 0;
  for (let index = at; index < blocks.length; index += 1) {
    const block = blocks[index];
    const other = block?.type === 'html' ? tags[blockMark(block.value) ?? -1] : undefined;
    if (other?.name !== tag.name) continue;
    depth += other.kind === 'open' ? 1 : -1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** A notice or a fold of a template as a component with its content; nothing where the tag is something else. */
export function calloutOf(tag: TemplateTag, children: Block[], findings: Findings): MdxJsxFlowElement | undefined {
  const words = [...tag.values, ...Object.values(tag.named)];
  if (folds.has(tag.name)) return details([{ type: 'text', value: words.join(' ') || '…' }], children);
  if (!notices.has(tag.name)) return undefined;
  const kindWord = [...words, tag.name].find((word) => calloutKinds[word.toLowerCase()] !== undefined) ?? 'note';
  const kind = calloutKinds[kindWord.toLowerCase()] ?? 'tip';
  const title = words.filter((word) => word !== kindWord).join(' ') || kindWord;
  findings.changes.push({
    line: tag.line,
    what: `${tag.text} became <Callout kind="${kind}" title="${title}">: give it a title that says what it is about.`,
  });
  return element('Callout', { kind, title }, children);
}

/** Whether a block of HTML begins with `<details>`. */
export function opensDetails(block: Html): boolean {
  return htmlTokens(block.value.trim())[0]?.name === 'details';
}

/** `<details>` with its summary and everything until it closes as one element; `last` is the index of the block that closes it. */
export function foldDetails(
  blocks: readonly Block[],
  at: number,
  within: (children: readonly Block[]) => Block[],
  findings: Findings,
): { blocks: Block[]; last: number } {
  const last = blocks.findIndex((block, index) => index >= at && block.type === 'html' && /<\/details>/i.test(block.value));
  const first = blocks[at];
  const end = blocks[last];
  const line = lineOf(first ?? {}, findings);
  if (first?.type !== 'html' || end?.type !== 'html') {
    const text = first?.type === 'html' ? first.value : '';
    findings.notPlaced.push({ line, kind: 'html', text, todo: 'It does not close; what follows it stands in the draft.' });
    return { blocks: [], last: at };
  }
  const opening = first.value.replace(/<\/details>[\s\S]*$/i, '');
  const [, open = '', summary = '', rest = ''] =
    /^\s*(<details[^>]*>)\s*(?:<summary[^>]*>([\s\S]*?)<\/summary>)?([\s\S]*)$/i.exec(opening) ?? [];
  if (/\s\w/.test(open)) findings.notPlaced.push({ line, kind: 'html', text: open, todo: 'Its content stands in the draft, closed.' });
  const before = end === first ? '' : end.value.replace(/<\/details>[\s\S]*$/i, '');
  const after = end.value.replace(/^[\s\S]*?<\/details>/i, '');
  const inside = [...read(rest, first), ...blocks.slice(at + 1, last), ...read(before, end)];
  const words = parseMarkdown(summary.replace(/<[^>]*>/g, ' ').trim()).children[0];
  const name = words?.type === 'paragraph' ? words.children : [{ type: 'text' as const, value: '…' }];
  const folded = details(name, within(inside));
  return { blocks: [{ ...folded, ...(first.position && { position: first.position }) }, ...within(read(after, end))], last };
}

/** Text inside an HTML block as blocks, at the block's place. */
function read(text: string, { position }: Html): Block[] {
  if (text.trim() === '') return [];
  const tree = parseMarkdown(text.trim());
  visit(tree, (node) => void (node.position = position));
  return tree.children;
}

type Words = Extract<RootContent, { type: 'paragraph' }>['children'];

function details(summary: Words, children: Block[]): MdxJsxFlowElement {
  const name: MdxJsxFlowElement = element('summary', {}, [{ type: 'paragraph', children: summary }]);
  return element('details', {}, [name, ...children]);
}

function element(name: string, attributes: Record<string, string>, children: Block[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: children as MdxJsxFlowElement['children'],
  };
}
