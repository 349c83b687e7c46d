import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readChronicle } from '../../src/chronicle/chronicle.ts';
import type { Chronicle } from '../../src/chronicle/chronicle.ts';
import { readCommits } from '../../src/chronicle/git.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';
import { commitTo, git, withRepository } from './repository.ts';
import type { TestCommit } from './repository.ts';

const sound = path.join(import.meta.dirname, '../fixtures/sound');
const library = libraryOf(loadKnowledge(sound));
const none = { redirects: {}, merged: {} };
const file = (name: string): string => readFileSync(path.join(sound, 'content', name), 'utf8');

const timeout = 'limits/function-timeout.yaml';
const source = 'sources/lambda-dg-limits.yaml';
const [ja, en] = ['notes/ja/retries.mdx', 'notes/en/retries.mdx'];
const withMaximum = (maximum: number): string => file(timeout).replace('maximum: 900', `maximum: ${maximum}`);

const at = (day: string, files: TestCommit['files'], time = '12:00:00Z'): TestCommit => ({ at: `${day}T${time}`, files });
const read = (root: string, redirects = none): Chronicle => readChronicle(root, library, redirects);

/** `2026-01-01 limits/function-timeout value: 901 s → 900 s`, one line a change. */
function linesOf({ days }: Chronicle): string[] {
  return days.flatMap(({ day, changes }) =>
    changes.map(({ collection, id, details, exists }) => {
      const told = details.map(({ kind, before, after }) => [kind, before?.en, after?.en].filter(Boolean).join(' '));
      return `${day} ${collection}/${id}${exists ? '' : ' (gone)'}: ${told.join('; ')}`;
    }),
  );
}

const linesAfter = (commits: readonly TestCommit[], redirects = none): string[] =>
  withRepository(commits, (root) => linesOf(read(root, redirects)));

