import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween } from '../../src/knowledge/as-of.ts';
import { dueSpan } from '../../src/knowledge/due-span.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { reviewBy } from '../../src/knowledge/review-by.ts';
import { dueRecords, reviewedRecords } from '../../src/knowledge/review-due.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';

const library = withContent({ 'limits/function-timeout.yaml': ['reviewWithin: 180', 'reviewWithin: 30'] }, (root) =>
  libraryOf(loadKnowledge(root)),
);
const names = (day: string): string[] => dueRecords(library, day).map(({ collection, id, due }) => `${due} ${collection}/${id}`);

describe('a due date', () => {
  it('is the last day on which the check holds, across months and leap days', () => {
    expect(reviewBy('2026-01-10', 180)).toBe('2026-07-09');
    expect(reviewBy('2028-02-28', 1)).toBe('2028-02-29');
  });

  it.each([
    ['2026-07-10', 'overdue'],
    ['2026-07-09', 'within30'],
    ['2026-06-09', 'within30'],
    ['2026-06-08', 'within90'],
    ['2026-04-10', 'within90'],
    ['2026-04-09', 'later'],
  ])('of 2026-07-09, seen on %s, is %s', (today, span) => expect(dueSpan('2026-07-09', today)).toBe(span));

  it('lies as many whole days away as the calendar says', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(daysBetween('2026-01-10', dayAfter('2026-01-10', 1000))).toBe(1000);
  });
});

describe('reviewedRecords', () => {
  it('holds every record but the sources, a note once, soonest due first', () => {
    expect(reviewedRecords(library).map(({ collection, id, due }) => `${due} ${collection}/${id}`)).toMatchInlineSnapshot(`
      [
        "2026-02-09 limits/function-timeout",
        "2026-04-10 runtimes/python3.9",
        "2026-07-09 event-sources/sns",
        "2026-07-09 errors/task-timed-out",
        "2026-07-09 notes/retries",
        "2027-01-10 updates/2018-10-timeout",
        "2027-01-10 terms/dead-letter-queue",
      ]
    `);
  });
});

describe('dueRecords', () => {
  it('takes a record in on the day after its due date', () => {
    expect(names('2026-02-09')).toEqual([]);
    expect(names('2026-02-10')).toEqual(['2026-02-09 limits/function-timeout']);
  });

  it('begins with the record that is overdue longest', () => {
    expect(names('2026-07-10')).toMatchInlineSnapshot(`
      [
        "2026-02-09 limits/function-timeout",
        "2026-04-10 runtimes/python3.9",
        "2026-07-09 event-sources/sns",
        "2026-07-09 errors/task-timed-out",
        "2026-07-09 notes/retries",
      ]
    `);
  });
});
