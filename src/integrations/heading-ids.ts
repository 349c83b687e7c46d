import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingIdPattern } from '../loading/mdx.ts';

/** Remark plugin: `## Title [#id]` becomes a heading with that id and without the brackets. */
export function headingIds() {
  return (tree: Root): void => visit(tree, 'heading', setId);
}

function setId(heading: Heading): void {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? headingIdPattern.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return;
  last.value = last.value.slice(0, match.index);
  heading.data = { ...heading.data, ...{ hProperties: { id: match[1] } } };
}
