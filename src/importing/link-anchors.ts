import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { lineOf } from './findings.ts';
import type { Findings } from './findings.ts';
import { plainText } from './plain-text.ts';

/** Links inside the note become references to its sections by their new ids; those that lead nowhere leave their words and are listed. */
export function linkAnchors(tree: Root, slug: string, anchors: ReadonlyMap<string, string>, findings: Findings): void {
  visit(tree, 'link', (link: Link, at, parent) => {
    if (!link.url.startsWith('#') || parent === undefined || at === undefined || !('children' in parent)) return undefined;
    const id = anchors.get(decoded(link.url.slice(1)).toLowerCase()) ?? anchors.get(decoded(link.url.slice(1)));
    if (id === undefined) {
      findings.notPlaced.push({
        line: lineOf(link, findings),
        kind: 'link',
        text: `[${plainText(link.children)}](${link.url})`,
        todo: 'No section of the note has this anchor.',
      });
      parent.children.splice(at, 1, ...link.children);
      return [SKIP, at];
    }
    parent.children.splice(at, 1, {
      type: 'mdxJsxTextElement',
      name: 'Ref',
      attributes: [{ type: 'mdxJsxAttribute', name: 'to', value: `notes/${slug}#${id}` }],
      children: link.children,
    });
    return [SKIP, at + 1];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
