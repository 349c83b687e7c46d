import type { KnowledgeBase, RecordCollection } from '../loading/knowledge-base.ts';
import { publisherOf } from './publisher.ts';

/** What is filled in without being asked for, given what is there already. `today` as `2026-11-21`. */
export function proposals(
  collection: RecordCollection,
  knowledge: KnowledgeBase,
  today: string,
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  if (collection === 'sources') return { retrieved: today, ...(typeof given.url === 'string' && { publisher: publisherOf(given.url) }) };
  const reviewWithin = usualReview(collection, knowledge);
  return { verifiedOn: today, ...(reviewWithin !== undefined && { reviewWithin }) };
}

/** The median of a collection's `reviewWithin`, in days; nothing where there is no record yet. */
function usualReview(collection: Exclude<RecordCollection, 'sources'>, { records }: KnowledgeBase): number | undefined {
  const days = [...records[collection].values()].map(({ data }) => data.reviewWithin).sort((a, b) => a - b);
  return days[Math.floor(days.length / 2)];
}
