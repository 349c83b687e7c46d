import type { Lang } from '../schemas/text.ts';
import { languages } from '../schemas/text.ts';
import { recordAddress } from '../i18n/paths.ts';
import { currentRules, currentValue } from '../knowledge/history.ts';
import { formerIds } from '../knowledge/ledger.ts';
import { idsIn, nameOf } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { apiAddress, cardAddress, embedAddress, markdownAddress, permalinkOf } from '../sharing/addresses.ts';
import { cardOf } from '../sharing/card.ts';
import { hasCard, isPaged } from '../sharing/shared-collections.ts';
import { withPlainTexts } from './plain-texts.ts';

/** A heading of a note, in both languages. */
export interface NoteSection {
  id: string;
  level: 2 | 3;
  title: Record<Lang, string>;
}

/** What items are made from. */
export interface ApiContext {
  library: Library;
  redirects: Redirects;
  /** Headings of a note, in order. */
  sectionsOf: (note: string) => readonly NoteSection[];
  /** Makes an absolute address from one below the base path. */
  absolute: (path: string) => string;
}

export interface ItemData {
  id: string;
  [field: string]: unknown;
}

/** Every item of a collection, in the order of the ids. The fields are those of `itemSchemas`. */
export function itemsOf(context: ApiContext, collection: CollectionName): ItemData[] {
  return idsIn(context.library, collection)
    .sort()
    .map((id) => itemOf(context, collection, id));
}

/** A record with its name, its answer and its addresses, both languages inside; throws where there is no such record. */
export function itemOf(context: ApiContext, collection: CollectionName, id: string): ItemData {
  const { library, redirects, absolute } = context;
  const both = <Value>(of: (lang: Lang) => Value): Record<Lang, Value> => ({ ja: of('ja'), en: of('en') });
  const cards = hasCard(collection) ? languages.map((lang) => cardOf(library, collection, id, lang)) : [];
  const [ja, en] = cards;
  return {
    id,
    title: both((lang) => nameOf(library, collection, id, lang) ?? id),
    ...(ja?.value !== undefined && en?.value !== undefined ? { headline: { ja: ja.value, en: en.value } } : {}),
    ...fieldsOf(context, collection, id),
    formerIds: formerIds(redirects, `${collection}/${id}`).map((former) => former.slice(collection.length + 1)),
    links: {
      self: absolute(apiAddress(collection, id)),
      permalink: absolute(permalinkOf(collection, id)),
      page: both((lang) => absolute(recordAddress(lang, collection, id))),
      ...(isPaged(collection) ? { markdown: both((lang) => absolute(markdownAddress(lang, collection, id))) } : {}),
      ...(hasCard(collection)
        ? {
            embed: both((lang) => absolute(embedAddress(lang, collection, id))),
            image: both((lang) => absolute(cardAddress(lang, collection, id))),
          }
        : {}),
    },
  };
}

function fieldsOf(context: ApiContext, collection: CollectionName, id: string): Record<string, unknown> {
  const { library } = context;
  if (collection === 'notes') return noteFields(context, id);
  const record = library[collection].get(id);
  if (record === undefined) throw new Error(`There is no ${collection}/${id}.`);
  const { title: _, ...fields } = { title: undefined, ...record };
  const limit = collection === 'limits' ? library.limits.get(id) : undefined;
  const source = collection === 'event-sources' ? library['event-sources'].get(id) : undefined;
  return withPlainTexts(
    { ...fields, ...(limit && { current: currentValue(limit) }), ...(source && { current: currentRules(source) }) },
    library,
  );
}

function noteFields({ library, sectionsOf, absolute }: ApiContext, id: string): Record<string, unknown> {
  const [ja, en] = [library.notes.ja.get(id), library.notes.en.get(id)];
  if (!ja || !en) throw new Error(`There is no notes/${id} in both languages.`);
  const { title: _, draft: __, ...shared } = en;
  return {
    ...shared,
    description: { ja: ja.description, en: en.description },
    sections: sectionsOf(id).map((section) => ({ ...section, permalink: `${absolute(permalinkOf('notes', id))}#${section.id}` })),
  };
}
