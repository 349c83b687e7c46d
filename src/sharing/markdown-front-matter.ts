import type { Root } from 'hast';
import { stringify } from 'yaml';
import type { Lang } from '../schemas/text.ts';
import { attribute, find, hasAttribute, isElement, textOf } from './markdown-nodes.ts';

/**
 * YAML front matter of a page's Markdown copy, from the page's head and its review stamp.
 * @throws where the page lacks one of the values, naming every one that it lacks.
 */
export function frontMatter(page: Root, language: Lang, address: string): string {
  const values = {
    title: titleOf(page),
    description: descriptionOf(page),
    url: canonicalOf(page),
    language,
    verified: verifiedOn(page),
    licence: 'CC BY 4.0',
  };
  const missing = [
    ...(values.title ? [] : ['title (<h1>)']),
    ...(values.description ? [] : ['description (<meta name="description">)']),
    ...(values.url ? [] : ['canonical address (<link rel="canonical">)']),
    ...(values.verified ? [] : ['check date (a <time> before [data-review-by])']),
  ];
  if (missing.length > 0) throw new Error(`${address} has no ${missing.join(', no ')}.`);
  return `---\n${stringify(values, { lineWidth: 0 })}---\n`;
}

function titleOf(page: Root): string | undefined {
  const title = find(page, (node) => node.tagName === 'h1');
  return title && textOf(title).trim();
}

function descriptionOf(page: Root): string | undefined {
  const meta = find(page, (node) => node.tagName === 'meta' && attribute(node, 'name') === 'description');
  return meta && attribute(meta, 'content');
}

function canonicalOf(page: Root): string | undefined {
  const link = find(page, (node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

/** The first date of the list that the review notice follows: see ReviewStamp.astro. */
function verifiedOn(page: Root): string | undefined {
  const stamp = find(page, (node) => node.children.some((child) => isElement(child) && hasAttribute(child, 'dataReviewBy')));
  const list = stamp?.children.find((child) => isElement(child, 'dl'));
  const time = list && find(list, (node) => node.tagName === 'time');
  return time && attribute(time, 'dateTime');
}
