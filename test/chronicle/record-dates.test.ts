import { describe, expect, it } from 'vitest';
import { changesInRecords } from '../../src/chronicle/record-dates.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change as FileChange } from '../fixtures/content.ts';

const changed = (changes: Record<string, FileChange>) =>
  withContent(changes, (root) => changesInRecords(libraryOf(loadKnowledge(root))))
    .filter(({ kind }) => kind === 'recorded')
    .map(({ day, id, details: [detail] }) => [day, id, detail?.before?.en, detail?.after?.en, detail?.from]);

const schedule = (from: string, deprecation: string): readonly [string, string] => [
  'verifiedOn:',
  `  - from: ${from}
    deprecation: ${deprecation}
    blockCreate: 2027-02-01
    blockUpdate: 2027-03-03
    change: {ja: 動いた。, en: Moved.}
    sources: [lambda-dg-limits]
verifiedOn:`,
];

describe('what records tell of their own past', () => {
  it('is every change but the first entry of a history', () => {
    expect(changed({ 'runtimes/python3.9.yaml': schedule('2026-01-09', '2026-12-15') })).toEqual([
      ['2018-10-10', 'function-timeout', '1–300 s (default 3 s)', '1–900 s (default 3 s)', '2018-10-10'],
      ['2026-01-09', 'python3.9', '2025-12-15', '2026-12-15', '2026-01-09'],
    ]);
  });

  it('counts a change announced for later on the day on which it was read', () => {
    expect(changed({ 'runtimes/python3.9.yaml': schedule('2026-06-01', '2026-12-15') })[1]?.[0]).toBe('2026-01-10');
  });

  it('leaves out a bound, of which nobody knows the day', () => {
    expect(
      changed({ 'runtimes/python3.9.yaml': [...[schedule('≤2026-01-09', '2026-12-15')], ['from: ≤2026-01-10', 'from: ≤2025-01-10']] }),
    ).toHaveLength(1);
  });
});
