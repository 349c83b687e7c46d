import type { Element, ElementContent } from 'hast';
import type { Lang } from '../schemas/text.ts';
import { entriesOfList, entriesOfTable, inOneLine } from './markdown-lists.ts';
import { attribute, classesOf, element, find, hasAttribute, isElement, text } from './markdown-nodes.ts';

/** Where an article stands: its absolute address and its language. */
export interface Place {
  address: string;
  lang: Lang;
}

/** What stands for an element, made of its children, which have their form already. */
export type Form = (children: ElementContent[], node: Element, place: Place) => ElementContent[];

/** The form of what is left out. */
export const nothing: Form = () => [];

const figureLabel = { ja: '図', en: 'Figure' } as const satisfies Record<Lang, string>;

const bold: Form = (children) => [element('strong', children)];
const boldLine: Form = (children) => [element('p', [element('strong', children)])];
const quote: Form = (children) => [element('blockquote', children)];
const afterRule: Form = (children) => [element('hr', []), ...children];
/** A phase that dates still to come will change is left out: the dates are in the copy, and it cannot renew itself (see Phase.astro). */
const lastingPhase: Form = (children, node) => (hasAttribute(node, 'dataDeprecation') ? [] : [text('— '), ...children]);
const afterSpace: Form = (children) => [text(' '), ...children];
const inBrackets: Form = (children, _, { lang }) =>
  lang === 'ja' ? [text('（'), ...children, text('）')] : [text(' ('), ...children, text(')')];

const link: Form = (children, node, { address }) => [element('a', children, { href: absolute(attribute(node, 'href') ?? '', address) })];
const linkInBrackets: Form = (children, node, place) => inBrackets(link(children, node, place), node, place);

/** A heading with an id becomes a link to itself, so that whoever reads the copy can quote the section by its address. */
const heading: Form = (children, node, { address }) => {
  const id = attribute(node, 'id');
  const hasLink = children.some((child) => find(child, (one) => one.tagName === 'a'));
  return [element(node.tagName, id === undefined || hasLink ? children : [element('a', children, { href: absolute(`#${id}`, address) })])];
};

/** The title first, then what stands above it on the page. */
const titleFirst: Form = (children) => [
  ...children.filter((child) => isElement(child, 'h1')),
  ...children.filter((child) => !isElement(child, 'h1')),
];

/** A drawing becomes what it says to those who cannot see it. */
const drawing: Form = (_, node, { lang }) => {
  const label = attribute(node, 'ariaLabel');
  return label === undefined ? [] : [element('p', [element('strong', [text(figureLabel[lang])]), text(` ${label}`)])];
};

/** What is written below a step chart explains how it is drawn; below a diagram, what it shows. */
const figure: Form = (children, node, place) =>
  quote(classesOf(node).includes('diagram') ? children : children.filter((child) => !isElement(child, 'figcaption')), node, place);

/** The title of code before it: what stands behind the language of a fence is not shown by most readers of Markdown. */
const code: Form = (children, node, place) => {
  const title = attribute(node, 'dataTitle');
  return [...(title === undefined ? [] : boldLine([text(title)], node, place)), { ...node, children }];
};

const list: Form = (children) => [element('ul', entriesOfList(children))];
/** A table without a head has no form in Markdown; it reads as a list of names. */
const table: Form = (children, node) =>
  find(node, (one) => one.tagName === 'thead') ? [{ ...node, children }] : [element('ul', entriesOfTable(children))];
const cell: Form = (children, { tagName }) => [element(tagName, inOneLine(children))];

/** Forms by `tag.class`, `.class` or tag; elements not named here are what Markdown calls the same, or only hold others. */
export const forms: ReadonlyMap<string, Form> = new Map([
  ...['.no-print', 'nav', 'script', 'style', 'template', 'noscript', 'button', 'form', 'dialog', 'wbr'].map(
    (name) => [name, nothing] as const,
  ),
  ['a.self', nothing],
  ['.answer', quote],
  ['.callout', quote],
  ['.then-now', quote],
  ['p.label', boldLine],
  ['p.title', boldLine],
  ['p.headline', boldLine],
  ['p.status', boldLine],
  ['small', inBrackets],
  ['span.changes', inBrackets],
  ['span.status', inBrackets],
  ['a.small', linkInBrackets],
  ['.phase', lastingPhase],
  ['.marks', afterSpace],
  ['a', link],
  ['ins', bold],
  ['h2', heading],
  ['h3', heading],
  ['header', titleFirst],
  ['dl', list],
  ['table', table],
  ['td', cell],
  ['th', cell],
  ['aside', afterRule],
  ['footer', afterRule],
  ['figure', figure],
  ['svg', drawing],
  ['pre', code],
]);

function absolute(href: string, address: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(href) ? href : new URL(href, address).href;
}
