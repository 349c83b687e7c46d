import { mkdtempSync, rmSync } from 'node:fs';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/schemas/text.ts';
import { bilingualParts, keyOf } from '../../src/translation/bilingual-parts.ts';
import { hintsOf } from '../../src/translation/hints.ts';
import { lagRows } from '../../src/translation/lag-rows.ts';
import { readSteps } from '../../src/translation/read-steps.ts';
import { translationReport } from '../../src/translation/report.ts';
import { translationStatus } from '../../src/translation/status.ts';
import { lagsAfter } from '../../src/translation/steps.ts';
import { git, withHistory } from './repository.ts';
import type { TestCommit } from './repository.ts';

const timeout = 'limits/function-timeout.yaml';
const jaSummary = { change: { [timeout]: ['1 回の呼び出しが動ける時間', '1 回の呼び出しが続けられる時間'] } } as const;
const enSummary = { change: { [timeout]: ['How long one invocation may run', 'How long an invocation may last'] } } as const;
const jaSection = {
  change: { 'notes/ja/retries.mdx': ['<Ref to="errors/task-timed-out" />', '説明を足した。 <Ref to="errors/task-timed-out" />'] },
} as const;

/** The lags after some commits on the sound content; commits by their number, the sound one being 0. */
function lags(...commits: TestCommit[]): string[] {
  return withHistory(commits, (root, ids) => lagsIn(root, ids));
}

function lagsIn(root: string, ids: string[] = []): string[] {
  return lagsAfter(readSteps(root)?.steps ?? []).map(
    ({ part, behind, since }) => `${part}: ${behind} since ${since.day} ${ids.indexOf(since.id)}`,
  );
}

