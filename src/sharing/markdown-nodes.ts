import type { Element, ElementContent, Nodes } from 'hast';

/** An element of a page's tree. */
export function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

/** A text of a page's tree. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Whether a node is an element, and one of these if any are named. */
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** The classes of an element, none where it has no such attribute. */
export function classesOf(node: Element): string[] {
  const classes = node.properties.className;
  return Array.isArray(classes) ? classes.map(String) : [];
}

/** Whether an element has an attribute, empty ones included. */
export function hasAttribute(node: Element, name: string): boolean {
  return attribute(node, name) !== undefined;
}

/** An attribute as one text, by its name in the tree (`ariaLabel`); nothing where it is missing. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** All text below a node, white space as it is. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The first element for which the test holds, in the order of the text; the node itself counts. */
export function find(node: Nodes, test: (one: Element) => boolean): Element | undefined {
  if (isElement(node) && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}
