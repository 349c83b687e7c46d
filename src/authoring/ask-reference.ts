import { missingReference } from '../checks/references.ts';
import { libraryOf, nameOf } from '../knowledge/library.ts';
import { publishedIds } from '../knowledge/published-ids.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { source } from '../schemas/source.ts';
import type { Offer, Question } from './asker.ts';
import { sourceAt } from './expand-records.ts';
import type { Choice } from './fields.ts';
import type { Talk } from './talk.ts';
import { updateFor } from './update-for.ts';

const nothing: Choice = { value: 'nothing', label: 'leave it out' };
const newUpdate: Choice = { value: 'new', label: 'a new update; write its record now' };

/**
 * Asks for the id of a record. An https address in the place of a source gives the source that has it, or makes one; an update can be made
 * on the spot. Gives nothing where the field is left out.
 */
export async function askReference(
  collection: CollectionName | 'any',
  optional: boolean,
  prior: unknown,
  question: Question,
  talk: Talk,
  around: Record<string, unknown>,
): Promise<string | undefined> {
  const choices = [
    ...(optional ? [nothing] : []),
    ...(collection === 'updates' ? [newUpdate] : []),
    ...talk.made.filter((record) => record.collection === collection).map(({ id }) => ({ value: id, label: 'made just now' })),
    ...existing(collection, talk),
  ];
  const typed = (text: string) => (collection === 'sources' && isAddress(text) ? addressOffer(text, talk) : hint(text, collection, talk));
  const initial = typeof prior === 'string' ? prior : undefined;
  const answer = await talk.asker.search({ ...question, choices, typed, initial });
  if (optional && answer === nothing.value) return undefined;
  if (collection === 'updates' && answer === newUpdate.value) return (await talk.makeRecord('updates', updateFor(talk.owner, around))).id;
  return collection === 'sources' && isAddress(answer) ? (await talk.makeRecord('sources', { url: answer })).id : answer;
}

/** Every record that the field can name, with its English name; updates newest first, since the latest is meant most often. */
function existing(collection: CollectionName | 'any', { desk: { knowledge } }: Talk): Choice[] {
  const library = libraryOf(knowledge);
  if (collection === 'any')
    return [...publishedIds(knowledge)].flatMap((whole) => {
      const { collection: name, id } = splitReference(whole);
      return isCollection(name) && name !== 'sources' ? [{ value: whole, label: nameOf(library, name, id, 'en') ?? '' }] : [];
    });
  const ids = [...knowledge.known[collection]].sort();
  return (collection === 'updates' ? ids.reverse() : ids).map((id) => ({ value: id, label: nameOf(library, collection, id, 'en') ?? '' }));
}

function addressOffer(address: string, { desk, made }: Talk): Offer {
  const known = sourceAt(address, desk.knowledge, made);
  return known === undefined ? { value: address, label: 'add this source' } : { value: known, label: 'has this address' };
}

/** What to say of a text that names nothing: the most like it, or what to do. */
function hint(text: string, collection: CollectionName | 'any', { desk }: Talk): Offer | undefined {
  const problem = text === '' ? undefined : missingReference(text, collection, desk.knowledge);
  return problem && { value: '', label: `${problem.what} ${problem.todo}`, disabled: true };
}

function isAddress(text: string): boolean {
  return source.shape.url.safeParse(text).success;
}
