import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { collectionNames } from '../schemas/collection-names.ts';

/** Every id that has an address: `limits/function-timeout`, and each section of a note, `notes/retries#dlq`. */
export function publishedIds(knowledge: KnowledgeBase): Set<string> {
  const records = collectionNames.flatMap((name) => [...knowledge.known[name]].map((id) => `${name}/${id}`));
  const sections = [...knowledge.notes.en.values()].flatMap(({ id, body }) =>
    body.headings.flatMap((heading) => (heading.id === undefined ? [] : [`notes/${id}#${heading.id}`])),
  );
  return new Set([...records, ...sections].sort());
}
