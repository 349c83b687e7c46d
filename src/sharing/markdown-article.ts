import type { Element, ElementContent, Root } from 'hast';
import { forms, nothing } from './markdown-forms.ts';
import type { Form, Place } from './markdown-forms.ts';
import { attribute, classesOf, hasAttribute, isElement } from './markdown-nodes.ts';

/** An article in elements that Markdown has a form for, without what only a screen needs. Links are absolute. */
export function plainArticle(article: Element, place: Place): Root {
  return { type: 'root', children: plainChildren(article, place) };
}

function plainChildren(node: Element, place: Place): ElementContent[] {
  return node.children.flatMap((child) => {
    if (!isElement(child)) return child.type === 'text' ? [child] : [];
    const form = formOf(child);
    if (form === nothing) return [];
    const children = plainChildren(child, place);
    return form ? form(children, child, place) : [{ ...child, children }];
  });
}

/** An element's class says more than its name. */
function formOf(node: Element): Form | undefined {
  if (isHidden(node)) return nothing;
  const names = classesOf(node).flatMap((name) => [`${node.tagName}.${name}`, `.${name}`]);
  return [...names, node.tagName].map((name) => forms.get(name)).find((form) => form !== undefined);
}

/** The label of an answer counts as shown: it is hidden from readers aloud only because the answer is named by the same word. */
function isHidden(node: Element): boolean {
  return hasAttribute(node, 'hidden') || (attribute(node, 'ariaHidden') === 'true' && !classesOf(node).includes('label'));
}
