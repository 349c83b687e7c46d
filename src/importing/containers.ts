import type { BlockContent, Blockquote, DefinitionContent, Html, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Lang } from '../schemas/text.ts';
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
/** What a notice is called that has no title of its own. */
const calloutTitles = {
  tip: { ja: '補足', en: 'Note' },
  warning: { ja: '注意', en: 'Careful' },
  danger: { ja: '危険', en: 'Danger' },
} as const satisfies Record<string, Record<Lang, string>>;
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

/** Whether a tag is a notice or a fold: what a note has a component for. */
export function isContainer({ name }: TemplateTag): boolean {
  return notices.has(name) || folds.has(name);
}

/** A notice or a fold of a template as a component around its content. */
export function containerOf(tag: TemplateTag, children: Block[], findings: Findings): Block[] {
  const words = [...tag.values, ...Object.values(tag.named)];
  if (folds.has(tag.name)) return details([{ type: 'text', value: words.join(' ') || '…' }], children);
  const kindWord = [...words, tag.name].find((word) => calloutKinds[word.toLowerCase()] !== undefined) ?? 'note';
  return callout(tag.text, kindWord, words.filter((word) => word !== kindWord).join(' '), children, tag.line, findings);
}

/** A quotation that begins with `[!NOTE]`, as GitHub shows notices; nothing for other quotations. */
export function alertOf(quotation: Blockquote): { kind: string; rest: Block[] } | undefined {
  const [first, ...others] = quotation.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [mark, kind = ''] = (text?.type === 'text' && /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/i.exec(text.value)) || [];
  if (first?.type !== 'paragraph' || text?.type !== 'text' || mark === undefined) return undefined;
  const left = { ...text, value: text.value.slice(mark.length) };
  const children = [...(left.value === '' ? [] : [left]), ...first.children.slice(1)];
  return { kind, rest: [...(children.length === 0 ? [] : [{ ...first, children }]), ...others] };
}

/** A callout around blocks, with a title by its kind where the note gave none. */
export function callout(
  source: string,
  kindWord: string,
  givenTitle: string,
  children: Block[],
  line: number,
  findings: Findings,
): Block[] {
  const kind = calloutKinds[kindWord.toLowerCase()] ?? 'tip';
  const title = givenTitle === '' ? calloutTitles[kind][findings.lang] : givenTitle;
  findings.changes.push({
    line,
    what: `${source} became <Callout kind="${kind}" title="${title}">: give it a title that says what it is about.`,
  });
  return enclosed(`<Callout kind="${kind}" title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`, children, '</Callout>');
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
  const inside = [...readAt(rest, first), ...blocks.slice(at + 1, last), ...readAt(before, end)];
  const words = parseMarkdown(
    summary
      .replace(/<code>([^<`]*)<\/code>/gi, '`$1`')
      .replace(/<[^>]*>/g, ' ')
      .trim(),
  ).children[0];
  const name = words?.type === 'paragraph' ? words.children : [{ type: 'text' as const, value: '…' }];
  return { blocks: [...details(name, within(inside)), ...within(readAt(after, end))], last };
}

/** Text inside an HTML block as blocks, at the block's place. */
export function readAt(text: string, { position }: Html): Block[] {
  if (text.trim() === '') return [];
  const tree = parseMarkdown(text.trim());
  visit(tree, (node) => void (node.position = position));
  return tree.children;
}

type Words = Extract<RootContent, { type: 'paragraph' }>['children'];

function details(summary: Words, children: Block[]): Block[] {
  const name: Block = {
    type: 'paragraph',
    children: [{ type: 'html', value: '<summary>' }, ...summary, { type: 'html', value: '</summary>' }],
  };
  return enclosed('<details>', [name, ...children], '</details>');
}

/** Blocks between the tags of a component, each on a line of its own: code inside keeps its margin. */
export function enclosed(open: string, children: readonly Block[], close: string): Block[] {
  return [{ type: 'html', value: open }, ...children, { type: 'html', value: close }];
}
