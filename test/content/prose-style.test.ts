import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import { withContent } from '../fixtures/content.ts';
import { styleProblems } from './prose-style.ts';

const patient = { timeout: 180_000 };

describe('the prose', () => {
  it('keeps the Japanese house style', patient, async () => {
    expect(formatProblems(await styleProblems(loadKnowledge('.'), 'ja'))).toBe('');
  });

  it('keeps the English house style', patient, async () => {
    expect(formatProblems(await styleProblems(loadKnowledge('.'), 'en'))).toBe('');
  });

  it('is judged with places in notes and records', patient, async () => {
    const broken = {
      'notes/ja/retries.mdx': ['<Ref to="errors/task-timed-out" />', 'Lambdaは再試行します。<Ref to="errors/task-timed-out" />'],
      'limits/function-timeout.yaml': ['1 回の呼び出しが', '1回の呼び出しが'],
      'notes/en/retries.mdx': ['<Ref to="errors/task-timed-out" />', 'Written in Javascript. <Ref to="errors/task-timed-out" />'],
    } as const;
    const knowledge = withContent(broken, loadKnowledge);
    const found = [...(await styleProblems(knowledge, 'ja')), ...(await styleProblems(knowledge, 'en'))];
    expect(formatProblems(found)).toMatchInlineSnapshot(`
      "content/errors/task-timed-out.yaml:4:7  ja-no-mixed-period
        "…関数のログ…": 文末が"。"で終わっていません。 Reword it.
      content/limits/function-timeout.yaml:5:7  ja-space-between-half-and-full-width
        "…1回の呼び出しが動ける時間。超える…": 原則として、全角文字と半角文字の間にスペースを入れます。 Reword it.
      content/notes/en/retries.mdx:24:12  terminology
        "…Written in Javascript. <Ref …": Incorrect term: “Javascript”, use “JavaScript” instead. Reword it.
      content/notes/ja/retries.mdx:24:6  ja-space-between-half-and-full-width
        "…Lambdaは再試行します。<Ref to=…": 原則として、全角文字と半角文字の間にスペースを入れます。 Reword it.
      content/notes/ja/retries.mdx:24:12  no-mix-dearu-desumasu
        "…Lambdaは再試行します。<Ref to="error…": 本文: "である"調 でなければなりません. Reword it."
    `);
  });
});
