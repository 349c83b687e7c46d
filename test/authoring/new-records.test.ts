import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftsFromAnswers, sayingOf } from '../../src/authoring/new-command.ts';
import type { Target } from '../../src/authoring/new-command.ts';
import type { Desk } from '../../src/authoring/plan.ts';
import { Refused } from '../../src/authoring/refused.ts';
import { writeDrafts } from '../../src/authoring/write-drafts.ts';
import { checkContent } from '../../src/checks/run.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { RecordCollection } from '../../src/loading/knowledge-base.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';
import { completeAnswers, timeoutChange } from './new-answers.ts';

const today = '2026-01-20';
const timeout: Target = { collection: 'limits', id: 'function-timeout' };

/** What answers come to on the sound content with some files changed: the files and what they say, or why they are refused. */
function outcome(target: Target, answers: string, changes: Record<string, Change> = {}): string {
  return withContent(changes, (root) => {
    try {
      return sayingOf(draftsFromAnswers(target, answers, 'answers.yaml', deskAt(root)), true);
    } catch (cause) {
      if (cause instanceof Refused) return cause.message;
      throw cause;
    }
  });
}

const deskAt = (root: string): Desk => ({ root, knowledge: loadKnowledge(root), today });
const permalinks = (root: string) => spawnSync(process.execPath, [path.resolve('src/cli/permalinks.ts')], { cwd: root });
const everyFile = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${path.join(entry.parentPath, entry.name)}\n${readFileSync(path.join(entry.parentPath, entry.name), 'utf8')}`)
    .sort();

describe('complete answers', () => {
  it.each(Object.keys(completeAnswers) as RecordCollection[])(
    'give a file of %s that the check accepts once its id is listed',
    (collection) => {
      withContent({}, (root) => {
        const drafts = draftsFromAnswers({ collection }, completeAnswers[collection], 'answers.yaml', deskAt(root));
        writeDrafts(root, drafts);
        permalinks(root);
        const problems = formatProblems(checkContent(root, { today }).problems);
        expect(problems).toBe(
          collection === 'sources'
            ? 'content/sources/lambda-dg-lambda-runtimes.yaml:1:1  sources\n  No record and no note cites this source. Cite it, or delete the file.'
            : '',
        );
        expect(drafts.map(({ id }) => id)).toEqual([proposed[collection]]);
      });
    },
  );
  const proposed: Record<RecordCollection, string> = {
    limits: 'function-memory',
    'event-sources': 'amazon-s3',
    updates: '2015-06-a-new-console-beta',
    errors: 'task-failed-out-of-memory',
    runtimes: 'nodejs24.x',
    terms: 'cold-start',
    sources: 'lambda-dg-lambda-runtimes',
  };

  it('are written in the order of the schema and the style of the house, with the usual dates', () => {
    expect(outcome({ collection: 'limits' }, completeAnswers.limits)).toMatchInlineSnapshot(`
      "content/limits/function-memory.yaml (new)
      name:
        ja: 関数のメモリ
        en: Function memory (maximum)
      summary:
        ja: 関数に割り当てられるメモリ。
        en: The memory that a function can have.
      category: compute
      scope: function
      unit: MB
      base: 1024
      adjustable:
        possible: no
      history:
        - from: 2020-12-01
          value:
            minimum: 128
            default: 128
            maximum: 10240
            step: 1
          change:
            ja: 最大が 10,240 MB になった。
            en: The maximum became 10,240 MB.
          sources:
            - lambda-dg-limits
      verifiedOn: 2026-01-20
      reviewWithin: 180

      Nothing was written."
    `);
  });
});

describe('half-written answers', () => {
  it('are refused with every problem at once', () => {
    const answers = 'name: { ja: メモリ }\ncategory: computing\nunit: s\nsee: [limits/function-timeuot]\nnmae: x\nverifiedOn: yesterday\n';
    expect(outcome({ collection: 'limits' }, answers)).toMatchInlineSnapshot(`
      "answers.yaml:1:1  id
        \`id\` is missing, and none follows from what is there. Add \`id:\` with lower-case words joined by hyphens.
      answers.yaml:1:1  schema
        \`summary\` is missing. Add \`summary:\` with a mapping (\`key: value\`).
      answers.yaml:1:1  schema
        \`scope\` is missing. Add \`scope:\` with one of function, function-version, invocation, execution-environment, account-region, account, vpc, event-source-mapping, shard, request, alias, layer-version, function-url, capacity-provider, durable-execution, microvm, distribution, queue, eni, log-group, month, other.
      answers.yaml:1:1  schema
        \`adjustable\` is missing. Add \`adjustable:\` with a mapping (\`key: value\`).
      answers.yaml:1:1  schema
        \`history\` is missing. Add \`history:\` with a list (\`- item\`).
      answers.yaml:1:7  schema
        \`name.en\` is missing. The English text is missing. Add \`en:\` with text.
      answers.yaml:2:11  schema
        \`category\` is "computing", which is not one of the allowed values. Did you mean "compute"?
      answers.yaml:4:7  references
        There is no limits/function-timeuot. Did you mean "function-timeout"?
      answers.yaml:5:1  schema
        Unknown key \`nmae\`. Did you mean "name"?
      answers.yaml:6:13  schema
        \`verifiedOn\` "yesterday" is not a calendar day; write it as 2019-11-25. Correct the value.

      10 problems in answers.yaml. Nothing was written."
    `);
  });

  it.each([
    ['nothing at all', ''],
    ['a list', '- name'],
    ['no YAML', 'name: [a'],
  ])('are refused where they are %s', (_, answers) => {
    expect(outcome({ collection: 'terms' }, answers)).toMatchSnapshot();
  });

  it('are refused where only the whole content shows what is wrong, with the lines that nobody can open', () => {
    const answers = completeAnswers.terms
      .replace('コールドスタート, en: cold start', 'コールドスタート, en: コールド')
      .concat('id: cold-start\n');
    expect(outcome({ collection: 'terms' }, answers)).toMatchInlineSnapshot(`
      "content/terms/cold-start.yaml would be:
       1  name:
       2    ja: コールドスタート
       3    en: コールド
       4  definition:
       5    ja: 実行環境を作ってから始まる呼び出し。
       6    en: An invocation that first has to create its environment.
       7  see:
       8    - notes/retries#dlq
       9  verifiedOn: 2026-01-20
      10  reviewWithin: 365

      content/terms/cold-start.yaml:3:7  record-parity
        The English text has Japanese in it: "コールド". Translate it.

      1 problem in the files. Nothing was written."
    `);
  });
});

