import type { Definition, Image, Link, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toNewSource } from './commands.ts';
import { lineOf, restoreTags, sourceText } from './findings.ts';
import type { Findings } from './findings.ts';
import { convertInlineHtml } from './html-inline.ts';
import { isFigure, placeTag } from './place-tag.ts';
import { plainText } from './plain-text.ts';
import { blockMark, splitAtMarks } from './template-tags.ts';

/** Where inline content stands; it decides what may stand in it. */
export type InlinePlace = 'text' | 'heading' | 'cell';

/** The pieces of a paragraph, heading or cell as the draft has them: HTML converted, links and images placed or listed, tags taken out. */
export function placeInline(
  nodes: readonly PhrasingContent[],
  place: InlinePlace,
  definitions: ReadonlyMap<string, Definition>,
  findings: Findings,
): PhrasingContent[] {
  const resolved = nodes.flatMap((node) => withMarksApart(resolve(node, definitions)));
  const line = lineOf(nodes.find(({ position }) => position) ?? {}, findings);
  const { children, lost, shown } = convertInlineHtml(resolved);
  for (const { text, kind } of lost) {
    const tag = findings.tags[blockMark(text) ?? -1];
    if (!tag)
      findings.notPlaced.push({
        line,
        kind,
        text,
        todo: kind === 'comment' ? 'Readers never saw it.' : 'Its text stands in the draft without it.',
      });
    else if (!isFigure(tag)) placeTag(tag, findings);
  }
  for (const text of shown)
    findings.changes.push({ line, what: `${text} stands in the text as it is: no HTML of that name, or none that a note can hold.` });
  return children.flatMap((node) => placed(node, place, definitions, findings));
}

function placed(
  node: PhrasingContent,
  place: InlinePlace,
  definitions: ReadonlyMap<string, Definition>,
  findings: Findings,
): PhrasingContent[] {
  const inside = (children: readonly PhrasingContent[]): PhrasingContent[] => placeInline(children, place, definitions, findings);
  switch (node.type) {
    case 'break':
      return [place === 'cell' ? component('br', {}) : place === 'heading' ? { type: 'text', value: ' ' } : node];
    case 'image':
      return placedImage(node, findings);
    case 'link':
      return placedLink(node, inside(node.children), place, findings);
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: inside(node.children) }];
    case 'mdxJsxTextElement':
      return [{ ...node, children: inside(node.children) }];
    default:
      return [node];
  }
}

/** References by name become what they refer to; one without a definition stays as the text that it is. */
function resolve(node: PhrasingContent, definitions: ReadonlyMap<string, Definition>): PhrasingContent {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const definition = definitions.get(node.identifier);
  if (!definition) return node;
  const { url, title } = definition;
  const position = node.position ? { position: node.position } : {};
  return node.type === 'linkReference'
    ? { type: 'link', url, title: title ?? null, children: node.children, ...position }
    : { type: 'image', url, title: title ?? null, alt: node.alt ?? '', ...position };
}

/** Inline marks as comments of their own, so that the next step takes them like HTML. */
function withMarksApart(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text' || !node.value.includes('\uE000')) return [node];
  return splitAtMarks(node.value).map((piece): PhrasingContent =>
    typeof piece === 'number' ? { type: 'html', value: `<!--tag ${piece}-->` } : { ...node, value: piece },
  );
}

/** A picture gives its words to the text; the picture itself is listed, since notes have drawings of their own only. */
function placedImage(node: Image, findings: Findings): PhrasingContent[] {
  const html: unknown = node.data && Reflect.get(node.data, 'html');
  const text = typeof html === 'string' ? html : sourceText(node, findings) || `![${node.alt ?? ''}](${node.url})`;
  findings.notPlaced.push({
    line: lineOf(node, findings),
    kind: 'image',
    text: restoreTags(text, findings.tags),
    todo: 'Notes have no pictures: say it in words or a table, or draw src/components/diagrams/{name}.astro and show it with <Diagram name="…" />.',
  });
  const words = [node.alt, node.title].flatMap((one) => (one ? [one] : []));
  return words.length === 0 ? [] : [{ type: 'text', value: [...new Set(words)].join(' ') }];
}

function placedLink(node: Link, children: PhrasingContent[], place: InlinePlace, findings: Findings): PhrasingContent[] {
  const line = lineOf(node, findings);
  const url = restoreTags(node.url.replace(/^\/\//, 'https://'), findings.tags);
  const text = plainText(children);
  const words: PhrasingContent[] = text.trim() === '' ? [...children, { type: 'text', value: url }] : children;
  if (url.startsWith('#') || /^(?:mailto|tel):/i.test(url)) return [{ ...node, children: words }];
  if (!/^https?:\/\/[^\s\uE000]+$/i.test(url)) {
    const note = findings.noteOf(url);
    findings.notPlaced.push({
      line,
      kind: 'link',
      text: sourceText(node, findings) || `[${text}](${url})`,
      todo:
        note === undefined
          ? 'Its words stand in the draft. Link a note or record with <Ref to="…">words</Ref>, or leave it out.'
          : `Probably <Ref to="notes/${note}">${text}</Ref>.`,
    });
    return words;
  }
  const source = findings.sourceOf(url);
  const isBare = text.trim() === '' || text === url;
  findings.links.push({
    line,
    url,
    text: isBare ? '' : text,
    source: source?.id,
    command: source ? undefined : toNewSource(url, isBare ? '' : text),
  });
  const title: PhrasingContent[] = node.title ? [{ type: 'text', value: ` (${node.title})` }] : [];
  if (!source) return [{ ...node, url, title: null, children: words }, ...title];
  findings.cited.add(source.id);
  const shown: PhrasingContent[] = [...(isBare ? [{ type: 'text' as const, value: source.title }] : words), ...title];
  return place === 'heading' ? shown : [...shown, { type: 'text', value: ' ' }, component('Source', { ids: source.id })];
}

function component(name: string, attributes: Record<string, string>): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
  };
}
