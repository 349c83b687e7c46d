import type { BlockContent, Definition, DefinitionContent, Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { calloutOf, closingTag, foldDetails, isMoreMark, opensDetails } from './containers.ts';
import { lineOf, sourceText } from './findings.ts';
import type { Findings } from './findings.ts';
import { convertBlock, htmlTokens, losesAttributes } from './html-blocks.ts';
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
      const end = closingTag(blocks, at, tag, findings.tags);
      const callout = end === undefined ? undefined : calloutOf(tag, within(blocks.slice(at + 1, end)), findings);
      if (callout && end !== undefined) {
        placed.push({ ...callout, ...(block.position && { position: block.position }) });
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
      const children = inline(block.children);
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
    case 'blockquote':
    case 'footnoteDefinition':
      return [{ ...block, children: within(block.children) as BlockContent[] }];
    case 'code':
      return [{ ...block, lang: block.lang ?? 'text' }];
    case 'definition':
      return [];
    case 'html':
      return isMoreMark(block) ? [block] : placedHtml(block, within, findings);
    default:
      return [block];
  }
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
  const hasWords = rest.some(({ kind, text }) => kind === 'text' && text.trim() !== '');
  if (!hasWords && rest.every(({ name }) => name !== 'img')) {
    if (rest.every(({ name }) => name === 'hr' || name === '')) return [{ type: 'thematicBreak' }];
    findings.notPlaced.push({ line, kind: 'html', text: html.trim(), todo: 'It has no words; say what it showed, or leave it out.' });
    return [];
  }
  const converted = convertBlock(html);
  if (converted) {
    for (const { text } of rest.filter(({ kind, text: tag }) => kind !== 'text' && losesAttributes(tag)))
      findings.notPlaced.push({ line, kind: 'html', text, todo: 'Its content stands in the draft without this tag.' });
    findings.changes.push({
      line,
      what: `HTML became Markdown: ${[...new Set(rest.flatMap(({ name }) => (name === '' ? [] : [`<${name}>`])))].join(' ')}.`,
    });
    for (const node of converted) visit(node, (inner) => void (inner.position = block.position));
    return within(converted);
  }
  if (rest.every(({ kind, name }) => kind === 'text' || name === 'div' || name === 'center' || name === 'p' || name === 'section'))
    return [unwrapped(html, block, findings)];
  findings.changes.push({
    line,
    what: 'HTML without a form in Markdown stands in the draft as a block of code: say it in words, or in a table.',
  });
  return [{ type: 'code', lang: 'html', value: html.trimEnd(), ...(block.position && { position: block.position }) }];
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
  for (const block of blocks)
    visit(block, (node) => {
      if (node.type === 'definition') {
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      } else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    });
  for (const definition of definitions.values())
    if (!used.has(definition.identifier))
      findings.notPlaced.push({
        line: lineOf(definition, findings),
        kind: 'definition',
        text: sourceText(definition, findings),
        todo: 'Nothing in the note refers to it.',
      });
  return definitions;
}
