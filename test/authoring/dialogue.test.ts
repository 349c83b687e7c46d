import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/authoring/asker.ts';
import { draftsFromDialogue, sayingOf } from '../../src/authoring/new-command.ts';
import type { Target } from '../../src/authoring/new-command.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { scriptedAsker } from './scripted-asker.ts';
import type { Script } from './scripted-asker.ts';

// A dialogue writes nothing, so the sound content itself will do.
const root = 'test/fixtures/sound';
const desk = { root, knowledge: loadKnowledge(root), today: '2026-01-20' };

/** What a dialogue on the sound content comes to: the files, and what the person saw on the way. */
async function dialogue(target: Target, script: Script): Promise<{ files: string; seen: string[] }> {
  const asker = scriptedAsker(script);
  const drafts = await draftsFromDialogue(target, asker, desk);
  expect(asker.left()).toEqual([]);
  return { files: sayingOf(drafts, true), seen: asker.seen };
}

const term: Script = [
  ['name.ja', 'コールドスタート'],
  ['name.en', 'Cold start'],
  ['id', true],
  ['reading', ''],
  ['abbreviations.0', ''],
  ['aliases', false],
  ['misspellings', false],
  ['definition.ja', '実行環境を作ってから始まる呼び出し。'],
  ['definition.en', 'An invocation that first has to create its environment.'],
  ['status', ''],
  ['sources.0', 'nothing'],
  ['see.0', 'nothing'],
  ['verifiedOn', true],
  ['reviewWithin', true],
];

