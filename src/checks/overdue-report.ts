import { daysBetween } from '../knowledge/as-of.ts';
import type { ReviewedRecord } from '../knowledge/review-due.ts';

/** More would hide the verdict that stands above them. */
const shownAtMost = 10;

/**
 * A warning about records whose check is overdue, longest first, with the files to look at; empty where none is. Time alone breaks nothing:
 * the content is as sound as it was, but nobody has compared it with its sources since.
 */
export function overdueReport(overdue: readonly ReviewedRecord[], today: string): string {
  if (overdue.length === 0) return '';
  const days = (due: string): string => {
    const count = daysBetween(due, today);
    return `${count} ${count === 1 ? 'day' : 'days'} ago`;
  };
  const [are, checks] = overdue.length === 1 ? ['record is', 'its sources'] : ['records are', 'their sources'];
  const rest = overdue.length - shownAtMost;
  return [
    `Warning: ${overdue.length} ${are} overdue for a check against ${checks}${rest > 0 ? `; overdue longest:` : ':'}`,
    ...overdue.slice(0, shownAtMost).map((record) => `  ${fileOf(record)}  due ${record.due}, ${days(record.due)}`),
    ...(rest > 0 ? [`  and ${rest} more, which the site lists at /en/about/health/`] : []),
    'Compare each with its sources, then set `verifiedOn` to the day on which you did.',
  ].join('\n');
}

/** A record's file; both of a note's, since they share their dates. */
export function fileOf({ collection, id }: Pick<ReviewedRecord, 'collection' | 'id'>): string {
  return collection === 'notes' ? `content/notes/{ja,en}/${id}.mdx` : `content/${collection}/${id}.yaml`;
}