describe('an id', () => {
  const withId = (id: string) => `id: ${id}\n${completeAnswers.limits}`;
  it.each([
    ['taken', 'function-timeout', {}],
    ['no id', 'Function_Memory', {}],
    [
      'a former one',
      'old-timeout',
      {
        'permalinks.yaml': [
          ['redirects: {}', 'redirects:\n  limits/old-timeout: limits/function-timeout'],
          ['  - notes/retries\n', '  - limits/old-timeout\n  - notes/retries\n'],
        ],
      },
    ],
    ['of a record that is gone', 'gone', { 'permalinks.yaml': ['  - notes/retries\n', '  - limits/gone\n  - notes/retries\n'] }],
  ] as const)('is refused where it is %s', (_, id, changes) => {
    expect(outcome({ collection: 'limits' }, withId(id), changes)).toMatchSnapshot();
  });

  it('of an update has to begin with its month', () => {
    expect(outcome({ collection: 'updates' }, `id: new-console\n${completeAnswers.updates}`)).toContain(
      'Ids of updates begin with their month: "2015-06-new-console"',
    );
  });
});

describe('references and dates', () => {
  it('name the nearest record, and say how to write a source that is not there yet', () => {
    const answers = completeAnswers.errors.replace('[lambda-dg-limits]', '[lambda-dg-limit, https://aws.amazon.com/lambda/faqs/]');
    expect(outcome({ collection: 'errors' }, answers)).toMatchInlineSnapshot(`
      "answers.yaml:8:11  references
        There is no sources/lambda-dg-limit. Did you mean "lambda-dg-limits"?
      answers.yaml:8:28  references
        "https://aws.amazon.com/lambda/faqs/" is no source yet. Write a mapping with \`url\`, \`title\` and \`kind\` here, or run \`npm run new source\` first.

      2 problems in answers.yaml. Nothing was written."
    `);
  });

  it('refuse a day that has not come', () => {
    const answers = completeAnswers.terms.concat('verifiedOn: 2026-01-21\n');
    expect(outcome({ collection: 'terms' }, answers)).toContain('`verifiedOn` 2026-01-21 is in the future; today is 2026-01-20.');
  });
});

