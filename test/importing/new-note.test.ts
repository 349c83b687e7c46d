import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/run.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import type { Change } from '../fixtures/content.ts';
import { withContent } from '../fixtures/content.ts';

const command = path.resolve('src/cli/new-note.ts');

/** Runs the command in a copy of the sound content with some files beside it; gives what it said, its exit code, the drafts and what the checks say then. */
function run(files: Record<string, string | Buffer>, args: string[], content: Record<string, Change> = {}) {
  return withContent(content, (root) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const notes = (): string[] =>
      globSync('content/notes/*/*.mdx', { cwd: root })
        .map((file) => file.replaceAll(path.sep, '/'))
        .sort();
    const before = notes();
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8' });
    const written = notes().filter((file) => !before.includes(file));
    return {
      said: `${stdout}${stderr}`.trim(),
      stdout,
      status,
      drafts: Object.fromEntries(written.map((file) => [file, readFileSync(path.join(root, file), 'utf8')])),
      problems: formatProblems(checkContent(root, { today: '2099-01-01' }).problems),
    };
  });
}

const memo = '---\ntitle: A memo\ndate: 2017-03-01\n---\n\nThe timeout is 300 seconds at most.\n';

describe('npm run new note -- --from', () => {
  it('writes a draft that passes the checks, and says what to look at', () => {
    const { said, status, drafts, problems } = run({ 'memo.md': memo }, ['--from', 'memo.md']);
    expect(status).toBe(0);
    expect(problems).toBe('');
    expect(drafts).toEqual({
      'content/notes/en/memo.mdx':
        '---\ntitle: A memo\ndraft: true\ndescription: The timeout is 300 seconds at most.\npart: basics\norder: 2\ncreated: 2017-03-01\nupdated: 2017-03-01\nsources: []\nsee: []\nverifiedOn: 2017-03-01\nreviewWithin: 180\n---\n\nThe timeout is 300 seconds at most.\n',
    });
    expect(said).toMatchInlineSnapshot(`
      "memo.md → content/notes/en/memo.mdx
      YAML front matter, utf-8, English (by its text; --lang says otherwise); part: basics (no published note is similar; --part says otherwise)

      Numbers (1)
        line 6: 300 seconds  in “The timeout is 300 seconds at most.”
          function-timeout: its maximum from ≤2015-01-01 until 2018-10-10; now 900 s. Write <Then on="2017-03-01">…300 seconds…<Now since="2018-10-10">…<Limit id="function-timeout" part="maximum" />… <Source ids="lambda-dg-limits" /></Now></Then>

      Front matter (2)
        title: A memo
          became title
        date: 2017-03-01
          became created: 2017-03-01

      Next (4)
        npm run dev                    # shows the draft; no build does
        npm run check -- notes         # what a draft must keep already
        Write content/notes/ja/memo.mdx with the same part, order, dates, sources, heading ids and code (copy content/notes/en/memo.mdx and translate).
        Publish: take \`draft: true\` out of both languages, set \`verifiedOn\`, run \`npm run check\`, then \`npm run permalinks\`.

      Wrote content/notes/en/memo.mdx."
    `);
  });

  it('prints the draft and writes nothing with --dry-run', () => {
    const { said, status, drafts } = run({ 'memo.md': memo }, ['--from', 'memo.md', '--dry-run']);
    expect(status).toBe(0);
    expect(drafts).toEqual({});
    expect(said).toMatch(/^---\ntitle: A memo\n/);
    expect(said).toMatch(/Nothing was written\.$/);
  });

  it('gives the report as JSON', () => {
    const { stdout, drafts } = run({ 'memo.md': memo }, [
      '--from',
      'memo.md',
      '--json',
      '--slug',
      'time-out',
      '--part',
      'runtime',
      '--lang',
      'ja',
    ]);
    expect(Object.keys(drafts)).toEqual(['content/notes/ja/time-out.mdx']);
    expect(JSON.parse(stdout)).toMatchObject({
      note: { file: 'memo.md', format: 'yaml', encoding: 'utf-8', lang: 'ja', langBy: 'option' },
      draft: { file: 'content/notes/ja/time-out.mdx', slug: 'time-out', part: 'runtime', partBy: 'option' },
      numbers: [
        { line: 6, text: '300 seconds', candidates: [{ id: 'function-timeout', part: 'maximum', until: '2018-10-10', now: '900 s' }] },
      ],
    });
  });

  it('reads Shift_JIS and writes UTF-8', () => {
    const { drafts } = run({ 'memo.md': Buffer.from('93fa967b8cea82cc83818382814182c582b78142', 'hex') }, ['--from', 'memo.md']);
    expect(drafts['content/notes/ja/memo.mdx']).toContain('\n日本語のメモ、です。\n');
  });

  it('takes the name of the folder for a page bundle', () => {
    expect(Object.keys(run({ 'posts/cold-starts/index.md': memo }, ['--from', 'posts/cold-starts/index.md']).drafts)).toEqual([
      'content/notes/en/cold-starts.mdx',
    ]);
  });

  it('says that --slug decides where the note has a slug or address of its own', () => {
    const note = '---\ntitle: A memo\npermalink: /old/memo/\n---\n\nText.\n';
    const { said, drafts } = run({ 'a.md': note }, ['--from', 'a.md', '--slug', 'new-memo']);
    expect(Object.keys(drafts)).toEqual(['content/notes/en/new-memo.mdx']);
    expect(said).toContain('permalink: /old/memo/\n    became nothing: --slug decides the slug in the place of memo\n');
  });

  it.each<[string, string | Buffer, string[], string]>([
    [
      'a slug of a note that exists',
      memo,
      ['--slug', 'retries'],
      'memo.md  slug\n  notes/retries exists already. Extend it, or choose another slug with --slug.',
    ],
    [
      'a slug that cannot be one',
      memo,
      ['--slug', 'My Note'],
      'memo.md  slug\n  "My Note" cannot be the slug of a note. Slugs are lower-case English words joined by hyphens: --slug dead-letter-queues',
    ],
    ['an unknown part', memo, ['--part', 'runtme'], 'memo.md  part\n  There is no part "runtme". Did you mean "runtime"?'],
    ['an empty file', '', [], 'memo.md  import\n  The file is empty. Name a note with a text.'],
    [
      'front matter alone',
      '---\ntitle: a\n---\n',
      [],
      'memo.md  import\n  The note has front matter and no text. Name a note with a text.',
    ],
    [
      'broken front matter',
      '---\ntitle: [a\n---\nText\n',
      [],
      'memo.md:3:1  import\n  The YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Line the keys of one level up under each other.',
    ],
  ])('refuses %s and writes nothing', (_, text, options, said) => {
    const result = run({ 'memo.md': text }, ['--from', 'memo.md', ...options]);
    expect(result.said).toBe(`${said}\n\n1 problem in what was given. Nothing was written.`);
    expect(result.status).toBe(1);
    expect(result.drafts).toEqual({});
  });

  it('asks for a slug where neither file nor title has English words', () => {
    expect(run({ 'めも.md': '# 日記\n\n本文である。\n' }, ['--from', 'めも.md']).said).toBe(
      'めも.md  slug\n  No slug can be made of "日記". Give one in English words: --slug dead-letter-queues\n\n1 problem in what was given. Nothing was written.',
    );
  });

  it('never overwrites a draft', () => {
    const mine = '---\ntitle: Mine\ndraft: true\n---\n';
    const { said, status, drafts } = run({ 'memo.md': memo, 'content/notes/en/memo.mdx': mine }, ['--from', 'memo.md']);
    expect(status).toBe(1);
    expect(drafts).toEqual({});
    expect(said).toContain('content/notes/en/memo.mdx exists already. It is not overwritten.');
  });

  it('refuses the slug of a note that was published before', () => {
    const ledger: Change = [
      ['  - notes/retries\n', '  - notes/memo\n  - notes/retries\n'],
      ['redirects: {}', 'redirects:\n  notes/memo: notes/retries'],
    ];
    expect(run({ 'memo.md': memo }, ['--from', 'memo.md'], { 'permalinks.yaml': ledger }).said).toContain(
      'notes/memo was published before and leads on today. An id is never used again; choose another slug with --slug.',
    );
  });

  it('says how it is used where an option is unknown', () => {
    const { said, status } = run({}, ['--form', 'memo.md']);
    expect(status).toBe(1);
    expect(said).toMatch(/^Unknown option '--form'[^]*npm run new note -- --from NOTE\.md/);
  });
});