describe('the history', () => {
  it('has nothing behind where both languages began together', () => {
    expect(lags()).toEqual([]);
  });

  it('knows a field that changed in one language', () => {
    expect(lags(jaSummary)).toEqual(['limits/function-timeout summary: en since 2026-01-12 1']);
    expect(lags({}, enSummary)).toEqual(['limits/function-timeout summary: ja since 2026-01-12 2']);
  });

  it('knows a section that changed in one language, and the opening of a note', () => {
    expect(lags(jaSection)).toEqual(['notes/retries#dlq: en since 2026-01-12 1']);
    expect(lags({ change: { 'notes/en/retries.mdx': ['title: Retries', 'title: Trying again'] } })).toEqual([
      'notes/retries opening: ja since 2026-01-12 1',
    ]);
  });

  it('is in step again once the other side has followed, and behind since the first of several changes', () => {
    expect(lags(jaSummary, enSummary)).toEqual([]);
    expect(lags(jaSummary, { change: { [timeout]: ['続けられる', '動き続けられる'] } })).toEqual([
      'limits/function-timeout summary: en since 2026-01-12 1',
    ]);
  });

  it('does not look at drafts: what changed while a note was one has nothing to follow', () => {
    const draft = {
      change: { 'notes/ja/retries.mdx': ['---\n', '---\ndraft: true\n'], 'notes/en/retries.mdx': ['---\n', '---\ndraft: true\n'] },
    } as const;
    const publish = { change: { 'notes/ja/retries.mdx': ['draft: true\n', ''], 'notes/en/retries.mdx': ['draft: true\n', ''] } } as const;
    expect(lags(draft, jaSection, publish)).toEqual([]);
  });

  it('is in step where one commit changes both sides', () => {
    expect(
      lags({
        change: {
          [timeout]: [
            '  ja: 1 回の呼び出しが動ける時間。超えると {errors/task-timed-out} になる。\n  en: How long',
            '  ja: 呼び出しの時間。超えると {errors/task-timed-out} になる。\n  en: For how long',
          ],
        },
      }),
    ).toEqual([]);
  });

  it('does not count white space and widths', () => {
    expect(lags({ change: { [timeout]: ['1 回の呼び出し', '１回の 呼び出し'] } })).toEqual([]);
  });

  it('keeps entries of a history apart by their days', () => {
    const earlier =
      '  - from: ≤2014-12-01\n    value:\n      maximum: 60\n    change:\n      ja: 60 秒。\n      en: 60 s.\n    sources:\n      - lambda-dg-limits\n';
    expect(lags({ change: { [timeout]: ['history:\n', `history:\n${earlier}`] } })).toEqual([]);
    expect(lags({ change: { [timeout]: ['最大が 900 秒になった', '最大 900 秒になった'] } })).toEqual([
      'limits/function-timeout history 2018-10-10 change: en since 2026-01-12 1',
    ]);
  });

  it('believes a commit that says that nothing has to be translated, also later and by name', () => {
    const quiet = { ...jaSummary, message: 'A typo\n\nTranslation: none' };
    expect(lags(quiet)).toEqual([]);
    expect(lags(jaSection, quiet)).toEqual(['notes/retries#dlq: en since 2026-01-12 1']);
    expect(
      withHistory([jaSummary, jaSection], (root, ids) => {
        git(root, 'commit', '--quiet', '--allow-empty', '--message', `Said later\n\nTranslation: none ${ids[1]?.slice(0, 8)}`);
        return lagsIn(root, ids);
      }),
    ).toEqual(['notes/retries#dlq: en since 2026-01-12 2']);
  });

  it('does not take a change without need of translation for one that follows', () => {
    expect(lags(jaSummary, { ...enSummary, message: 'A typo\n\nTranslation: none' })).toEqual([
      'limits/function-timeout summary: en since 2026-01-12 1',
    ]);
  });

  it('begins anew where a person has compared everything', () => {
    expect(
      lags(jaSummary, { message: 'Compared\n\nTranslation: in-step', change: { [timeout]: ['Function timeout', 'Timeout'] } }, jaSection),
    ).toEqual(['notes/retries#dlq: en since 2026-01-12 3']);
  });

  it('follows a renamed record, and forgets what is gone', () => {
    expect(lags(jaSummary, { move: [timeout, 'limits/timeout.yaml'] })).toEqual(['limits/timeout summary: en since 2026-01-12 1']);
    expect(
      lags(jaSection, { change: Object.fromEntries(languages.map((lang) => [`notes/${lang}/retries.mdx`, ['[#dlq]', '[#queue]']])) }),
    ).toEqual([]);
  });

  it('takes a merge for one commit', () => {
    expect(lags({ merge: { ...jaSummary } })).toEqual(['limits/function-timeout summary: en since 2026-01-12 1']);
  });

  it('skips versions that cannot be read', () => {
    expect(lags({ change: { [timeout]: ['name:\n', 'name:\n\tx\n'] } }, { change: { [timeout]: ['\tx\n', ''] } })).toEqual([]);
  });
});

describe('npm run translations', () => {
  it('tells what lags and how to say that nothing has to follow', () => {
    const said = withHistory([jaSummary], (root, [, id = '']) =>
      translationReport(translationStatus(root)).replace(id.slice(0, 7), 'COMMITT'),
    );
    expect(said).toMatchInlineSnapshot(`
      "limits/function-timeout summary
        English is behind since 2026-01-12 (COMMITT)

      1 text lags. git knows of the content since 2026-01-12.
      Translate, or say that nothing has to be: a commit whose message ends with \`Translation: none\`, or \`Translation: none COMMIT\` for one that is there already.

      No text is long enough for hints."
    `);
  });

  it('says so without git, and in a shallow clone', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
    try {
      cpSync('test/fixtures/sound', root, { recursive: true });
      expect(translationReport(translationStatus(root)).split('\n')[0]).toBe(
        'There is no git history here, so nobody can tell which language lags.',
      );
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
    const shallow = withHistory([jaSummary, jaSection], (origin) => {
      git(origin, 'clone', '--quiet', '--depth', '2', `file://${origin}`, path.join(origin, 'clone'));
      return translationReport(translationStatus(path.join(origin, 'clone'))).split('\n');
    });
    expect(shallow[0]).toBe('notes/retries#dlq');
    expect(shallow).toContain(
      '1 text lags. git knows of the content since 2026-01-12; the clone is shallow, fetch the rest with `git fetch --unshallow`.',
    );
  });
});

