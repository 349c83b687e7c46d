import type { Nodes } from 'mdast';

/** The words of nodes without their markup; code and pictures give theirs. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'html') return '';
      if (node.type === 'break') return ' ';
      if ('value' in node) return node.value;
      if ('alt' in node) return node.alt ?? '';
      return 'children' in node ? plainText(node.children) : '';
    })
    .join('');
}
