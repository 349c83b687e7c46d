import type { KnowledgeBase } from '../loading/knowledge-base.ts';

/** What the check says where nothing is wrong: how much it has seen. */
export function soundContent({ known }: KnowledgeBase): string {
  const counts = Object.entries(known).map(([collection, ids]) => `${ids.size} ${collection}`);
  return `The content is sound: ${counts.join(', ')}.`;
}
