import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../src/knowledge/library.ts';
import { publishedIds } from '../../src/knowledge/published-ids.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { problemsAfter, withContent } from '../fixtures/content.ts';

/** A draft as one is left in the evening: one language, nothing cited, no answer, a number, a heading without an id. */
const halfWritten = `---
title: Half written
draft: true
description: What is not said yet.
part: basics
order: 2
created: 2026-01-10
updated: 2026-01-10
sources: []
see: []
verifiedOn: 2026-01-10
reviewWithin: 180
---

## A heading

It takes 30 s.
`;
const published = readFileSync('test/fixtures/sound/content/notes/en/retries.mdx', 'utf8');

describe('a draft', () => {
  it('may be half written, in one language only', () => {
    expect(problemsAfter({ 'notes/en/half-written.mdx': halfWritten })).toBe('');
  });

  it('is no note: no id, nothing in the library', () => {
    withContent({ 'notes/en/half-written.mdx': halfWritten }, (root) => {
      const knowledge = loadKnowledge(root);
      expect([...knowledge.drafts.en.keys()]).toEqual(['half-written']);
      expect([...publishedIds(knowledge)].filter((id) => id.includes('half'))).toEqual([]);
      expect([...libraryOf(knowledge).notes.en.keys()]).toEqual(['retries']);
      expect([...knowledge.known.notes]).toEqual(['retries']);
    });
  });

  it('keeps to the schema and parses', () => {
    const broken = halfWritten.replace('part: basics', 'part: basic').replace('It takes', 'Fewer than <30, it takes');
    expect(problemsAfter({ 'notes/en/half-written.mdx': broken })).toMatchInlineSnapshot(`
      "content/notes/en/half-written.mdx:5:7  schema
        \`part\` is "basic", which is not one of the allowed values. Did you mean "basics"?
      content/notes/en/half-written.mdx:17:13  mdx
        The note cannot be read: Unexpected character \`3\` (U+0033) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\`. In MDX write \`&lt;\` for \`<\` before a number, \`{"{"}\` for a brace, and {/* … */} for a comment."
    `);
  });

  it('names only what exists, and other drafts', () => {
    const naming = halfWritten
      .replace('see: []', 'see: [notes/other, limits/function-timout]')
      .replace('It takes', '<Ref to="notes/other" /> <Limit id="function-timout" />');
    expect(problemsAfter({ 'notes/en/half-written.mdx': naming, 'notes/ja/other.mdx': halfWritten })).toMatchInlineSnapshot(`
      "content/notes/en/half-written.mdx:10:20  references
        There is no limits/function-timout. Did you mean "function-timeout"?
      content/notes/en/half-written.mdx:17:26  note-components
        There is no limits/function-timout. Did you mean "function-timeout"?"
    `);
  });

  it('counts as a user of its sources', () => {
    const source = readFileSync('test/fixtures/sound/content/sources/lambda-dg-limits.yaml', 'utf8').replace(
      /^url: .*$/m,
      'url: https://docs.aws.amazon.com/lambda/latest/dg/new-page.html',
    );
    const citing = halfWritten.replace('sources: []', 'sources: [lambda-dg-new-page]');
    const files = { 'sources/lambda-dg-new-page.yaml': source, 'notes/en/half-written.mdx': citing };
    const said = problemsAfter(files);
    expect(said).not.toContain('sources/lambda-dg-new-page.yaml');
    expect(problemsAfter({ ...files, 'notes/en/half-written.mdx': halfWritten })).toContain('No record and no note cites this source.');
  });
});

describe('what is published', () => {
  it('does not refer to a draft', () => {
    expect(
      problemsAfter({
        'notes/en/half-written.mdx': halfWritten,
        'terms/dead-letter-queue.yaml': ['notes/retries#dlq', 'notes/half-written'],
        'notes/en/retries.mdx': ['<Ref to="errors/task-timed-out" />', '<Ref to="notes/half-written" />'],
        'notes/ja/retries.mdx': ['<Ref to="errors/task-timed-out" />', '<Ref to="notes/half-written" />'],
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/en/retries.mdx:24:1  note-components
        notes/half-written is a draft. Publish it first (take \`draft: true\` out of both languages), or take the reference out until then.
      content/notes/ja/retries.mdx:24:1  note-components
        notes/half-written is a draft. Publish it first (take \`draft: true\` out of both languages), or take the reference out until then.
      content/terms/dead-letter-queue.yaml:10:5  references
        notes/half-written is a draft. Publish it first (take \`draft: true\` out of both languages), or take the reference out until then."
    `);
  });

  it('does not become a draft again', () => {
    const draft = published.replace('title: Retries', 'title: Retries\ndraft: true');
    expect(
      problemsAfter({
        'notes/en/retries.mdx': draft,
        'notes/ja/retries.mdx': draft,
        'terms/dead-letter-queue.yaml': ['see:\n  - notes/retries#dlq\n', ''],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:17:5  references
        notes/retries is a draft. Publish it first (take \`draft: true\` out of both languages), or take the reference out until then.
      content/notes/en/retries.mdx:3:1  drafts
        notes/retries was published and cannot become a draft: its address must go on answering. Take \`draft: true\` out. Write what is not finished yet on a branch, or in a draft with another name.
      content/notes/ja/retries.mdx:3:1  drafts
        notes/retries was published and cannot become a draft: its address must go on answering. Take \`draft: true\` out. Write what is not finished yet on a branch, or in a draft with another name."
    `);
  });

  it('is published in both languages together', () => {
    const fresh = published.replace('order: 1', 'order: 2');
    expect(
      problemsAfter({ 'notes/en/fresh.mdx': fresh, 'notes/ja/fresh.mdx': fresh.replace('title: Retries', 'title: 新しい\ndraft: true') }),
    ).toMatchInlineSnapshot(`
      "content/notes/ja/fresh.mdx:3:1  drafts
        notes/fresh is a draft here, and content/notes/en/fresh.mdx is not. Publish both languages together: take \`draft: true\` out here, or put it in there.
      content/permalinks.yaml  permalinks
        3 published ids are not in the ledger: notes/fresh, notes/fresh#dlq, notes/fresh#example. Run \`npm run permalinks\`, which adds them."
    `);
  });

  it('cites something', () => {
    const citing = published.replace('sources:\n  - lambda-dg-limits', 'sources: []');
    expect(problemsAfter({ 'notes/en/retries.mdx': citing })).toContain(
      'content/notes/en/retries.mdx:8:10  schema\n  `sources` cites nothing; name at least one id from content/sources. Correct the value.',
    );
  });
});
