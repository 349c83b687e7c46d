import type { Entry, KnowledgeBase } from '../loading/knowledge-base.ts';
import { suggest } from '../loading/nearest.ts';
import type { Problem } from '../loading/problem.ts';
import { visitReferences } from '../loading/schema-walk.ts';
import { allEntries } from '../knowledge/entries.ts';
import { schemas } from '../schemas/collections.ts';
import { collectionNames, isCollection, splitReference } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Rule } from './rule.ts';

/** Every id that a record or a note's front matter names exists. */
export const references: Rule = {
  id: 'references',
  check: (knowledge) => allEntries(knowledge).flatMap((entry) => referenceProblems(entry, knowledge)),
};

function referenceProblems(entry: Entry, knowledge: KnowledgeBase): Problem[] {
  const problems: Problem[] = [];
  visitReferences(schemas[entry.collection], entry.data, (text, collection, path) => {
    const problem = missingReference(text, collection, knowledge);
    if (problem) problems.push({ ...entry.placeOf(path), rule: 'references', ...problem });
  });
  return problems;
}

/** What is wrong with the text of a field that names a record of a collection, or of `any`; nothing where the record exists. */
export function missingReference(
  text: string,
  collection: CollectionName | 'any',
  knowledge: KnowledgeBase,
): { what: string; todo: string } | undefined {
  const wanted = collection === 'any' ? splitReference(text) : { collection, id: text, section: undefined };
  return missingTarget(wanted.collection, wanted.id, wanted.section, knowledge);
}

/** What is wrong with a reference, or nothing where its target exists. */
export function missingTarget(
  collection: string,
  id: string,
  section: string | undefined,
  knowledge: KnowledgeBase,
): { what: string; todo: string } | undefined {
  if (!isCollection(collection)) {
    return {
      what: `"${collection}" is not a collection.`,
      todo: suggest(collection, collectionNames, `Use one of: ${collectionNames.join(', ')}.`),
    };
  }
  const known = knowledge.known[collection];
  if (collection === 'notes' && !known.has(id) && knowledge.draftIds.has(id))
    return {
      what: `notes/${id} is a draft.`,
      todo: 'Publish it first (take `draft: true` out of both languages), or take the reference out until then.',
    };
  if (!known.has(id))
    return {
      what: `There is no ${collection}/${id}.`,
      todo: suggest(
        id,
        known,
        `Create content/${collection === 'notes' ? `notes/{ja,en}/${id}.mdx` : `${collection}/${id}.yaml`} or name another id.`,
      ),
    };
  if (section === undefined || collection !== 'notes') return undefined;
  const note = knowledge.notes.en.get(id) ?? knowledge.notes.ja.get(id);
  const sections = note?.body.headings.flatMap((heading) => heading.id ?? []) ?? [];
  if (!note || sections.includes(section)) return undefined;
  return { what: `notes/${id} has no section #${section}.`, todo: suggest(section, sections, `Its sections: ${sections.join(', ')}.`) };
}
