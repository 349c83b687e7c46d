import type { KnowledgeBase, RecordCollection } from '../loading/knowledge-base.ts';
import type { RecordOf } from '../schemas/collections.ts';
import type { Note } from '../schemas/note.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import { currentValue } from './history.ts';
import { formatPart } from './quantity.ts';
import type { ValuePart } from './quantity.ts';
import { parseText } from './text.ts';

/** The records without their files: what pages and pure functions work on. */
export type Records = { [Name in RecordCollection]: ReadonlyMap<string, RecordOf<Name>> };
export type Library = Records & { notes: Record<Lang, ReadonlyMap<string, Note>> };

/** The library of a loaded knowledge base. */
export function libraryOf(knowledge: KnowledgeBase): Library {
  const data = <Item>(entries: Map<string, { data: Item }>) => new Map([...entries].map(([id, entry]) => [id, entry.data]));
  const { records, notes } = knowledge;
  return {
    limits: data(records.limits),
    'event-sources': data(records['event-sources']),
    updates: data(records.updates),
    errors: data(records.errors),
    runtimes: data(records.runtimes),
    terms: data(records.terms),
    sources: data(records.sources),
    notes: { ja: data(notes.ja), en: data(notes.en) },
  };
}

/** The ids of a collection, notes included. */
export function idsIn(library: Library, collection: CollectionName): string[] {
  return [...(collection === 'notes' ? library.notes.en : library[collection]).keys()];
}

/** What a record is called in a language; nothing where there is no such record. */
export function nameOf(library: Library, collection: CollectionName, id: string, lang: Lang): string | undefined {
  switch (collection) {
    case 'limits':
      return library.limits.get(id)?.name[lang];
    case 'event-sources':
      return library['event-sources'].get(id)?.name[lang];
    case 'updates':
      return library.updates.get(id)?.title[lang];
    case 'errors':
      return library.errors.get(id)?.message;
    case 'runtimes':
      return library.runtimes.get(id)?.name;
    case 'terms':
      return library.terms.get(id)?.name[lang];
    case 'sources':
      return library.sources.get(id)?.title;
    case 'notes':
      return library.notes[lang].get(id)?.title;
    default:
      return collection satisfies never;
  }
}

/** The value of a limit as text, `900 秒`; nothing where the limit or that part of it does not exist. */
function limitText(library: Library, id: string, lang: Lang, part?: ValuePart): string | undefined {
  const limit = library.limits.get(id);
  return limit && formatPart(currentValue(limit), limit.unit, lang, part);
}

/** A record's text without markup: references give their value or name. */
export function plainText(library: Library, text: string, lang: Lang): string {
  return parseText(text)
    .map((piece) => {
      if (piece.kind !== 'reference') return piece.text;
      const { collection, id } = splitReference(piece.target);
      if (collection === 'limits') return limitText(library, id, lang, isValuePart(piece.part) ? piece.part : undefined) ?? piece.source;
      return (isCollection(collection) ? nameOf(library, collection, id, lang) : undefined) ?? piece.source;
    })
    .join('');
}

export function isValuePart(part: string | undefined): part is ValuePart {
  return part === 'minimum' || part === 'default' || part === 'maximum' || part === 'step';
}
