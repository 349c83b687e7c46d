import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { foundingFactProblems, unlistedFacts } from './founding-facts.ts';
import { withContent } from '../fixtures/content.ts';
import type { FoundingFact } from './founding-facts.ts';

const file = 'test/content/founding-facts.yaml';

describe('the facts of the five founding notes', () => {
  it('are all listed, once', () => {
    const facts = parse(readFileSync(file, 'utf8')) as FoundingFact[];
    expect(unlistedFacts(facts.map(({ id }) => id))).toEqual([]);
  });

  it('are told in both languages where the list says; what changed or was wrong, as then and now', () => {
    expect(formatProblems(foundingFactProblems(file, loadKnowledge('.')))).toBe('');
  });

  it('are missed with their place in the list', () => {
    const listed = `
- id: S0-001
  fact: The function timeout is at most 5 minutes.
  verdict: changed
  at: notes/retries#example
  record: limits/function-timeout
  ja: 最大 5 分
  en: five minutes at most
- id: S0-002
  fact: A dead-letter queue keeps failed events.
  verdict: current
  at: notes/retries#dlqs
  ja: デッドレター
  en: dead-letter
`;
    const problems = withContent({ 'facts.yaml': listed }, (root) =>
      foundingFactProblems(path.join(root, 'content', 'facts.yaml'), loadKnowledge(root)).map((problem) => ({
        ...problem,
        file: 'facts.yaml',
      })),
    );
    expect(formatProblems(problems)).toMatchInlineSnapshot(`
      "facts.yaml:5:7  S0-001
        notes/retries#example (ja) does not show what was said then, though the fact is changed. Tell it with <Then> and <Now>, or name a record with a history.
      facts.yaml:5:7  S0-001
        notes/retries#example (en) does not show what was said then, though the fact is changed. Tell it with <Then> and <Now>, or name a record with a history.
      facts.yaml:6:11  S0-001
        notes/retries#example (ja) does not name limits/function-timeout. Quote or link the record there.
      facts.yaml:6:11  S0-001
        notes/retries#example (en) does not name limits/function-timeout. Quote or link the record there.
      facts.yaml:7:7  S0-001
        notes/retries#example (ja) does not say "最大 5 分". Say it there, or quote the words that do.
      facts.yaml:8:7  S0-001
        notes/retries#example (en) does not say "five minutes at most". Say it there, or quote the words that do.
      facts.yaml:12:7  S0-002
        notes/retries has no section #dlqs. Did you mean "dlq"?"
    `);
    expect(unlistedFacts(['S0-001', 'S0-001', 'S9-001']).slice(-3)).toEqual([
      'S4-086 is missing',
      'S0-001 stands twice',
      'S9-001 is no founding fact',
    ]);
  });
});
