import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { dueSpan } from './due-span.ts';
import type { Library } from './library.ts';
import { reviewBy } from './review-by.ts';

/** A record that is checked again and again: all but sources, which are other people's pages. */
export interface ReviewedRecord {
  collection: ReviewedCollection;
  id: string;
  /** The day of its last check. */
  verifiedOn: string;
  /** The last day on which that check holds. */
  due: string;
}

export type ReviewedCollection = Exclude<CollectionName, 'sources'>;

export const reviewedCollections = collectionNames.filter((name): name is ReviewedCollection => name !== 'sources');

/** Every record with its due date, soonest first, then by collection and id. A note is one record: its languages share their dates. */
export function reviewedRecords(library: Library): ReviewedRecord[] {
  return reviewedCollections
    .flatMap((collection) => {
      const records = collection === 'notes' ? library.notes.en : library[collection];
      return [...records].map(([id, { verifiedOn, reviewWithin }]) => ({
        collection,
        id,
        verifiedOn,
        due: reviewBy(verifiedOn, reviewWithin),
      }));
    })
    .sort(
      (a, b) =>
        a.due.localeCompare(b.due) ||
        reviewedCollections.indexOf(a.collection) - reviewedCollections.indexOf(b.collection) ||
        a.id.localeCompare(b.id),
    );
}

/** The records whose check is overdue on a day, the longest overdue first. */
export function dueRecords(library: Library, today: string): ReviewedRecord[] {
  return reviewedRecords(library).filter(({ due }) => dueSpan(due, today) === 'overdue');
}
