import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeText, correctionLine } from '../../src/chronicle/change-lines.ts';
import { correctionKinds, inBoth } from '../../src/chronicle/change.ts';
import type { Detail } from '../../src/chronicle/change.ts';
import { compareVersions } from '../../src/chronicle/compare-versions.ts';
import type { Versions } from '../../src/chronicle/compare-versions.ts';
import { readVersion } from '../../src/chronicle/version.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { isCollection } from '../../src/schemas/collection-names.ts';
import type { Lang } from '../../src/schemas/text.ts';

const sound = path.join(import.meta.dirname, '../fixtures/sound');
const library = libraryOf(loadKnowledge(sound));
const renamed: Record<string, string> = { 'sources/first-name': 'sources/lambda-dg-limits', 'notes/retries#old-dlq': 'notes/retries#dlq' };
const context = { day: '2018-11-01', library, currentId: (reference: string) => renamed[reference] ?? reference };

type Replacement = readonly [string, string];

const timeout = 'limits/function-timeout';
const python = 'runtimes/python3.9';
const sns = 'event-sources/sns';
const error = 'errors/task-timed-out';

/** What a reader would call some replacements in a file of the sound content, `limits/function-timeout`. */
function detailsAfter(record: string, ...replacements: Replacement[]): Detail[] {
  const [collection = '', id = ''] = record.split('/');
  if (!isCollection(collection)) throw new Error(`${collection} is no collection.`);
  const before = versionsOf(record);
  const after = versionsOf(record, replacements);
  return compareVersions(collection, id, before, after, context);
}

/** The same as the page tells it, in one language. */
function told(lang: Lang, record: string, ...replacements: Replacement[]): string[] {
  return detailsAfter(record, ...replacements).map((detail) => {
    const change = {
      day: context.day,
      collection: 'limits' as const,
      id: 'function-timeout',
      exists: true,
      title: inBoth(() => 'X'),
      kind: detail.kind,
      details: [detail],
    };
    const [line] = correctionKinds.has(detail.kind) ? correctionLine(change, lang).parts : [];
    const text = line ? `${line.label} ${line.before} → ${line.after}` : changeText(change, lang);
    return text ? `${detail.kind}: ${text}` : detail.kind;
  });
}

function versionsOf(record: string, replacements: readonly Replacement[] = []): Versions {
  if (!record.startsWith('notes/')) return { record: versionOf(`${record}.yaml`, replacements) };
  const [folder, id] = record.split('/');
  return { ja: versionOf(`${folder}/ja/${id}.mdx`, replacements), en: versionOf(`${folder}/en/${id}.mdx`, replacements) };
}

function versionOf(file: string, replacements: readonly Replacement[]) {
  const text = readFileSync(path.join(sound, 'content', file), 'utf8');
  const version = readVersion(replacements.reduce((all, [from, to]) => all.replace(from, to), text));
  if (version === undefined) throw new Error(`${file} cannot be read after the replacements.`);
  return version;
}

const newEntry = (from: string, maximum: number): Replacement => [
  'verifiedOn:',
  `  - from: ${from}
    value: {minimum: 1, default: 3, maximum: ${maximum}, step: 1}
    change: {ja: 変わった。, en: It changed.}
    sources: [lambda-dg-limits]
verifiedOn:`,
];

