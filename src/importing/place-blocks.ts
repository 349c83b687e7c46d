import type { BlockContent, Definition, DefinitionContent, Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { alertOf, callout, closingTag, containerOf, foldDetails, isContainer, isMoreMark, opensDetails, readAt } from './containers.ts';
import { lineOf, restoreTags, sourceText } from './findings.ts';
import type { Findings } from './findings.ts';
import { convertBlock, htmlTokens, losesAttributes } from './html-blocks.ts';
import { placeCode } from './place-code.ts';
import { placeInline } from './place-inline.ts';
import { captionOf, isFigure, placeTag } from './place-tag.ts';
import { blockMark } from './template-tags.ts';

type Block = BlockContent | DefinitionContent | RootContent;
type Definitions = ReadonlyMap<string, Definition>;

/** The blocks of a note as the draft has them. What has no place in it is added to the findings. */
export function placeBlocks(blocks: readonly Block[], definitions: Definitions, findings: Findings): Block[] {
  const placed: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const within = (children: readonly Block[]): Block[] => placeBlocks(children, definitions, findings);
    const tag = block.type === 'html' ? findings.tags[blockMark(block.value) ?? -1] : undefined;
    if (tag) {
      const end = isContainer(tag) ? closingTag(blocks, at, tag, findings.tags) : undefined;
      if (end !== undefined) {
        placed.push(...containerOf(tag, within(blocks.slice(at + 1, end)), findings));
        at = end;
      } else {
        placeTag(tag, findings);
        const caption = isFigure(tag) ? captionOf(tag) : undefined;
        if (caption) placed.push({ ...caption, ...(block.position && { position: block.position }) });
      }
    } else if (block.type === 'html' && opensDetails(block)) {
      const folded = foldDetails(blocks, at, within, findings);
      placed.push(...folded.blocks);
      at = folded.last;
    } else placed.push(...placedBlock(block, within, definitions, findings));
  }
  return placed;
}

function placedBlock(block: Block, within: (children: readonly Block[]) => Block[], definitions: Definitions, findings: Findings): Block[] {
  const inline = (children: readonly PhrasingContent[], place: 'text' | 'heading' | 'cell' = 'text') =>
    placeInline(children, place, definitions, findings);
  switch (block.type) {
    case 'paragraph': {
      const children = withoutEndBlank(inline(block.children));
      const isPicture = block.children.length === 1 && block.children[0]?.type.startsWith('image');
      if (children.length === 0 || children.every((child) => child.type === 'text' && child.value.trim() === '')) return [];
      return [{ ...block, children: isPicture ? [{ type: 'emphasis', children }] : children }];
    }
    case 'heading':
      return [{ ...block, children: inline(block.children, 'heading') }];
    case 'table':
      return [
        {
          ...block,
          children: block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: inline(cell.children, 'cell') })),
          })),
        },
      ];
    case 'list':
      return [{ ...block, children: block.children.map((item) => ({ ...item, children: within(item.children) as BlockContent[] })) }];
    case 'blockquote': {
      const alert = alertOf(block);
      if (alert) return callout(`> [!${alert.kind}]`, alert.kind.toLowerCase(), '', within(alert.rest), lineOf(block, findings), findings);
      return [{ ...block, children: within(block.children) as BlockContent[] }];
    }
    case 'footnoteDefinition':
      return [{ ...block, children: within(block.children) as BlockContent[] }];
    case 'code':
      return [placeCode(block)];
    case 'definition':
      return [];
    case 'html':
      return isMoreMark(block) ? [block] : placedHtml(block, within, findings);
    default:
      return [block];
  }
}

/** Without the blank that a tag leaves which stood last in its paragraph. */
function withoutEndBlank(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  return last?.type === 'text' ? [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }] : [...children];
}

/** HTML of its own: converted where Markdown can say it, dropped and listed where it has no words, otherwise kept as code. */
function placedHtml(block: Html, within: (children: readonly Block[]) => Block[], findings: Findings): Block[] {
  const line = lineOf(block, findings);
  const tokens = htmlTokens(block.value);
  for (const { text } of tokens.filter(({ kind }) => kind === 'comment'))
    findings.notPlaced.push({ line, kind: 'comment', text, todo: 'Readers never saw it.' });
  const rest = tokens.filter(({ kind }) => kind !== 'comment');
  const html = rest.map(({ text }) => text).join('');
  if (html.trim() === '') return [];
  // A line that begins with a comment is HTML to Markdown, whatever follows.
  if (tokens[0]?.kind === 'comment') return within(readAt(html, block));
  const hasWords = rest.some(({ kind, text }) => kind === 'text' && text.trim() !== '');
  if (!hasWords && rest.every(({ name }) => name !== 'img')) {
    if (rest.every(({ name }) => name === 'hr' || name === '')) return [{ type: 'thematicBreak' }];
    findings.notPlaced.push({ line, kind: 'html', text: html.trim(), todo: 'It has no words; say what it showed, or leave it out.' });
    return [];
  }
  const converted = convertBlock(html);
  if (converted) {
    const pictures = rest.filter(({ name }) => name === 'img');
    for (const { text } of rest.filter(({ kind, name, text: tag }) => kind !== 'text' && name !== 'img' && losesAttributes(tag)))
      findings.notPlaced.push({ line, kind: 'html', text, todo: 'Its content stands in the draft without this tag.' });
    findings.changes.push({
      line,
      what: `HTML became Markdown: ${[...new Set(rest.flatMap(({ name }) => (name === '' ? [] : [`<${name}>`])))].join(' ')}.`,
    });
    for (const node of converted)
      visit(node, (inner) => {
        inner.position = block.position;
        if (inner.type === 'image') inner.data = { ...inner.data, ...{ html: pictures.shift()?.text } };
      });
    return within(converted);
  }
  if (rest.every(({ kind, name }) => kind === 'text' || name === 'div' || name === 'center' || name === 'p' || name === 'section'))
    return within([unwrapped(html, block, findings)]);
  findings.changes.push({
    line,
    what: 'HTML without a form in Markdown stands in the draft as a block of code: say it in words, or in a table.',
  });
  return [
    { type: 'code', lang: 'html', value: restoreTags(html.trimEnd(), findings.tags), ...(block.position && { position: block.position }) },
  ];
}

/** An unclosed `<div>` with words beside it: the words stay, the tags are listed. */
function unwrapped(html: string, block: Html, findings: Findings): Paragraph {
  const tokens = htmlTokens(html);
  for (const { text } of tokens.filter(({ kind }) => kind !== 'text'))
    findings.notPlaced.push({
      line: lineOf(block, findings),
      kind: 'html',
      text,
      todo: 'Its content stands in the draft without this tag.',
    });
  const value = tokens
    .flatMap(({ kind, text }) => (kind === 'text' ? [text] : []))
    .join(' ')
    .trim();
  return { type: 'paragraph', children: [{ type: 'text', value }], ...(block.position && { position: block.position }) };
}

/** The definitions of a note's references; those that nothing refers to are listed. */
export function definitionsIn(blocks: readonly RootContent[], findings: Findings): Definitions {
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  const list = (definition: Definition, todo: string): void =>
    void findings.notPlaced.push({ line: lineOf(definition, findings), kind: 'definition', text: sourceText(definition, findings), todo });
  for (const block of blocks)
    visit(block, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
      if (node.type !== 'definition') return;
      if (definitions.has(node.identifier)) list(node, 'The name stands for another address already.');
      else definitions.set(node.identifier, node);
    });
  for (const definition of definitions.values())
    if (!used.has(definition.identifier)) list(definition, 'Nothing in the note refers to it.');
  return definitions;
}
