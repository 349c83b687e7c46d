import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineOf } from './findings.ts';
import type { Findings } from './findings.ts';

/** Lists what stays as it is and wants a look: footnotes, task lists, definition lists, formulas, diagrams. */
export function listOddities(tree: Root, findings: Findings): void {
  const say = (node: Parameters<typeof lineOf>[0], what: string): void =>
    void findings.changes.push({ line: lineOf(node, findings), what });
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition')
      say(node, `The footnote [^${node.label ?? node.identifier}] is kept; notes of this site say it in the text, or cite a source.`);
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      say(node, 'A task list is kept; a published note has nothing left to do.');
    if (node.type === 'code' && (node.lang === 'latex' || node.lang === 'math'))
      say(node, 'A formula stands as a block of code: write it as text, or as a worked <Example>.');
    if (node.type === 'code' && /^(?:mermaid|plantuml|dot|graphviz)$/.test(node.lang ?? ''))
      say(
        node,
        `A diagram stands as a block of code (${node.lang}): draw src/components/diagrams/{name}.astro and show it with <Diagram name="…" />, or say it in words.`,
      );
    if (node.type === 'table')
      for (const row of node.children.filter(({ children }) => children.length > (node.children[0]?.children.length ?? 0)))
        say(
          row,
          'A row has more cells than the head of its table, and pages leave them out: write a | that is no border as \\|, in code too.',
        );
    if (node.type !== 'paragraph') return;
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (/\n:\s/.test(text)) say(node, 'A definition list reads as a paragraph here: make a list or a table of it.');
    if (/\$\$.+\$\$|\\\(.+\\\)/s.test(text)) say(node, 'A formula stands in the text as it was typed: write it as text or as code.');
  });
}
