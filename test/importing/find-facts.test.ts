import { beforeAll, describe, expect, it } from 'vitest';
import { findErrors, findRuntimes } from '../../src/importing/find-records.ts';
import { findNumbers, quotedLimits } from '../../src/importing/find-numbers.ts';
import { parseMarkdown } from '../../src/importing/markdown.ts';
import { sourceIndex } from '../../src/importing/source-index.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';

let library: Library;
let quoted: ReadonlyMap<string, number>;
beforeAll(() => {
  const knowledge = loadKnowledge('.');
  library = libraryOf(knowledge);
  quoted = quotedLimits(knowledge);
});

/** The first candidate for each number of a text: `15 minutes → function-timeout.maximum`, with the day on which it ended. */
function firstCandidates(text: string, written?: string): string[] {
  return findNumbers(parseMarkdown(text), library, { title: '', written, firstLine: 1, quoted }).map(
    ({ text: number, candidates: [first] }) =>
      first === undefined
        ? `${number} → none`
        : `${number} → ${first.id}.${first.part}${first.until === undefined ? '' : ` until ${first.until}, now ${first.now}`}`,
  );
}

describe('numbers', () => {
  it.each([
    ['A function can run for up to 15 minutes before it times out.', undefined, '15 minutes → function-timeout.maximum'],
    ['関数のタイムアウトは最大 15 分である。', undefined, '15 分 → function-timeout.maximum'],
    ['関数のタイムアウトは最大 300 秒である。', '2017-03-01', '300 秒 → function-timeout.maximum until 2018-10-10, now 900 s'],
    ['The function timeout is 5 minutes at most.', '2016-05-01', '5 minutes → function-timeout.maximum until 2018-10-10, now 900 s'],
    ['タイムアウトを設定しないとデフォルトの 3 秒になる。', undefined, '3 秒 → function-timeout.default'],
    ['非同期呼び出しのペイロードは 128 KB まで。', '2017-03-01', '128 KB → async-payload.maximum until 2018-11-16, now 1,024 KB'],
    ['非同期呼び出しのペイロードは 256 KB まで。', '2020-03-01', '256 KB → async-payload.maximum until 2025-10-24, now 1,024 KB'],
    ['Memory goes up to 3,008 MB.', '2019-06-02', '3,008 MB → function-memory.maximum until 2020-12-01, now 10,240 MB'],
    ['/tmp has 512 MB.', '2019-06-02', '512 MB → ephemeral-storage.maximum until 2022-03-24, now 10,240 MB'],
    ['The zipped deployment package may have 50 MB.', undefined, '50 MB → deployment-package-zipped.maximum'],
    ['環境変数は合計 4 KB まで。', undefined, '4 KB → environment-variables-size.maximum'],
    ['非同期呼び出しは 2 回リトライされる。', undefined, '2 回 → async-retry-attempts.maximum'],
    ['An SQS message is kept for 14 days at most.', undefined, '14 days → sqs-message-retention.maximum'],
    ['関数のタイムアウトは最大900秒です。', undefined, '900秒 → function-timeout.maximum'],
    ['関数のタイムアウトは最大９００秒です。', undefined, '９００秒 → function-timeout.maximum'],
    ['メモリは３，００８ＭＢまで。', '2019-06-02', '３，００８ＭＢ → function-memory.maximum until 2020-12-01, now 10,240 MB'],
    ['Our own lunch break takes 47 minutes.', undefined, '47 minutes → none'],
  ])('%s (%s)', (text, written, expected) => {
    expect(firstCandidates(text, written)).toEqual([expected]);
  });

  it('proposes then and now for what held on the day of the note', () => {
    const [found] = findNumbers(parseMarkdown('# A\n\nタイムアウトは\n最大 5 分である。'), library, {
      title: '',
      written: '2017-03-01',
      firstLine: 10,
      quoted,
    });
    expect(found?.line).toBe(13);
    expect(found?.candidates[0]).toMatchObject({ id: 'function-timeout', from: '2015-10-08', until: '2018-10-10' });
    expect(found?.candidates[0]?.write).toMatch(
      /^<Then on="2017-03-01">…5 分…<Now since="2018-10-10">…<Limit id="function-timeout" part="maximum" \/>… <Source ids="[\w-]+, [\w-]+" \/><\/Now><\/Then>$/,
    );
  });

  it('leaves numbers in code alone and offers the command for unknown ones', () => {
    const found = findNumbers(parseMarkdown('`15 minutes` and 47 minutes\n\n    15 minutes\n'), library, {
      title: '',
      written: undefined,
      firstLine: 1,
      quoted,
    });
    expect(found).toEqual([
      { line: 1, text: '47 minutes', around: '15 minutes and 47 minutes', candidates: [], command: 'npm run new limit   # 47 minutes' },
    ]);
  });
});

describe('runtimes', () => {
  const found = (text: string) =>
    findRuntimes(text, 1, library, '2026-11-21').map(({ line, text: name, id, what }) => `${line} ${name} ${id}: ${what.split(' (')[0]}`);

  it('are found by identifier and by name, also in code', () => {
    expect(found('Python 3.7 and `nodejs8.10`\nRuntime: go1.x')).toEqual([
      '2 go1.x runtimes/go1.x: deprecated since 2024-01-08',
      '1 nodejs8.10 runtimes/nodejs8.10: deprecated since 2020-03-06',
      '1 Python 3.7 runtimes/python3.7: deprecated since 2023-12-04',
    ]);
  });

  it('are not found inside longer names', () => {
    expect(found('python3.70, mypython3.7, python3.7.1, java11x')).toEqual([]);
  });
});

describe('error messages', () => {
  const found = (text: string) => findErrors(text, 1, library).map(({ line, id }) => `${line} ${id}`);

  it('are found with whatever stands in their placeholders', () => {
    expect(found('log:\n2020-01-01T00:00:00Z abc Task timed out after 3.00 seconds')).toEqual(['2 errors/task-timed-out']);
    expect(found('The role defined for the function cannot be assumed by Lambda.')).toEqual(['1 errors/role-cannot-be-assumed']);
  });

  it('are found by the beginning that a note quotes', () => {
    expect(found("`Unable to import module 'index'`")).toEqual(['1 errors/runtime-import-module-error']);
  });
});

describe('sources', () => {
  const find = (url: string) => sourceIndex(library)(url)?.id;

  it.each([
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html',
    'http://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html',
    'https://docs.aws.amazon.com/ja_jp/lambda/latest/dg/invocation-retries.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries.html#some-anchor',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-retries',
  ])('are found by %s', (url) => expect(find(url)).toBe('lambda-dg-invocation-retries'));

  it('are not guessed', () => {
    expect(find('https://docs.aws.amazon.com/lambda/latest/dg/invocation-retry.html')).toBeUndefined();
  });
});