describe('a new record', () => {
  it('is asked for in the order of the schema, the id as soon as the name is there', async () => {
    const { files, seen } = await dialogue({ collection: 'terms' }, [...term, ['review', 'write']]);
    expect(files).toMatchInlineSnapshot(`
      "content/terms/cold-start.yaml (new)
      name:
        ja: コールドスタート
        en: Cold start
      definition:
        ja: 実行環境を作ってから始まる呼び出し。
        en: An invocation that first has to create its environment.
      verifiedOn: 2026-01-20
      reviewWithin: 365

      Nothing was written."
    `);
    expect(seen).toHaveLength(1);
  });

  it('is told at once what is wrong with an answer', async () => {
    const { seen } = await dialogue({ collection: 'terms' }, [
      ['name.ja', ''],
      ['name.ja', 'コールドスタート'],
      ['name.en', 'Cold start'],
      ['id', 'Cold Start'],
      ['id', 'dead-letter-queue'],
      ['id', 'cold-start'],
      ['reading', 'kana'],
      ['reading', ''],
      ['abbreviations.0', ''],
      ['aliases', true],
      ['aliases.ja.0', '冷始動'],
      ['aliases.ja.1', ''],
      ['aliases.en.0', ''],
      ['misspellings', false],
      ['definition.ja', '実行環境を作ってから始まる呼び出し。'],
      ['definition.en', 'An invocation that first has to create its environment.'],
      ['status', 'current'],
      ['sources.0', 'lambda-dg-limit'],
      ['sources.0', 'lambda-dg-limits'],
      ['sources.1', 'nothing'],
      ['see.0', 'limits/function-timeuot'],
      ['see.0', 'limits/function-timeout'],
      ['see.1', 'nothing'],
      ['verifiedOn', '2026-01-32'],
      ['verifiedOn', '2026-01-21'],
      ['verifiedOn', '2026-01-20'],
      ['reviewWithin', 'soon'],
      ['reviewWithin', '0'],
      ['reviewWithin', '1,000'],
      ['review', 'write'],
    ]);
    expect(seen.filter((line) => !line.includes('\n'))).toMatchInlineSnapshot(`
      [
        "name.ja: \`ja\` is needed.",
        "id: "Cold Start" cannot be an id. Write lower-case words joined by hyphens.",
        "id: "dead-letter-queue" is taken: content/terms/dead-letter-queue.yaml exists.",
        "reading: "kana" is not hiragana.",
        "sources.0: There is no sources/lambda-dg-limit. Did you mean "lambda-dg-limits"?",
        "see.0: There is no limits/function-timeuot. Did you mean "function-timeout"?",
        "verifiedOn: "2026-01-32" is not a calendar day; write it as 2019-11-25.",
        "verifiedOn: 2026-01-21 is in the future; today is 2026-01-20.",
        "reviewWithin: "soon" is not a number.",
        "reviewWithin: "0": Too small: expected number to be >=1.",
      ]
    `);
  });

  it('can be put right, field by field, until the checks accept it', async () => {
    const inEnglish = term.map((line) =>
      line[0] === 'definition.ja' ? (['definition.ja', 'An invocation with an init phase'] as const) : line,
    );
    const { files, seen } = await dialogue({ collection: 'terms' }, [
      ...inEnglish,
      ['review', 'terms/cold-start definition'],
      ['definition.ja', '実行環境を作ってから始まる呼び出し。'],
      ['definition.en', true],
      ['review', 'terms/cold-start id'],
      ['id', 'start-cold'],
      ['review', 'write'],
    ]);
    expect(seen.filter((text) => text.startsWith('What is wrong'))).toMatchInlineSnapshot(`
      [
        "What is wrong with it
      content/terms/cold-start.yaml:5:7  record-parity
        The Japanese text is not Japanese: "An invocation with an init phase". Translate it.",
      ]
    `);
    expect(files).toContain('content/terms/start-cold.yaml (new)');
  });

  it.each([
    ['in the middle', term.slice(0, 5).concat([['aliases', null]])],
    ['at the end', [...term, ['review', 'leave']]],
  ] as [string, Script][])('is not written where the person ends the dialogue %s', async (_, script) => {
    await expect(draftsFromDialogue({ collection: 'terms' }, scriptedAsker(script), desk)).rejects.toThrow(Cancelled);
  });

  it('brings its source along, from an address that is typed in the place of an id', async () => {
    const script = term.flatMap((line): Script =>
      line[0] === 'sources.0'
        ? [
            ['sources.0', 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html'],
            ['title', 'Lambda execution environment'],
            ['publisher', true],
            ['kind', 'guide'],
            ['language', ''],
            ['published', ''],
            ['retrieved', true],
            ['copy', ''],
            ['sources.1', 'https://docs.aws.amazon.com/lambda/latest/dg/limits.html'],
            ['sources.2', 'nothing'],
          ]
        : [line],
    );
    const { files } = await dialogue({ collection: 'terms' }, [...script, ['review', 'write']]);
    expect(files).toContain('sources:\n  - lambda-dg-lambda-runtime-environment\n  - lambda-dg-limits\n');
    expect(files).toContain('content/sources/lambda-dg-lambda-runtime-environment.yaml (new)');
  });
});

describe('a limit', () => {
  const upToHistory: Script = [
    ['name.ja', '関数のメモリ'],
    ['name.en', 'Function memory'],
    ['id', true],
    ['summary.ja', '関数に割り当てられるメモリ。'],
    ['summary.en', 'The memory that a function can have.'],
    ['category', 'compute'],
    ['scope', 'function'],
    ['unit', 'MB'],
    ['base', 1024],
    ['adjustable.possible', 'no'],
    ['adjustable.upTo', ''],
    ['quotaCode', ''],
    ['newAccounts', false],
    ['appliesTo', []],
    ['disputed', false],
    ['keywords', false],
  ];

  it('makes the update that its history names, and each names the other', async () => {
    const { files } = await dialogue({ collection: 'limits' }, [
      ...upToHistory,
      ['history.0.from', '2020-12-01'],
      ['history.0.value', ['default', 'maximum']],
      ['history.0.value.default', '128'],
      ['history.0.value.maximum', '10,240'],
      ['history.0.change.ja', '最大が 10,240 MB になった。'],
      ['history.0.change.en', 'The maximum became 10,240 MB.'],
      ['history.0.update', 'new'],
      ['title.ja', '10 GB まで割り当てられる'],
      ['title.en', 'Functions may have 10 GB'],
      ['id', true],
      ['summary.ja', 'メモリの上限が上がった。'],
      ['summary.en', 'The maximum memory went up.'],
      ['category', 'compute'],
      ['sources.0', 'lambda-dg-limits'],
      ['sources.1', 'nothing'],
      ['keywords', false],
      ['see.0', 'nothing'],
      ['verifiedOn', true],
      ['reviewWithin', true],
      ['history.0.sources', true],
      ['history.1', false],
      ['witnesses.0', false],
      ['see.0', 'nothing'],
      ['verifiedOn', true],
      ['reviewWithin', true],
      ['review', 'write'],
    ]);
    expect(files).toMatchInlineSnapshot(`
      "content/updates/2020-12-functions-may-have-10-gb.yaml (new)
      date: 2020-12-01
      title:
        ja: 10 GB まで割り当てられる
        en: Functions may have 10 GB
      summary:
        ja: メモリの上限が上がった。
        en: The maximum memory went up.
      category: compute
      changes:
        limits:
          - function-memory
      sources:
        - lambda-dg-limits
      verifiedOn: 2026-01-20
      reviewWithin: 365

      content/limits/function-memory.yaml (new)
      name:
        ja: 関数のメモリ
        en: Function memory
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
            default: 128
            maximum: 10240
          change:
            ja: 最大が 10,240 MB になった。
            en: The maximum became 10,240 MB.
          update: 2020-12-functions-may-have-10-gb
          sources:
            - lambda-dg-limits
      verifiedOn: 2026-01-20
      reviewWithin: 180

      Nothing was written."
    `);
  });
});

describe('an update', () => {
  it('offers to write the history entry that it needs', async () => {
    const { files } = await dialogue({ collection: 'updates' }, [
      ['date', '2026-01-15'],
      ['title.ja', '30 分まで実行できる'],
      ['title.en', 'Functions may run for 30 minutes'],
      ['id', true],
      ['summary.ja', '上限が 30 分になった。'],
      ['summary.en', 'The maximum became 30 minutes.'],
      ['category', 'compute'],
      ['changes', true],
      ['changes', ['limits']],
      ['changes.limits.0', 'function-timeout'],
      ['changes.limits.1', 'nothing'],
      ['sources.0', 'lambda-dg-limits'],
      ['sources.1', 'nothing'],
      ['keywords', false],
      ['see.0', 'nothing'],
      ['verifiedOn', true],
      ['reviewWithin', true],
      ['limits/function-timeout', true],
      ['value', ['minimum', 'default', 'maximum', 'step']],
      ['value.minimum', true],
      ['value.default', true],
      ['value.maximum', '1800'],
      ['value.step', true],
      ['change.ja', '最大が 30 分になった。'],
      ['change.en', 'The maximum became 30 minutes.'],
      ['review', 'write'],
    ]);
    expect(files).toContain('+       maximum: 1800\n');
    expect(files).toContain('+     update: 2026-01-functions-may-run-for-30-minutes\n');
    expect(files).toContain('changes:\n  limits:\n    - function-timeout\n');
  });
});

describe('a change', () => {
  it('names the unit of a limit, in which its numbers are typed', async () => {
    const asker = scriptedAsker([
      ['from', '2026-01-12'],
      ['value', null],
    ]);
    await expect(draftsFromDialogue({ collection: 'limits', id: 'function-timeout' }, asker, desk)).rejects.toThrow(Cancelled);
    expect(asker.seen).toEqual(['value until now, in s\nminimum: 1\ndefault: 3\nmaximum: 900\nstep: 1']);
  });

  it('shows the value until now and starts from it', async () => {
    const { files, seen } = await dialogue({ collection: 'runtimes', id: 'python3.9' }, [
      ['from', '2026-01-12'],
      ['deprecation', true],
      ['blockCreate', '2027-03-01'],
      ['blockUpdate', '2027-02-01'],
      ['change.ja', '作成のブロックが延びた。'],
      ['change.en', 'Blocking of creation moved.'],
      ['update', 'nothing'],
      ['sources.0', 'lambda-dg-limits'],
      ['sources.1', 'nothing'],
      ['review', 'runtimes/python3.9 blockUpdate'],
      ['blockUpdate', '2027-04-01'],
      ['review', 'write'],
    ]);
    expect(seen.slice(0, 4)).toMatchInlineSnapshot(`
      [
        "deprecation until now
      2025-12-15",
        "blockCreate until now
      2027-02-01",
        "blockUpdate until now
      2027-03-03",
        "What would be written
      content/runtimes/python3.9.yaml
      - verifiedOn: 2026-01-10
      +   - from: 2026-01-12
      +     deprecation: 2025-12-15
      +     blockCreate: 2027-03-01
      +     blockUpdate: 2027-02-01
      +     change:
      +       ja: 作成のブロックが延びた。
      +       en: Blocking of creation moved.
      +     sources:
      +       - lambda-dg-limits
      + verifiedOn: 2026-01-20",
      ]
    `);
    expect(files).toMatchInlineSnapshot(`
      "content/runtimes/python3.9.yaml
      - verifiedOn: 2026-01-10
      +   - from: 2026-01-12
      +     deprecation: 2025-12-15
      +     blockCreate: 2027-03-01
      +     blockUpdate: 2027-04-01
      +     change:
      +       ja: 作成のブロックが延びた。
      +       en: Blocking of creation moved.
      +     sources:
      +       - lambda-dg-limits
      + verifiedOn: 2026-01-20

      Nothing was written."
    `);
  });
});