describe('a limit', () => {
  it('was wrong where its current value says something else without a new entry', () => {
    expect(told('en', timeout, ['maximum: 900', 'maximum: 901'])).toEqual(['value: Value: 1–900 s (default 3 s) → 1–901 s (default 3 s)']);
    expect(told('ja', timeout, ['maximum: 900', 'maximum: 901'])).toEqual([
      'value: 値: 1〜900 秒（デフォルト 3 秒） → 1〜901 秒（デフォルト 3 秒）',
    ]);
  });

  it('was wrong, and not changed by AWS, where the last entry gives way to another one', () => {
    expect(told('en', timeout, ['from: 2018-10-10', 'from: 2018-10-12'], ['maximum: 900', 'maximum: 901'])).toEqual([
      'value: Value: 1–900 s (default 3 s) → 1–901 s (default 3 s)',
    ]);
  });

  it('was changed by AWS where a new entry is of these days', () => {
    expect(told('en', timeout, newEntry('2018-10-30', 1800))).toEqual([
      'recorded: Value (2018-10-30): 1–900 s (default 3 s) → 1–1,800 s (default 3 s)',
    ]);
    expect(told('ja', timeout, newEntry('2018-10-30', 1800))).toEqual([
      'recorded: 値（2018-10-30）: 1〜900 秒（デフォルト 3 秒） → 1〜1,800 秒（デフォルト 3 秒）',
    ]);
  });

  it('had missed a change where the new entry is older than 90 days', () => {
    const text = (from: string) =>
      compareVersions('limits', 'function-timeout', versionsOf(timeout), versionsOf(timeout, [newEntry(from, 1800)]), {
        ...context,
        day: '2020-06-29',
      }).map(({ kind }) => kind);
    expect(text('2020-03-31')).toEqual(['recorded']);
    expect(text('2020-03-30')).toEqual(['late']);
  });

  it('has a longer history after an earlier entry, and one more exact after a tighter bound', () => {
    const earlier = `history:
  - from: ≤2014-12-01
    value: {maximum: 60}
    change: {ja: 60 秒。, en: 60 seconds.}
    sources: [lambda-dg-limits]`;
    expect(told('en', timeout, ['history:', earlier])).toEqual(['history-extended: Value (≤ 2014-12-01): 60 s']);
    expect(told('en', timeout, ['≤2015-01-01', '2014-11-13'])).toEqual(['history-extended: Value, since when: ≤ 2015-01-01 → 2014-11-13']);
  });

  it('had its past wrong where an earlier entry says another value or day, or is gone', () => {
    expect(told('en', timeout, ['maximum: 300', 'maximum: 60'])).toEqual([
      'history-corrected: Value (≤ 2015-01-01): 1–300 s (default 3 s) → 1–60 s (default 3 s)',
    ]);
    expect(told('ja', timeout, ['from: 2018-10-10', 'from: 2018-10-11'])).toEqual([
      'history-corrected: 値の始まり: 2018-10-10 → 2018-10-11',
    ]);
    const [first = ''] =
      /  - from: ≤2015[\s\S]*?(?=  - from: 2018)/.exec(readFileSync(path.join(sound, 'content/limits/function-timeout.yaml'), 'utf8')) ??
      [];
    expect(told('en', timeout, [first, ''])).toEqual(['history-corrected: Value (≤ 2015-01-01): 1–300 s (default 3 s) → —']);
  });

  it('says the same in another unit, and in words with the same numbers', () => {
    const inHours: Replacement[] = [
      ['unit: s', 'unit: min'],
      ['minimum: 1\n      default: 3\n      maximum: 300\n      step: 1', 'maximum: 5'],
      ['minimum: 1\n      default: 3\n      maximum: 900\n      step: 1', 'maximum: 15'],
    ];
    const before = versionsOf(timeout, [
      ['minimum: 1\n      default: 3\n      maximum: 300\n      step: 1', 'maximum: 300'],
      ['minimum: 1\n      default: 3\n      maximum: 900\n      step: 1', 'maximum: 900'],
    ]);
    const details = compareVersions('limits', 'function-timeout', before, versionsOf(timeout, inHours), context);
    expect(details.map(({ kind }) => kind)).toEqual(['wording']);
  });

  it('tells the part that differs where the whole values read alike', () => {
    expect(told('en', timeout, ['maximum: 900\n      step: 1', 'maximum: 900\n      step: 10'])).toEqual(['value: Step: 1 s → 10 s']);
  });

  it('was not wrong where something is said that nobody knew', () => {
    expect(told('en', timeout, ['scope:', 'quotaCode: L-12345678\nscope:'])).toEqual(['completed: Quota code: L-12345678']);
  });

  it('was wrong in scope, in what it applies to, and in whether it can be raised', () => {
    expect(told('ja', timeout, ['scope: invocation', 'scope: function'])).toEqual(['verdict: 適用範囲: 呼び出しごと → 関数ごと']);
    expect(told('en', timeout, ['scope:', 'appliesTo: [zip]\nscope:'])).toEqual(['verdict: Applies to: all kinds → .zip package']);
    expect(told('en', timeout, ['possible: no', 'possible: yes\n  upTo: 1000'])).toEqual([
      'verdict: Can be raised: No → Yes, up to 1,000 s',
    ]);
  });

  it('was only looked at again, or told in other words, or changed in what readers do not see', () => {
    expect(told('en', timeout, ['2026-01-10', '2026-01-12'])).toEqual(['checked']);
    expect(told('en', timeout, ['may run.', 'is allowed to run.'], ['2026-01-10', '2026-01-12'])).toEqual(['wording']);
    expect(detailsAfter(timeout, ['scope:', 'keywords: {ja: [], en: [duration]}\nscope:'])).toEqual([]);
    expect(detailsAfter(timeout, ['reviewWithin: 180', 'reviewWithin: 90'])).toEqual([]);
  });

  it('says the same after its keys were sorted, its lines broken and its quotes changed', () => {
    const folded: Replacement[] = [
      ['  en: How long one invocation may run. Past it', '  en: >-\n    How long one invocation may run.\n    Past it'],
      ['name:\n  ja: 関数のタイムアウト\n  en: Function timeout', 'name: {"en": "Function timeout", "ja": "関数のタイムアウト"}'],
    ];
    expect(detailsAfter(timeout, ...folded)).toEqual([]);
  });

  it('keeps the rest of its history where one field had another form in a former schema', () => {
    const before = versionsOf(timeout, [
      ['adjustable:\n  possible: no', 'adjustable: false'],
      ['maximum: 900', 'maximum: 901'],
    ]);
    const details = compareVersions('limits', 'function-timeout', before, versionsOf(timeout), context);
    expect(details.map(({ kind }) => kind)).toEqual(['value']);
  });
});