const answers = `slug: event-age
title: { ja: イベントの経過時間, en: Event age }
description: { ja: イベントがいつ捨てられるか。, en: When an event is discarded. }
part: invocation
sources: [lambda-dg-limits]
`;

describe('npm run new note -- --answers', () => {
  it('writes both languages as drafts with the skeleton', () => {
    const { drafts, problems, status } = run({ 'a.yaml': answers }, ['--answers', 'a.yaml']);
    expect(status).toBe(0);
    expect(problems).toBe('');
    expect(Object.keys(drafts)).toEqual(['content/notes/en/event-age.mdx', 'content/notes/ja/event-age.mdx']);
    expect(drafts['content/notes/ja/event-age.mdx']?.replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')).toMatchInlineSnapshot(`
      "---
      title: イベントの経過時間
      draft: true
      description: イベントがいつ捨てられるか。
      part: invocation
      order: 2
      created: DAY
      updated: DAY
      sources:
        - lambda-dg-limits
      see: []
      verifiedOn: DAY
      reviewWithin: 180
      ---

      <Answer>

      -
      -
      -

      </Answer>

      ## 概要 [#overview]
      "
    `);
  });

  it('prints both with --dry-run', () => {
    const { said, drafts } = run({ 'a.yaml': answers }, ['--answers', 'a.yaml', '--dry-run']);
    expect(drafts).toEqual({});
    expect(said).toMatch(/^content\/notes\/ja\/event-age\.mdx\n\n---\n[^]*\ncontent\/notes\/en\/event-age\.mdx\n\n---\n/);
  });

  it('names everything that is wrong with the answers', () => {
    expect(
      run({ 'a.yaml': answers.replace('part: invocation', 'part: invocaton').replace(', en: Event age', '') }, ['--answers', 'a.yaml'])
        .said,
    ).toMatchInlineSnapshot(`
      "a.yaml:2:8  schema
        \`title.en\` is missing. The English text is missing. Add \`en:\` with text.
      a.yaml:4:7  schema
        \`part\` is "invocaton", which is not one of the allowed values. Did you mean "invocation"?

      2 problems in what was given. Nothing was written."
    `);
    expect(
      run({ 'a.yaml': answers.replace('event-age', 'retries').replace('lambda-dg-limits', 'lambda-dg-limit') }, ['--answers', 'a.yaml'])
        .said,
    ).toMatchInlineSnapshot(`
      "a.yaml  slug
        notes/retries exists already. Extend it, or choose another slug with --slug.
      a.yaml  sources
        There is no sources/lambda-dg-limit. Did you mean "lambda-dg-limits"?

      2 problems in what was given. Nothing was written."
    `);
  });

  it('asks for a file where there is no terminal', () => {
    const { said, status } = run({}, []);
    expect(status).toBe(1);
    expect(said).toMatch(/^There is no terminal to ask in; give the answers in a file: npm run new note -- --answers FILE/);
  });
});
