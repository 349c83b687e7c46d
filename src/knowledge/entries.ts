import type { Entry, KnowledgeBase } from '../loading/knowledge-base.ts';

/** Every valid record and note, both languages, in a stable order. */
export function allEntries(knowledge: KnowledgeBase): Entry[] {
  return [
    ...Object.values(knowledge.records).flatMap((entries): Entry[] => [...entries.values()]),
    ...Object.values(knowledge.notes).flatMap((notes): Entry[] => [...notes.values()]),
  ];
}
