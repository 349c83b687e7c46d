import type { Heading, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { Place, Problem } from './problem.ts';

export interface NoteHeading {
  id: string | undefined;
  depth: number;
  text: string;
  place: Place;
}
export interface NoteComponent {
  name: string;
  attributes: Record<string, string>;
  /** Names of the components inside, at any depth. */
  inside: string[];
  place: Place;
}
export interface NoteLink {
  url: string;
  place: Place;
}
export interface NoteCode {
  lang: string;
  value: string;
  place: Place;
}
export interface NoteText {
  value: string;
  place: Place;
}

/** What the checks need of a note's body. */
export interface NoteBody {
  tree: Root;
  headings: NoteHeading[];
  components: NoteComponent[];
  links: NoteLink[];
  code: NoteCode[];
  /** Prose outside code, `<Then>` and `<Example>`. */
  prose: NoteText[];
}

/** Whether numbers inside a component are quoted as history or as arithmetic, or state what holds now again. */
const quoting: Partial<Record<string, boolean>> = { Then: true, Example: true, Now: false };

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx);

/** The id that ends a heading, `## Dead-letter queues [#dlq]`. */
export const headingIdPattern = /\s*\[#([a-z0-9-]+)\]\s*$/u;

/** Reads an MDX note. A note that does not parse gives one problem with its place. */
export function parseMdx(text: string, file: string): { body: NoteBody } | { problem: Problem } {
  let tree: Root;
  try {
    tree = processor.parse(text);
  } catch (cause) {
    return { problem: mdxProblem(cause, file) };
  }
  const body: NoteBody = { tree, headings: [], components: [], links: [], code: [], prose: [] };
  const placeOf = (node: { position?: { start: { line: number; column: number } } | undefined }): Place =>
    node.position ? { file, line: node.position.start.line, column: node.position.start.column } : { file };
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading') body.headings.push(headingOf(node, placeOf(node)));
    else if (node.type === 'link') body.links.push({ url: node.url, place: placeOf(node) });
    else if (node.type === 'code') body.code.push({ lang: node.lang ?? '', value: node.value, place: placeOf(node) });
    else if (node.type === 'text' && !isQuoted(ancestors)) body.prose.push({ value: node.value, place: placeOf(node) });
    else if (isElement(node))
      body.components.push({ name: node.name ?? '', attributes: attributesOf(node), inside: componentsIn(node), place: placeOf(node) });
  });
  return { body };
}

function headingOf(node: Heading, place: Place): NoteHeading {
  const text = plainText(node.children);
  return { id: headingIdPattern.exec(text)?.[1], depth: node.depth, text: text.replace(headingIdPattern, ''), place };
}

function plainText(nodes: readonly RootContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : '')).join('');
}

/** The innermost component with a say decides: `<Now>` inside `<Then>` is checked again. */
function isQuoted(ancestors: readonly { type: string }[]): boolean {
  const names = ancestors.filter(isElement).map(({ name }) => name ?? '');
  return quoting[names.findLast((name) => quoting[name] !== undefined) ?? ''] ?? false;
}

function isElement(node: { type: string }): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function componentsIn(node: MdxJsxFlowElement | MdxJsxTextElement): string[] {
  const names: string[] = [];
  visit(node, (inner) => {
    if (inner !== node && isElement(inner)) names.push(inner.name ?? '');
  });
  return names;
}

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : (attribute.value?.value ?? 'true')]]
        : [],
    ),
  );
}

function mdxProblem(cause: unknown, file: string): Problem {
  const message = cause instanceof Error ? cause.message : String(cause);
  const place = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'place') : undefined;
  const start = typeof place === 'object' && place !== null ? (Reflect.get(place, 'start') ?? place) : undefined;
  const line = Number(start?.line);
  const column = Number(start?.column);
  return {
    ...(Number.isInteger(line) && Number.isInteger(column) ? { file, line, column } : { file }),
    rule: 'mdx',
    what: `The note cannot be read: ${message.replace(/\.?\s*$/, '.')}`,
    todo: 'In MDX write `&lt;` for `<` before a number, `{"{"}` for a brace, and {/* … */} for a comment.',
  };
}
