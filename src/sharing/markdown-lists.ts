import type { Element, ElementContent } from 'hast';
import { element, isElement, text } from './markdown-nodes.ts';

/** The groups of a description list as list items, `**name**: text`; `children` are those of the `dl`. */
export function entriesOfList(children: readonly ElementContent[]): Element[] {
  const entries: Element[] = [];
  let name: ElementContent[] = [];
  for (const child of children.flatMap((one) => (isElement(one, 'div') ? one.children : [one]))) {
    if (isElement(child, 'dt')) name = child.children;
    if (isElement(child, 'dd')) entries.push(entry(name, child.children));
  }
  return entries;
}

/** The rows of a table without a head as list items: the first cell is the name, the others are what is said of it. */
export function entriesOfTable(children: readonly ElementContent[]): Element[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName !== 'tr') return entriesOfTable(child.children);
    const [name, ...cells] = child.children.filter((one) => isElement(one, 'th', 'td'));
    return name ? [entry(name.children, joined(cells.map((one) => one.children)))] : [];
  });
}

/** Paragraphs and loose text of a cell in one line, a dash between them: a cell of a Markdown table has no blocks. */
export function inOneLine(children: readonly ElementContent[]): ElementContent[] {
  return joined(linesOf(children));
}

function entry(name: readonly ElementContent[], content: readonly ElementContent[]): Element {
  const lines = linesOf(content);
  const start = [element('strong', [...name]), text(': ')];
  return lines.length > 1 && content.every((one) => isElement(one, 'p'))
    ? element('li', [
        ...start,
        element(
          'ul',
          lines.map((line) => element('li', line)),
        ),
      ])
    : element('li', [...start, ...joined(lines)]);
}

/** What stands in a row: each paragraph, and what is between two of them. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'p')) lines.push(child.children, []);
    else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => line.some((one) => one.type !== 'text' || one.value.trim() !== ''));
}

function joined(lines: readonly ElementContent[][]): ElementContent[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [text(' — '), ...line]));
}