describe('updates and histories', () => {
  const twoWays = 'changes: { limits: [function-timeout] }\n';
  it('names a new limit in the update that its history names', () => {
    const answers = completeAnswers.limits.replace('from: 2020-12-01', 'from: 2018-10-10\n    update: 2018-10-timeout');
    expect(outcome({ collection: 'limits' }, answers)).toContain('content/updates/2018-10-timeout.yaml\n+     - function-memory');
  });

  it('names a new update in the history entry of its day', () => {
    const answers = completeAnswers.updates.replace('date: 2015-06-01', 'date: ≤2015-01-01').concat(twoWays);
    expect(outcome({ collection: 'updates' }, answers)).toContain(
      'content/limits/function-timeout.yaml\n+     update: 2015-01-a-new-console-beta',
    );
  });

  it('refuses an update that changed a record in whose history no entry has its day, and says what writes both', () => {
    const said = outcome({ collection: 'updates' }, completeAnswers.updates.concat(twoWays));
    expect(said).toContain('limits/function-timeout has no history entry that names updates/2015-06-a-new-console-beta.');
    expect(said).toContain('`npm run new change limits/some-id` writes a history entry and its update together.');
  });

  it('refuses a history whose update has another day', () => {
    const answers = completeAnswers.limits.replace('from: 2020-12-01', 'from: 2018-10-11\n    update: 2018-10-timeout');
    expect(outcome({ collection: 'limits' }, answers)).toContain('The entry is dated 2018-10-11, its update 2018-10-timeout 2018-10-10.');
  });
});

