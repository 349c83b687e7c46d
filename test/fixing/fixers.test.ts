import { describe, expect, it } from 'vitest';
import { fixed } from './fixed.ts';

const timeout = 'limits/function-timeout.yaml';

it('leaves sound content as it is', async () => {
  expect(await fixed({})).toBe('');
});

describe('the form of a file', () => {
  it('takes out a byte order mark and carriage returns, and ends the last line', async () => {
    expect(
      await fixed({ 'sources/lambda-dg-limits.yaml': '\uFEFFurl: https://docs.aws.amazon.com/lambda/latest/dg/limits.html\r\ntitle: a' }),
    ).toMatchInlineSnapshot(`
      "content/sources/lambda-dg-limits.yaml:1  file  The byte order mark is gone.
      content/sources/lambda-dg-limits.yaml:1  file  1 line ends in LF instead of CRLF.
      content/sources/lambda-dg-limits.yaml:2  file  The file ends in one line break.
      +url: https://docs.aws.amazon.com/lambda/latest/dg/limits.html
      -﻿url: https://docs.aws.amazon.com/lambda/latest/dg/limits.html\\r
      +"
    `);
  });

  it('leaves one line break at the end', async () => {
    expect(await fixed({ 'terms/dead-letter-queue.yaml': ['reviewWithin: 365\n', 'reviewWithin: 365\n\n\n'] })).toMatchInlineSnapshot(`
      "content/terms/dead-letter-queue.yaml:12  file  The file ends in one line break.
      -
      -"
    `);
  });

  it('leaves an empty file to its author', async () => {
    expect(await fixed({ 'terms/empty.yaml': '\n' })).toBe('');
  });
});

