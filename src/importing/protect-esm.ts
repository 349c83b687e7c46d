import type { Root } from 'mdast';

/** Keeps MDX from reading a paragraph that begins with `import` or `export` as a line of a module: its first letter becomes a character reference. Changes the tree in place. */
export function protectEsm(tree: Root): void {
  for (const node of tree.children) {
    const first = node.type === 'paragraph' ? node.children[0] : undefined;
    if (node.type !== 'paragraph' || first?.type !== 'text' || !/^(?:import|export)(?![\p{L}\p{N}_-])/u.test(first.value)) continue;
    const letter = `&#${first.value.charCodeAt(0)};`;
    node.children.splice(0, 1, { type: 'html', value: letter }, { ...first, value: first.value.slice(1) });
  }
}
