import { escapeHtml } from '../../i18n/escape-html.ts';

/** A piece of a page as plain data: the server writes it as text, the browser builds it as nodes. */
export interface PageElement {
  tag: string;
  attributes: Record<string, string>;
  children: (PageElement | string)[];
}

type Value = string | number | boolean | undefined;

/** One element; attributes that are false or undefined are left out, numbers are rounded to what a drawing needs. */
export function element(
  tag: string,
  attributes: Record<string, Value> = {},
  ...children: (PageElement | string | undefined)[]
): PageElement {
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === false
      ? []
      : [[name, value === true ? '' : typeof value === 'number' ? String(Math.round(value * 100) / 100) : value] as const],
  );
  return { tag, attributes: Object.fromEntries(kept), children: children.filter((one) => one !== undefined) };
}

const empty = new Set(['br', 'wbr']);

/** The element as HTML. */
export function toHtml(node: PageElement | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  return empty.has(node.tag)
    ? `<${node.tag}${attributes}>`
    : `<${node.tag}${attributes}>${node.children.map(toHtml).join('')}</${node.tag}>`;
}

const drawing = 'http://www.w3.org/2000/svg';

/** The element as a node of a page; `svg` and all in it get the drawing's namespace. */
export function toNode(node: PageElement | string, inDrawing = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const drawn = inDrawing || node.tag === 'svg';
  const made = drawn ? document.createElementNS(drawing, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  made.append(...node.children.map((child) => toNode(child, drawn)));
  return made;
}