describe('sources', () => {
  it('that came and went are told, and a renamed one is the same', () => {
    expect(detailsAfter(error, ['- lambda-dg-limits', '- first-name'])).toEqual([]);
    expect(detailsAfter(error, ['- lambda-dg-limits', '- other'])).toEqual([
      {
        kind: 'sources',
        parts: [
          { change: 'added', id: 'sources/other', name: { ja: 'other', en: 'other' } },
          { change: 'removed', id: 'sources/lambda-dg-limits', name: { ja: 'Lambda quotas', en: 'Lambda quotas' } },
        ],
      },
    ]);
    expect(told('ja', error, ['- lambda-dg-limits', '- other'])).toEqual(['sources: +1 −1']);
  });
});

describe('an event source', () => {
  it('was wrong in a rule', () => {
    expect(told('ja', sns, ['- sqs', '- sqs\n        - s3'])).toEqual(['verdict: 失敗の送り先: SQS → SQS、S3']);
    expect(told('en', sns, ['retriedBy: lambda', 'retriedBy: service'])).toEqual(['verdict: Who retries: Lambda → Calling service']);
    expect(told('en', sns, ['default: not-documented', 'default: limit\n        limit: function-timeout'])).toEqual([
      'completed: Retries: Not documented → Function timeout',
    ]);
  });

  it('explains a rule anew only where both languages do', () => {
    const [ja, en]: Replacement[] = [
      ['backoff:\n        ja: 公式の記載なし。', 'backoff:\n        ja: 倍々に延びる。'],
      ['en: Not documented.\n      blocks', 'en: They double.\n      blocks'],
    ];
    if (!ja || !en) throw new Error('Two replacements are needed.');
    expect(told('en', sns, ja)).toEqual(['wording']);
    expect(told('en', sns, ja, en)).toEqual(['restated: Waits']);
  });

  it('was changed by AWS, told as the rule or in the words of the entry', () => {
    const entry = (rules: string): Replacement => [
      'limits:',
      `  - from: 2018-10-20\n    change: {ja: 変わった。, en: They changed.}\n    rules: ${rules}\n    sources: [lambda-dg-limits]\nlimits:`,
    ];
    expect(told('en', sns, entry('{ordering: shard}'))).toEqual(['recorded: Order (2018-10-20): None → Within a shard']);
    expect(told('ja', sns, entry('{backoff: {ja: 倍。, en: Doubled.}}'))).toEqual(['recorded: 再試行のルール（2018-10-20）: 変わった。']);
    expect(told('en', sns, entry('{}'))).toEqual(['history-extended: Retry rules (2018-10-20): They changed.']);
  });
});