describe('the change log from git', () => {
  it('tells what came and what was corrected, newest day first', () => {
    expect(
      linesAfter([
        at('2026-03-01', { [timeout]: withMaximum(901), [source]: file(source) }),
        at('2026-03-05', { [timeout]: withMaximum(900), [ja]: file(ja), [en]: file(en) }),
      ]),
    ).toEqual([
      '2026-03-05 limits/function-timeout: value 1–901 s (default 3 s) 1–900 s (default 3 s)',
      '2026-03-05 notes/retries: added',
      '2026-03-01 limits/function-timeout: added',
      '2026-03-01 sources/lambda-dg-limits: added',
    ]);
  });

  it('folds the commits of a day into one change, and one that was taken back into none', () => {
    expect(
      linesAfter([
        at('2026-03-01', { [timeout]: withMaximum(901), [source]: file(source) }),
        at('2026-03-01', { [timeout]: withMaximum(902) }),
        at('2026-03-02', { [timeout]: withMaximum(903), [source]: file(source).replace('2026-01-10', '2026-02-10') }),
        at('2026-03-02', { [timeout]: withMaximum(900), [source]: file(source) }),
      ]),
    ).toEqual([
      '2026-03-02 limits/function-timeout: value 1–902 s (default 3 s) 1–900 s (default 3 s)',
      '2026-03-01 limits/function-timeout: added',
      '2026-03-01 sources/lambda-dg-limits: added',
    ]);
  });

  it('tells of a note on the day on which it is published, not while it was a draft', () => {
    const draft = (name: string) => file(name).replace('---\n', '---\ndraft: true\n');
    expect(
      linesAfter([
        at('2026-03-01', { [ja]: draft(ja) }),
        at('2026-03-02', { [ja]: `${draft(ja)}More.\n` }),
        at('2026-03-03', { [ja]: file(ja), [en]: file(en) }),
      ]),
    ).toEqual(['2026-03-03 notes/retries: added']);
  });

  it('counts days in UTC and by the author', () => {
    expect(linesAfter([at('2026-03-01', { [timeout]: withMaximum(900) }, '23:30:00-05:00')])).toEqual([
      '2026-03-02 limits/function-timeout: added',
    ]);
  });

  it('tells a record once a day where commits of two days are mixed', () => {
    expect(
      linesAfter([
        at('2026-03-01', { [timeout]: withMaximum(901) }),
        at('2026-03-03', { [timeout]: withMaximum(902) }),
        at('2026-03-02', { [timeout]: withMaximum(903) }),
        at('2026-03-03', { [timeout]: withMaximum(900) }),
      ]).filter((line) => line.startsWith('2026-03-03')),
    ).toEqual([
      '2026-03-03 limits/function-timeout: value 1–901 s (default 3 s) 1–902 s (default 3 s); value 1–903 s (default 3 s) 1–900 s (default 3 s)',
    ]);
  });

  it('passes over a version that cannot be read', () => {
    expect(
      linesAfter([
        at('2026-03-01', { [timeout]: withMaximum(901) }),
        at('2026-03-02', { [timeout]: 'name: {ja: [}\n\tbroken' }),
        at('2026-03-03', { [timeout]: '' }),
        at('2026-03-04', { [timeout]: withMaximum(900) }),
        at('2026-03-05', { [en]: '---\ntitle: [\n---\n' }),
      ]),
    ).toEqual([
      '2026-03-04 limits/function-timeout: value 1–901 s (default 3 s) 1–900 s (default 3 s)',
      '2026-03-01 limits/function-timeout: added',
    ]);
  });

  it('follows a rename that the ledger knows, however much changed with it', () => {
    const redirects = { redirects: { 'limits/old-timeout': 'limits/function-timeout' }, merged: {} };
    const old = `name: {ja: 旧, en: Old}\nunit: s\nhistory: [{from: 2018-10-10, value: {maximum: 5}, change: {ja: 。, en: .}, sources: [x]}]\n`;
    expect(
      linesAfter(
        [
          at('2026-03-01', { 'limits/old-timeout.yaml': old }),
          at('2026-03-02', { 'limits/old-timeout.yaml': null, [timeout]: withMaximum(900) }),
        ],
        redirects,
      ),
    ).toMatchInlineSnapshot(`
      [
        "2026-03-02 limits/function-timeout: value 5 s 1–900 s (default 3 s); history-extended 1–300 s (default 3 s); renamed old-timeout function-timeout; sources; wording",
        "2026-03-01 limits/function-timeout: added",
      ]
    `);
  });

  it('follows a rename that only git knows, from before there was a ledger', () => {
    expect(
      linesAfter([
        at('2026-03-01', {
          'sources/long-address.yaml': file(source),
          [timeout]: withMaximum(900).replaceAll('lambda-dg-limits', 'long-address'),
        }),
        at('2026-03-02', { 'sources/long-address.yaml': null, [source]: file(source), [timeout]: withMaximum(900) }),
      ]),
    ).toEqual([
      '2026-03-02 sources/lambda-dg-limits: renamed long-address lambda-dg-limits',
      '2026-03-01 limits/function-timeout: added',
      '2026-03-01 sources/lambda-dg-limits: added',
    ]);
  });

  it('tells a record that was merged into another, and one that was given up', () => {
    const redirects = { redirects: {}, merged: { 'limits/other': 'limits/function-timeout' } };
    expect(
      linesAfter(
        [
          at('2026-03-01', {
            'limits/other.yaml': withMaximum(1),
            'limits/third.yaml': 'name: {ja: 三, en: Third}\n',
            [timeout]: withMaximum(900),
          }),
          at('2026-03-02', { 'limits/other.yaml': null, 'limits/third.yaml': null }),
        ],
        redirects,
      ).slice(0, 2),
    ).toEqual(['2026-03-02 limits/other (gone): merged Function timeout', '2026-03-02 limits/third (gone): removed']);
  });

  it('takes a merge for one commit of its day, with all that its branch brought', () => {
    withRepository([at('2026-03-01', { [timeout]: withMaximum(901) })], (root) => {
      git(root, ['checkout', '--quiet', '-b', 'branch']);
      commitTo(root, at('2026-03-02', { [timeout]: withMaximum(900) }));
      git(root, ['checkout', '--quiet', 'main']);
      commitTo(root, at('2026-03-03', { [source]: file(source) }));
      git(root, ['merge', '--quiet', '--no-ff', '--message', 'Merge', 'branch'], '2026-03-04T00:00:00Z');
      expect(linesOf(read(root)).slice(0, 2)).toEqual([
        '2026-03-04 limits/function-timeout: value 1–901 s (default 3 s) 1–900 s (default 3 s)',
        '2026-03-03 sources/lambda-dg-limits: added',
      ]);
    });
  });

  it('reads the content of a folder inside a larger repository, and nothing beside it', () => {
    withRepository([], (root) => {
      commitTo(
        root,
        at('2026-03-01', { '../wiki/content/limits/function-timeout.yaml': withMaximum(900), 'limits/elsewhere.yaml': 'name: x\n' }),
      );
      expect(linesOf(read(path.join(root, 'wiki')))).toEqual(['2026-03-01 limits/function-timeout: added']);
    });
  });

  it('shows nothing that is not committed', () => {
    withRepository([at('2026-03-01', { [timeout]: withMaximum(900) })], (root) => {
      const before = read(root);
      git(root, ['rm', '--quiet', `content/${timeout}`]);
      expect(read(root)).toEqual(before);
    });
  });
});

