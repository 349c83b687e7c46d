import type { KnowledgeBase } from '../loading/knowledge-base.ts';

/** What the check says where nothing is wrong: how much it has seen. */
export function soundContent({ known, draftIds }: KnowledgeBase): string {
  const counts = [...Object.entries(known), ['drafts', draftIds] as const].flatMap(([collection, ids]) =>
    ids.size === 0 ? [] : [`${ids.size} ${collection}`],
  );
  return `The content is sound: ${counts.join(', ')}.`;
}