describe('what YAML reads otherwise', () => {
  it('quotes text with a colon or a brace in front', async () => {
    expect(
      await fixed({
        'errors/task-timed-out.yaml': [
          ['message: Task timed out', 'message: Task: timed out'],
          ['en: Find the slow call.', 'en: {limits/function-timeout} is too long.'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:1  yaml  Quoted: "Task: timed out after {seconds} seconds"
      content/errors/task-timed-out.yaml:11  yaml  Quoted: "{limits/function-timeout} is too long."
      +message: \\"Task: timed out after {seconds} seconds\\"
      -message: Task: timed out after {seconds} seconds
      +    en: \\"{limits/function-timeout} is too long.\\"
      -    en: {limits/function-timeout} is too long."
    `);
  });

  it('quotes a number where the schema wants text, and leaves the other numbers', async () => {
    expect(await fixed({ 'runtimes/python3.9.yaml': ['name: Python 3.9', 'name: 3.10'] })).toMatchInlineSnapshot(`
      "content/runtimes/python3.9.yaml:1  yaml  Quoted, since it is text: '3.10'
      +name: '3.10'
      -name: 3.10"
    `);
  });

  it('leaves a file alone that quotes cannot mend', async () => {
    expect(await fixed({ [timeout]: ['name:\n', 'name:\n\tde: x\n'] })).toBe('');
  });
});

it('writes dates and bounds in one form', async () => {
  expect(
    await fixed({
      [timeout]: [
        ['from: ≤2015-01-01', 'from: <= 2015/1/1'],
        ['from: 2018-10-10', 'from: 2018年10月10日'],
        ['verifiedOn: 2026-01-10', 'verifiedOn: 10.01.2026'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:13  schema  <= 2015/1/1 is written as ≤2015-01-01.
    content/limits/function-timeout.yaml:24  schema  2018年10月10日 is written as 2018-10-10.
    +  - from: ≤2015-01-01
    -  - from: <= 2015/1/1
    +  - from: 2018-10-10
    -  - from: 2018年10月10日"
  `);
});

it('sorts a history with its comments, oldest first', async () => {
  const entry = (from: string, seconds: number) =>
    `  # of ${from}\n  - from: ${from} # a day\n    value:\n      maximum: ${seconds}\n    change:\n      ja: 最大 ${seconds} 秒。\n      en: At most ${seconds} s.\n    sources:\n      - lambda-dg-limits\n`;
  const head =
    'name:\n  ja: あ\n  en: a\nsummary:\n  ja: あ。\n  en: A.\ncategory: compute\nscope: invocation\nunit: s\nadjustable:\n  possible: no\nhistory:\n';
  const tail = '# the end\nverifiedOn: 2026-01-10\nreviewWithin: 180\n';
  expect(await fixed({ 'limits/other.yaml': head + entry('2019-01-01', 2) + entry('≤2017-01-01', 1) + entry('2020-01-01', 3) + tail }))
    .toMatchInlineSnapshot(`
      "content/limits/other.yaml:13  history-order  The entry of ≤2017-01-01 stands in the order of the dates.
      +  # of ≤2017-01-01
      +  - from: ≤2017-01-01 # a day
      +    value:
      +      maximum: 1
      +    change:
      +      ja: 最大 1 秒。
      +      en: At most 1 s.
      +    sources:
      +      - lambda-dg-limits
      -  # of ≤2017-01-01
      -  - from: ≤2017-01-01 # a day
      -    value:
      -      maximum: 1
      -    change:
      -      ja: 最大 1 秒。
      -      en: At most 1 s.
      -    sources:
      -      - lambda-dg-limits"
    `);
});

it('puts keys into the order of the schema, at every depth, with their comments', async () => {
  expect(
    await fixed({
      [timeout]: [
        ['category: compute\nscope: invocation\nunit: s\n', 'unit: s # seconds\n# what for\nscope: invocation\ncategory: compute\n'],
        ['      minimum: 1\n      default: 3\n      maximum: 300\n', '      maximum: 300\n      minimum: 1\n      default: 3\n'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/limits/function-timeout.yaml:7  key-order  \`category\` stands where the schema has it.
    content/limits/function-timeout.yaml:16  key-order  \`minimum\` stands where the schema has it.
    +category: compute
    -unit: s # seconds
    +unit: s # seconds
    -category: compute
    -      maximum: 300
    +      maximum: 300"
  `);
});

it('takes out what stands twice in a list', async () => {
  expect(
    await fixed({
      'errors/task-timed-out.yaml': [
        ['sources:\n  - lambda-dg-limits', 'sources:\n  - lambda-dg-limits\n  - lambda-dg-limits # again'],
        [
          'see:\n  - limits/function-timeout\n  - notes/retries#dlq',
          'see: [limits/function-timeout, notes/retries#dlq, limits/function-timeout]',
        ],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/errors/task-timed-out.yaml:14  list-repeats  "lambda-dg-limits" stands in the list already.
    content/errors/task-timed-out.yaml:16  list-repeats  "limits/function-timeout" stands in the list already.
    +see: [limits/function-timeout, notes/retries#dlq]
    -  - lambda-dg-limits # again
    -see: [limits/function-timeout, notes/retries#dlq, limits/function-timeout]"
  `);
});

describe('updates and histories', () => {
  it('adds the record to the update that its history names', async () => {
    expect(await fixed({ 'updates/2018-10-timeout.yaml': ['changes:\n  limits:\n    - function-timeout\n', ''] })).toMatchInlineSnapshot(`
      "content/updates/2018-10-timeout.yaml:8  update-links  \`changes\` lists limits/function-timeout, whose history names this update.
      +changes:
      +  limits:
      +    - function-timeout"
    `);
  });

  it('adds a second record to the list of an update', async () => {
    expect(
      await fixed({
        'event-sources/sns.yaml': ['from: 2019-11-25', 'from: 2018-10-10'],
        'updates/2018-10-timeout.yaml': ['    - function-timeout\n', '    - function-timeout\n  event-sources: [sns]\n'],
      }),
    ).toMatchInlineSnapshot(`
      "content/event-sources/sns.yaml:31  update-links  The entry of 2018-10-10 names updates/2018-10-timeout, which lists the record.
      +    update: 2018-10-timeout"
    `);
  });

  it('adds nothing where the dates differ: one of the two is wrong', async () => {
    expect(
      await fixed({
        [timeout]: ['from: 2018-10-10', 'from: 2018-10-11'],
        'updates/2018-10-timeout.yaml': ['changes:\n  limits:\n    - function-timeout\n', ''],
      }),
    ).toBe('');
    expect(
      await fixed({
        [timeout]: [
          ['from: 2018-10-10', 'from: 2018-10-11'],
          ['    update: 2018-10-timeout\n', ''],
        ],
      }),
    ).toBe('');
  });
});

describe('renamed ids', () => {
  const ledger = (lines: string) => ['redirects: {}', `redirects:\n${lines}`] as const;

  it('writes the new id in fields, texts and components', async () => {
    expect(
      await fixed({
        'permalinks.yaml': [
          ledger(
            '  limits/old-timeout: limits/function-timeout\n  notes/retries#old: notes/retries#dlq\n  sources/old: sources/lambda-dg-limits',
          ),
        ],
        'errors/task-timed-out.yaml': [
          ['see:\n  - limits/function-timeout\n  - notes/retries#dlq', 'see:\n  - limits/old-timeout\n  - notes/retries#old'],
          [
            'en: The function reached its timeout, at most {limits/function-timeout.maximum}',
            'en: The function reached its timeout, at most {limits/old-timeout.maximum}',
          ],
        ],
        'notes/en/retries.mdx': [
          ['<Limit id="function-timeout" part="maximum" />', '<Limit part="maximum" id="old-timeout" />'],
          ['<Source ids="lambda-dg-limits" />', '<Source ids="old" />'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:8  references  "limits/old-timeout" is called "limits/function-timeout" now.
      content/errors/task-timed-out.yaml:16  references  "limits/old-timeout" is called "limits/function-timeout" now.
      content/errors/task-timed-out.yaml:17  references  "notes/retries#old" is called "notes/retries#dlq" now.
      content/notes/en/retries.mdx:18  references  "old-timeout" is called "function-timeout" now.
      content/notes/en/retries.mdx:24  references  "old" is called "lambda-dg-limits" now.
      +  en: The function reached its timeout, at most {limits/function-timeout.maximum}.
      -  en: The function reached its timeout, at most {limits/old-timeout.maximum}.
      +  - limits/function-timeout
      +  - notes/retries#dlq
      -  - limits/old-timeout
      -  - notes/retries#old
      +- At most <Limit part=\\"maximum\\" id=\\"function-timeout\\" />
      -- At most <Limit part=\\"maximum\\" id=\\"old-timeout\\" />
      +<Ref to=\\"errors/task-timed-out\\" /> <Source ids=\\"lambda-dg-limits\\" />
      -<Ref to=\\"errors/task-timed-out\\" /> <Source ids=\\"old\\" />"
    `);
  });

  it('leaves an id that still exists, and one that nobody knows', async () => {
    expect(await fixed({ 'event-sources/sns.yaml': ['limits:\n  - function-timeout', 'limits:\n  - function-timeot'] })).toBe('');
  });
});

it('adds a cited source to the front matter of both languages', async () => {
  expect(
    await fixed({
      'sources/other.yaml': 'url: https://example.com/other\ntitle: Other\npublisher: third party\nkind: blog\nretrieved: 2026-01-10\n',
      'notes/ja/retries.mdx': ['<Source ids="lambda-dg-limits" />', '<Source ids="lambda-dg-limits, other" />'],
    }),
  ).toMatchInlineSnapshot(`
    "content/notes/ja/retries.mdx:9  note-components  \`sources\` has other, which the note cites.
    content/notes/en/retries.mdx:9  note-components  \`sources\` has other, which the note cites.
    +  - other
    +  - other"
  `);
});

describe('the prose', () => {
  it('puts half-width spaces between Japanese and Latin, and writes full-width letters half-width', async () => {
    expect(
      await fixed({
        [timeout]: ['1 回の呼び出しが動ける時間。', '１回の呼び出しがLambdaで動ける`ａ`の時間。'],
        'notes/ja/retries.mdx': ['<Ref to="errors/task-timed-out" />', 'ＳＱＳの`fifo`は順に届く。 <Ref to="errors/task-timed-out" />'],
      }),
    ).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:5  text-width  "１" is half-width: "1".
      content/limits/function-timeout.yaml:5  house-style  "…1 回の呼び出しがL…" (ja-space-between-half-and-full-width)
      content/limits/function-timeout.yaml:5  house-style  "…1回の呼び出しが Lambdaで動…" (ja-space-between-half-and-full-width)
      content/limits/function-timeout.yaml:5  house-style  "…しがLambda で動ける\`ａ\`の…" (ja-space-between-half-and-full-width)
      content/limits/function-timeout.yaml:5  house-style  "…mbdaで動ける \`ａ\`の時間。超…" (ja-space-around-code)
      content/limits/function-timeout.yaml:5  house-style  "…aで動ける\`ａ\` の時間。超えると…" (ja-space-around-code)
      content/notes/ja/retries.mdx:24  text-width  "ＳＱＳ" is half-width: "SQS".
      content/notes/ja/retries.mdx:24  house-style  "…SQS の\`fifo\`は…" (ja-space-between-half-and-full-width)
      content/notes/ja/retries.mdx:24  house-style  "…SQSの \`fifo\`は順…" (ja-space-around-code)
      content/notes/ja/retries.mdx:24  house-style  "…Sの\`fifo\` は順に届く。 <…" (ja-space-around-code)
      +  ja: 1 回の呼び出しが Lambda で動ける \`ａ\` の時間。超えると {errors/task-timed-out} になる。
      -  ja: １回の呼び出しがLambdaで動ける\`ａ\`の時間。超えると {errors/task-timed-out} になる。
      +SQS の \`fifo\` は順に届く。 <Ref to=\\"errors/task-timed-out\\" /> <Source ids=\\"lambda-dg-limits\\" />
      -ＳＱＳの\`fifo\`は順に届く。 <Ref to=\\"errors/task-timed-out\\" /> <Source ids=\\"lambda-dg-limits\\" />"
    `);
  });

  it('composes what was typed as letter and mark', async () => {
    expect(await fixed({ 'errors/task-timed-out.yaml': ['ja: 関数のログ', 'ja: 関数のロク\u3099'] })).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:4  text-width  "グ" is one character instead of a letter and a mark.
      +  ja: 関数のログ
      -  ja: 関数のログ"
    `);
  });

  it('spells names as their owners do, not in code', async () => {
    expect(await fixed({ 'errors/task-timed-out.yaml': ['en: Find the slow call.', 'en: Find the slow Javascript in `Javascript`.'] }))
      .toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:11  house-style  "…he slow JavaScript in \`Jav…" (terminology)
      +    en: Find the slow JavaScript in \`Javascript\`.
      -    en: Find the slow Javascript in \`Javascript\`."
    `);
  });

  it('touches neither exact messages nor words for the search nor literal numbers', async () => {
    expect(
      await fixed({
        'errors/task-timed-out.yaml': ['message: Task timed out', 'message: ＴＡＳＫ timed out'],
        'terms/dead-letter-queue.yaml': ['abbreviations:\n  - DLQ', 'abbreviations:\n  - ＤＬＱ'],
        [timeout]: ['1 回の呼び出しが動ける時間。', '約 {=30 s} の「{limits/function-timeout.maximum}」まで。'],
      }),
    ).toBe('');
  });
});
