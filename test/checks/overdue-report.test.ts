import { describe, expect, it } from 'vitest';
import { overdueReport } from '../../src/checks/overdue-report.ts';
import type { ReviewedRecord } from '../../src/knowledge/review-due.ts';

const record = (collection: ReviewedRecord['collection'], id: string, due: string): ReviewedRecord => ({
  collection,
  id,
  verifiedOn: '2026-01-10',
  due,
});

describe('overdueReport', () => {
  it('says nothing where nothing is overdue', () => expect(overdueReport([], '2027-03-03')).toBe(''));

  it('names a single record, its due date and how long ago that was', () => {
    expect(overdueReport([record('limits', 'function-timeout', '2027-03-02')], '2027-03-03')).toMatchInlineSnapshot(`
      "Warning: 1 record is overdue for a check against its sources:
        content/limits/function-timeout.yaml  due 2027-03-02, 1 day ago
      Compare each with its sources, then set \`verifiedOn\` to the day on which you did."
    `);
  });

  it('names both files of a note', () => {
    expect(overdueReport([record('limits', 'a', '2027-02-19'), record('notes', 'retries', '2027-03-02')], '2027-03-03'))
      .toMatchInlineSnapshot(`
      "Warning: 2 records are overdue for a check against their sources:
        content/limits/a.yaml  due 2027-02-19, 12 days ago
        content/notes/{ja,en}/retries.mdx  due 2027-03-02, 1 day ago
      Compare each with its sources, then set \`verifiedOn\` to the day on which you did."
    `);
  });

  it('names the ten that are overdue longest, and where the rest is listed', () => {
    const many = Array.from({ length: 12 }, (_, at) => record('terms', `term-${at}`, '2027-02-19'));
    expect(overdueReport(many.slice(0, 10), '2027-03-03').split('\n')).toHaveLength(12);
    expect(overdueReport(many, '2027-03-03')).toMatchInlineSnapshot(`
      "Warning: 12 records are overdue for a check against their sources; overdue longest:
        content/terms/term-0.yaml  due 2027-02-19, 12 days ago
        content/terms/term-1.yaml  due 2027-02-19, 12 days ago
        content/terms/term-2.yaml  due 2027-02-19, 12 days ago
        content/terms/term-3.yaml  due 2027-02-19, 12 days ago
        content/terms/term-4.yaml  due 2027-02-19, 12 days ago
        content/terms/term-5.yaml  due 2027-02-19, 12 days ago
        content/terms/term-6.yaml  due 2027-02-19, 12 days ago
        content/terms/term-7.yaml  due 2027-02-19, 12 days ago
        content/terms/term-8.yaml  due 2027-02-19, 12 days ago
        content/terms/term-9.yaml  due 2027-02-19, 12 days ago
        and 2 more, which the site lists at /en/about/health/
      Compare each with its sources, then set \`verifiedOn\` to the day on which you did."
    `);
  });
});