describe('the change log without the whole of git', () => {
  afterEach(() => vi.unstubAllEnvs());

  const fromRecords = [
    '2026-01-10 limits/function-timeout: checked 2026-01-10',
    '2026-01-10 event-sources/sns: checked 2026-01-10',
    '2026-01-10 updates/2018-10-timeout: checked 2026-01-10',
    '2026-01-10 errors/task-timed-out: checked 2026-01-10',
    '2026-01-10 runtimes/python3.9: checked 2026-01-10',
    '2026-01-10 terms/dead-letter-queue: checked 2026-01-10',
    '2026-01-10 sources/lambda-dg-limits: checked 2026-01-10',
    '2026-01-10 notes/retries: sections',
    '2019-06-02 notes/retries: added',
    '2018-10-10 limits/function-timeout: recorded 1–300 s (default 3 s) 1–900 s (default 3 s)',
  ];

  it('is what the records say where there is no repository', () => {
    withContent({}, (root) => expect(linesOf(read(root))).toEqual(fromRecords));
  });

  it('is what the records say where git is missing', () => {
    withRepository([at('2026-03-01', { [timeout]: withMaximum(900) })], (root) => {
      vi.stubEnv('PATH', '/nowhere');
      const chronicle = read(root);
      expect(chronicle.basis).toBe('records');
      expect(chronicle.since).toBeUndefined();
      expect(linesOf(chronicle)).toEqual(fromRecords);
    });
  });

  it('is what the records say in a repository without a commit', () => {
    withRepository([], (root) => expect(read(root).basis).toBe('records'));
  });

  it('is git after the edge of a shallow clone and the records until then', () => {
    const commits = [
      at('2018-12-01', { [timeout]: withMaximum(901) }),
      at('2019-01-01', { [timeout]: withMaximum(902) }),
      at('2019-01-02', { [timeout]: withMaximum(900) }),
    ];
    withRepository(commits, (root) => {
      git(root, ['clone', '--quiet', '--depth', '2', `file://${root}`, 'shallow']);
      const chronicle = read(path.join(root, 'shallow'));
      expect(chronicle).toMatchObject({ basis: 'both', since: '2019-01-01' });
      expect(linesOf(chronicle)).toEqual([
        '2019-01-02 limits/function-timeout: value 1–902 s (default 3 s) 1–900 s (default 3 s)',
        '2018-10-10 limits/function-timeout: recorded 1–300 s (default 3 s) 1–900 s (default 3 s)',
      ]);
    });
  });

  it('does not listen to a hook that names another repository', () => {
    withRepository([at('2026-03-01', { [timeout]: withMaximum(900) })], (root) => {
      vi.stubEnv('GIT_DIR', path.resolve('.git'));
      expect(readCommits(root, 'content')?.commits).toHaveLength(1);
    });
  });
});