describe('a change', () => {
  it('writes the history entry, the update and the source, and keeps every other line with its comments', () => {
    const commented = { 'limits/function-timeout.yaml': ['scope: invocation', 'scope: invocation # counted each time'] } as const;
    expect(outcome(timeout, timeoutChange, commented)).toMatchInlineSnapshot(`
      "content/sources/whats-new-2026-01-lambda-30.yaml (new)
      url: https://aws.amazon.com/about-aws/whats-new/2026/01/lambda-30/
      title: Lambda runs for 30 minutes
      publisher: AWS
      kind: announcement
      retrieved: 2026-01-20

      content/updates/2026-01-functions-may-run-for-30-minutes.yaml (new)
      date: 2026-01-15
      title:
        ja: 30 分まで実行できる
        en: Functions may run for 30 minutes
      summary:
        ja: 上限が 30 分になった。
        en: The maximum became 30 minutes.
      category: compute
      changes:
        limits:
          - function-timeout
      sources:
        - whats-new-2026-01-lambda-30
        - lambda-dg-limits
      verifiedOn: 2026-01-20
      reviewWithin: 365

      content/limits/function-timeout.yaml
      - verifiedOn: 2026-01-10
      +   - from: 2026-01-15
      +     value:
      +       minimum: 1
      +       default: 3
      +       maximum: 1800
      +       step: 1
      +     change:
      +       ja: 最大が 30 分になった。
      +       en: The maximum became 30 minutes.
      +     update: 2026-01-functions-may-run-for-30-minutes
      +     sources:
      +       - whats-new-2026-01-lambda-30
      +       - lambda-dg-limits
      + verifiedOn: 2026-01-20

      Nothing was written."
    `);
    withContent(commented, (root) => {
      writeDrafts(root, draftsFromAnswers(timeout, timeoutChange, 'answers.yaml', deskAt(root)));
      permalinks(root);
      expect(formatProblems(checkContent(root, { today }).problems)).toBe('');
      expect(readFileSync(path.join(root, 'content/limits/function-timeout.yaml'), 'utf8')).toContain('# counted each time');
    });
  });

  it('adds a record to the changes of an update that exists', () => {
    const answers = `
from: 2020-05-01
change: { ja: S3 にも送れる。, en: S3 can be a target too. }
rules: { failureTargets: [sqs, s3] }
update: 2020-05-s3
sources: [lambda-dg-limits]
`;
    const update = `date: 2020-05-01${completeAnswers.updates.replace('date: 2015-06-01', '')}verifiedOn: 2026-01-10\nreviewWithin: 365\n`;
    expect(outcome({ collection: 'event-sources', id: 'sns' }, answers, { 'updates/2020-05-s3.yaml': update })).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml
      +   - from: 2020-05-01
      +     change:
      +       ja: S3 にも送れる。
      +       en: S3 can be a target too.
      +     rules:
      +       failureTargets:
      +         - sqs
      +         - s3
      +     update: 2020-05-s3
      +     sources:
      +       - lambda-dg-limits
      - verifiedOn: 2026-01-10
      + verifiedOn: 2026-01-20

      content/updates/2020-05-s3.yaml
      - sources: [lambda-dg-limits]
      + changes:
      +   event-sources:
      +     - sns
      + sources: [ lambda-dg-limits ]

      Nothing was written."
    `);
  });

  it('goes to its place by date', () => {
    const answers = timeoutChange.replace('2026-01-15', '2016-01-15').replace('1800', '301');
    withContent({}, (root) => {
      writeDrafts(root, draftsFromAnswers(timeout, answers, 'answers.yaml', deskAt(root)));
      expect([...(loadKnowledge(root).records.limits.get('function-timeout')?.data.history ?? [])].map(({ from }) => from)).toEqual([
        '≤2015-01-01',
        '2016-01-15',
        '2018-10-10',
      ]);
    });
  });

  it.each([
    ['no value changes', timeoutChange.replace('1800', '900'), 'The entry of 2026-01-15 changes nothing against 2018-10-10.'],
    ['the default lies outside', timeoutChange.replace('default: 3', 'default: 3000'), 'The default 3000 is not between 1 and 1800.'],
    ['the update lacks a language', timeoutChange.replace(', en: Functions may run for 30 minutes', ''), '`title.en` is missing.'],
  ])('is refused where %s', (_, answers, message) => {
    expect(outcome(timeout, answers)).toContain(message);
  });
});

describe('writing', () => {
  it('leaves every file as it was where one of them cannot be written', () => {
    withContent({}, (root) => {
      const drafts = draftsFromAnswers(timeout, timeoutChange, 'answers.yaml', deskAt(root));
      const before = everyFile(root);
      const blocked = drafts.map((draft) =>
        draft.collection === 'updates' ? { ...draft, file: 'content/updates/2018-10-timeout.yaml/x.yaml' } : draft,
      );
      expect(() => writeDrafts(root, blocked)).toThrow(/^Nothing was written: /);
      expect(everyFile(root)).toEqual(before);
    });
  });

  it('puts back what was moved already where a later file fails', () => {
    withContent({}, (root) => {
      const drafts = draftsFromAnswers(timeout, timeoutChange, 'answers.yaml', deskAt(root));
      const before = everyFile(root);
      // The last file makes a folder where the one before it should go: that one fails when the others have moved.
      const blocked = ['content/terms/x', 'content/terms/x/y.yaml'].map((file) => ({
        collection: 'terms' as const,
        id: 'x',
        file,
        text: '',
      }));
      expect(() => writeDrafts(root, [...drafts, ...blocked])).toThrow(/^Nothing was written: .*rename/);
      expect(everyFile(root)).toEqual(before);
    });
  });

  it('does not touch a file that somebody changed in the meantime', () => {
    withContent({}, (root) => {
      const drafts = draftsFromAnswers(timeout, timeoutChange, 'answers.yaml', deskAt(root));
      const stale = drafts.map((draft) => (draft.before === undefined ? draft : { ...draft, before: `${draft.before}# older\n` }));
      expect(() => writeDrafts(root, stale)).toThrow(
        'content/limits/function-timeout.yaml was changed in the meantime. Nothing was written; run the command again.',
      );
      expect(readdirSync(path.join(root, 'content/updates'))).toEqual(['2018-10-timeout.yaml']);
    });
  });

  it('keeps the line ends of a file', () => {
    withContent({}, (root) => {
      const file = path.join(root, 'content/limits/function-timeout.yaml');
      const windows = { 'limits/function-timeout.yaml': readFileSync(file, 'utf8').replaceAll('\n', '\r\n') };
      withContent(windows, (other) => {
        writeDrafts(other, draftsFromAnswers(timeout, timeoutChange, 'answers.yaml', deskAt(other)));
        const text = readFileSync(path.join(other, 'content/limits/function-timeout.yaml'), 'utf8');
        expect(text.match(/(?<!\r)\n/g)).toBeNull();
        expect(text).toContain('maximum: 1800\r\n');
      });
    });
  });
});
