import { describe, expect, it } from 'vitest';
import { cutPage } from '../../src/search/cut-page.ts';
import { glossaryOf } from '../../src/search/glossary.ts';
import { normalise } from '../../src/search/normalise.ts';
import { parseQuery, words } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';

describe('normalise', () => {
  it.each([['ＬＡＭＢＤＡ', 'lambda'], ['ﾀｲﾑｱｳﾄ', 'タイムアウト'], ['10,240 MB', '10240 mb'], ['Lambda–Edge', 'lambda-edge']])('%s becomes %s', (text, plain) => expect(normalise(text)).toBe(plain));
});

describe('words', () => {
  it.each([
    ['メモリを増やすとcpuも増えますか', ['メモリ', '増', 'cpu']],
    ['task timed out after 3.00 seconds', ['task', 'timed', 'out', '3.00', 'seconds']],
    ['$latest とは', ['$latest']],
    ['runtime.importmoduleerror', ['runtime.importmoduleerror']],
    ['同時実行数', ['同時', '実行数']],
  ])('of %s are %j', (text, found) => expect(words(text)).toEqual(found));
});

describe('parseQuery', () => {
  const concepts = [{ typed: ['dlq', 'デッドレターキュー', 'dead-letter queue'], written: ['dlq', 'デッドレターキュー', 'dead-letter queue'] }, { typed: ['デッド'], written: ['デッド'] }];

  it('takes the longest form of a concept and all its names', () => {
    expect(parseQuery('デッドレターキューの設定', concepts)).toEqual([
      { alternatives: ['デッドレターキュー', 'dlq', 'dead-letter queue'], weight: 1 },
      { alternatives: ['設定'], weight: 1 },
    ]);
  });
  it('does not find a form inside a longer Latin word', () => expect(parseQuery('mydlqueue', concepts)).toEqual([{ alternatives: ['mydlqueue'], weight: 1 }]));
  it('weighs down what every page says', () => expect(parseQuery('lambda timeout', [])).toEqual([{ alternatives: ['lambda'], weight: 0.25 }, { alternatives: ['timeout'], weight: 1 }]));
  it('finds nothing in particles alone', () => expect(parseQuery('ですか？', [])).toEqual([]));
});

describe('rank', () => {
  const hits = (entries: Record<string, number>) => new Map(Object.entries(entries));

  it('puts a record with both words before records with one', () => {
    const ranked = rank([{ weight: 1, alternatives: [hits({ a: 9, both: 1 })] }, { weight: 1, alternatives: [hits({ b: 9, both: 1 })] }], 100);
    expect(ranked[0]?.id).toBe('both');
    expect(ranked[0]?.coverage).toBe(1);
  });
  it('lets any alternative stand for its part', () => expect(rank([{ weight: 1, alternatives: [hits({}), hits({ a: 1 })] }], 10)[0]).toMatchObject({ id: 'a', coverage: 1 }));
  it('tells how much of the query a record covers', () => {
    const [one] = rank([{ weight: 1, alternatives: [hits({ a: 1 })] }, { weight: 1, alternatives: [hits({})] }], 10);
    expect(one?.coverage).toBeLessThan(0.5);
  });
});

describe('cutPage', () => {
  it('takes the page of a record whole, without its aside', () => {
    const html = '<main><article data-search-page="limits"><h1>Timeout</h1><div data-search-keywords="時間" data-search-answer="900 s"><p>How long</p></div><aside>Sources</aside></article></main>';
    expect(cutPage(html, 'en/limits/function-timeout/', 'en')).toEqual([
      { url: 'en/limits/function-timeout/', lang: 'en', kind: 'limits', title: 'Timeout', page: '', answer: '900 s', keywords: '時間', text: 'Timeout How long' },
    ]);
  });

  it('cuts a note at its headings', () => {
    const html = '<main><article data-search-sections="notes"><header><h1>Retries</h1></header><div class="prose"><p>Before.</p><h2 id="dlq">DLQ<a class="self" href="#dlq">#</a></h2><p>Queue.</p><h3 id="sns">SNS</h3><p>Topic.</p></div></article></main>';
    expect(cutPage(html, 'en/notes/retries/', 'en').map(({ url, title, page, text }) => [url, title, page, text])).toEqual([
      ['en/notes/retries/', 'Retries', '', 'Retries Before.'],
      ['en/notes/retries/#dlq', 'DLQ', 'Retries', 'Queue.'],
      ['en/notes/retries/#sns', 'SNS', 'Retries', 'Topic.'],
    ]);
  });

  it('takes each row of a table by itself', () => {
    const html = '<main><div id="dlq" data-search-row="terms" data-search-keywords="DLQ"><dt><dfn>dead-letter queue</dfn></dt><dd>A queue.</dd></div></main>';
    expect(cutPage(html, 'en/terms/', 'en')).toMatchObject([{ url: 'en/terms/#dlq', kind: 'terms', title: 'dead-letter queue', keywords: 'DLQ' }]);
  });
});

describe('glossaryOf', () => {
  it('joins what is typed and what is written, in both languages', () => {
    const library = withContent({}, (root) => libraryOf(loadKnowledge(root)));
    expect(glossaryOf(library)).toEqual([{ typed: ['デッドレターキュー', 'dead-letter queue', 'dlq'], written: ['デッドレターキュー', 'dead-letter queue', 'dlq'] }]);
  });
});