describe('hints', () => {
  const pair = (record: string, ja: string, en: string, field = 'summary') =>
    languages.map((lang) => ({ record, field, lang, text: { ja, en }[lang] }));
  const usual = [1, 2, 3, 4, 5].flatMap((at) => pair(`limits/${at}`, 'あ'.repeat(50 + at), 'a'.repeat(100)));

  it('name what is far from the middle, farthest first, and leave short texts', () => {
    const odd = [
      ...pair('limits/long', 'あ'.repeat(110), 'a'.repeat(100)),
      ...pair('limits/empty', '—', 'a'.repeat(100)),
      ...pair('limits/short', 'あ', 'a'.repeat(99)),
    ];
    const { median, ratios } = hintsOf([...usual, ...odd]);
    expect(median).toBe(0.53);
    expect(ratios).toEqual([
      { part: 'limits/empty summary', ratio: 0.01 },
      { part: 'limits/long summary', ratio: 1.1 },
    ]);
  });

  it('leave out code, components and references, which are the same in both', () => {
    const code = '```js\n' + 'x\n'.repeat(200) + '```\n';
    expect(
      hintsOf([...usual, ...pair('notes/x#y', `${code}<Limit id="a" />${'あ'.repeat(53)}`, `${'a'.repeat(100)}${code}`)]).ratios,
    ).toEqual([]);
  });

  it('name what is long and the same in both, names excepted', () => {
    const words = 'The same words in both of the languages of a record';
    expect(
      hintsOf([...pair('limits/a', words, words), ...pair('terms/b', words, words, 'name'), ...pair('limits/c', 'Lambda', 'Lambda')])
        .identical,
    ).toEqual(['limits/a summary']);
  });

  it('find nothing in nothing', () => {
    expect(hintsOf([])).toEqual({ median: 0, ratios: [], identical: [] });
  });
});

it('cuts records at their bilingual fields and notes at their headings', () => {
  const keys = (file: string, text: string) => bilingualParts(file, text).map((part) => `${keyOf(part)} ${part.lang}`);
  expect(keys('content/terms/x.yaml', 'name:\n  ja: あ\n  en: a\naliases:\n  ja: []\n  en: [b]\n')).toEqual([
    'terms/x name ja',
    'terms/x name en',
  ]);
  expect(keys('content/notes/en/x.mdx', '---\ntitle: X\n---\n\nText.\n\n## One [#one]\n\n### Two [#two]\n')).toEqual([
    'notes/x opening en',
    'notes/x#one en',
    'notes/x#two en',
  ]);
  expect(keys('content/sources/x.yaml', 'title: x\n')).toEqual([]);
  expect(keys('content/permalinks.yaml', 'published: []\n')).toEqual([]);
});

it('makes one row of what lags of a record since one commit', () => {
  const since = { id: 'a', day: '2026-01-12' };
  const lag = (part: string, behind: 'ja' | 'en' = 'en', commit = since) => ({ part, behind, since: commit });
  expect(
    lagRows(
      [
        lag('notes/x#one'),
        lag('notes/x opening'),
        lag('limits/y history 2018-10-10 change'),
        lag('notes/x#two', 'ja'),
        lag('notes/x#three', 'en', { ...since, id: 'b' }),
      ],
      'en',
    ),
  ).toEqual([
    { record: 'notes/x', fields: ['#one', 'opening'], since },
    { record: 'limits/y', fields: ['history 2018-10-10 change'], since },
    { record: 'notes/x', fields: ['#three'], since: { ...since, id: 'b' } },
  ]);
});
