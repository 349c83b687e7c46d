import { recordAddress, sectionOf } from '../i18n/paths.ts';
import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import { apiAddress, embedAddress as cardPage, permalinkOf } from './addresses.ts';
import { hasCard } from './shared-collections.ts';

/** What a row or heading is called; given by the script that every page has, so that it stands in that one file. */
export type NameOf = (row: Element) => string;

/** Where the reader is. */
export interface Place {
  origin: string;
  /** Begins and ends with a slash. */
  base: string;
  /** Base included. */
  pathname: string;
}

/** What a link leads to: a record, a section of its page, or a heading of a page that is no record. */
export interface LinkTarget {
  /** The text of the link. */
  name: string;
  record?: { collection: CollectionName; id: string };
  /** Anchor of a heading on the page. */
  section?: string;
}

/** What a page, or a place on it, stands for. A row of a list is a record; a heading belongs to the record of the page, if it is one. */
export function targetAt({ pathname, base }: Place, anchor?: { id: string; isHeading: boolean }): Omit<LinkTarget, 'name'> {
  const [, section, id = ''] = pathname.slice(base.length).split('/');
  const collection = collectionNames.find((name) => sectionOf[name] === section);
  const record = collection && (id !== '' ? { collection, id } : anchor && !anchor.isHeading ? { collection, id: anchor.id } : undefined);
  return { ...(record && { record }), ...(anchor && (anchor.isHeading || !record) && { section: anchor.id }) };
}

/** The whole address: for both languages under `go/`, or the page in one language. Only records have the first. */
export function permalinkFor(
  { record, section }: LinkTarget,
  { neutral, lang, place }: { neutral: boolean; lang: Lang; place: Place },
): string {
  const anchor = section === undefined ? '' : `#${section}`;
  if (!record) return `${place.origin}${place.pathname}${anchor}`;
  const { collection, id } = record;
  return `${place.origin}${place.base}${neutral ? `${permalinkOf(collection, id)}${anchor}` : recordAddress(lang, collection, id, section)}`;
}

/** Where the record is told as data; nothing for places on a page. */
export function dataAddress({ record, section }: LinkTarget, { base }: Place): string | undefined {
  return record && section === undefined ? `${base}${apiAddress(record.collection, record.id)}` : undefined;
}

/** The card to show in other pages; nothing for places on a page and records without a card. */
export function embedAddress({ record, section }: LinkTarget, lang: Lang, { origin, base }: Place): string | undefined {
  if (!record || section !== undefined || !hasCard(record.collection)) return undefined;
  return `${origin}${base}${cardPage(lang, record.collection, record.id)}`;
}

/** What a button, a heading's own link, or the permanent link of a page stands for. Headings are named with their page, `Timeout › History`. */
export function targetOf(opener: Element, place: Place, nameOf: NameOf): LinkTarget {
  const page = opener.ownerDocument.querySelector('h1')?.textContent.trim() ?? opener.ownerDocument.title;
  const anchor = opener.matches('[data-link-menu]') ? null : opener.closest('tr[id], li[id], div[id], h2[id], h3[id]');
  if (!anchor) return { ...targetAt(place), name: page };
  const isHeading = anchor.matches('h2, h3');
  return { ...targetAt(place, { id: anchor.id, isHeading }), name: isHeading ? `${page} › ${nameOf(anchor)}` : nameOf(anchor) };
}