describe('a runtime', () => {
  it('had a date wrong where the last schedule is overwritten', () => {
    expect(told('ja', python, ['2027-02-01', '2027-04-01'])).toEqual(['date: 作成停止: 2027-02-01 → 2027-04-01']);
    expect(told('en', python, ['released: 2021-08-16', 'released: 2021-08-17'])).toEqual(['date: Released: 2021-08-16 → 2021-08-17']);
  });

  it('had its dates moved by AWS where a schedule is added', () => {
    const moved = `  - from: 2018-10-30
    deprecation: 2025-12-15
    blockCreate: 2027-04-01
    blockUpdate: not-scheduled
    change: {ja: 動いた。, en: Moved.}
    sources: [lambda-dg-limits]
verifiedOn:`;
    expect(told('en', python, ['verifiedOn:', moved])).toEqual([
      'recorded: Creation blocked (2018-10-30): 2027-02-01 → 2027-04-01',
      'recorded: Updates blocked (2018-10-30): 2027-03-03 → Not scheduled',
    ]);
  });
});

describe('other records', () => {
  it('of an update tell its date, and that a bound became a day', () => {
    expect(told('en', 'updates/2018-10-timeout', ['date: 2018-10-10', 'date: 2018-10-11'])).toEqual([
      'date: Date: 2018-10-10 → 2018-10-11',
    ]);
    const before = versionsOf('updates/2018-10-timeout', [['date: 2018-10-10', 'date: ≤2018-10-12']]);
    const [detail] = compareVersions('updates', '2018-10-timeout', before, versionsOf('updates/2018-10-timeout'), context);
    expect(detail).toMatchObject({ kind: 'completed', before: { en: '≤ 2018-10-12' }, after: { en: '2018-10-10' } });
  });

  it('of an error tell retry, cure and wordings', () => {
    expect(told('en', error, ['retry: after-a-change', 'retry: no'])).toEqual([
      'verdict: Retrying: Retry after a change → Retrying does not help',
    ]);
    expect(told('ja', error, ['遅い呼び出しを探す。', 'メモリを増やす。'], ['Find the slow call.', 'Give it more memory.'])).toEqual([
      'restated: 対処',
    ]);
    expect(told('en', error, ['kind:', 'variants: [Timed out]\nkind:'])).toEqual(['completed: Other wordings: Timed out']);
  });

  it('of a term tell a name in the language that it is of', () => {
    expect(told('en', 'terms/dead-letter-queue', ['ja: デッドレターキュー', 'ja: 配信不能キュー'])).toEqual([
      'verdict: Japanese name: デッドレターキュー → 配信不能キュー',
    ]);
  });

  it('of a source tell an address that was wrong', () => {
    expect(told('en', 'sources/lambda-dg-limits', ['latest/dg/limits', 'latest/dg/gettingstarted-limits'])[0]).toMatch(
      /^verdict: Address: /,
    );
    expect(told('en', 'sources/lambda-dg-limits', ['2026-01-10', '2026-02-10'])).toEqual(['checked']);
  });
});

describe('a note', () => {
  const note = 'notes/retries';
  const revised: Replacement = ['updated: 2026-01-10', 'updated: 2026-01-12'];

  it('names the sections that came, went or were revised', () => {
    expect(told('en', note, ['[#example]', '[#worked-example]'])).toEqual(['sections: An example, An example']);
    expect(detailsAfter(note, ['[#example]', '[#worked-example]'])[0]?.parts).toEqual([
      { change: 'added', id: 'notes/retries#worked-example', name: { ja: '例', en: 'An example' } },
      { change: 'removed', id: 'notes/retries#example', name: { ja: '例', en: 'An example' } },
    ]);
    expect(told('ja', note, revised, ['<Example>30 s', '<Example>40 s'])).toEqual(['sections: 例']);
    expect(told('ja', note, revised, ['part="maximum"', 'part="default"'])).toEqual(['sections: 冒頭']);
  });

  it('was only reworded where the day of its last change of meaning stays', () => {
    expect(told('en', note, ['<Example>30 s', '<Example>40 s'])).toEqual(['wording']);
  });

  it('keeps a renamed section, a heading inside code, and what a formatter does', () => {
    expect(detailsAfter(note, ["'ok';", "'ok';\n## No heading [#no]\n"])[0]?.parts?.map(({ id }) => id)).toEqual(['notes/retries#example']);
    const before = versionsOf(note, [['[#dlq]', '[#old-dlq]']]);
    expect(compareVersions('notes', 'retries', before, versionsOf(note), context)).toEqual([]);
    expect(detailsAfter(note, ['- At most', '*   At most'], ['- 最大', '* 最大'])).toEqual([]);
  });
});
