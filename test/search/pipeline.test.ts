import { describe, expect, it } from 'vitest';
import { cutPage } from '../../src/search/cut-page.ts';
import { glossaryOf } from '../../src/search/glossary.ts';
import { normalise } from '../../src/search/normalise.ts';
import { parseQuery, words } from '../../src/search/query.ts';
import { rank, reread } from '../../src/search/rank.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';

describe('normalise', () => {
  it.each([
    ['ＬＡＭＢＤＡ', 'lambda'],
    ['ﾀｲﾑｱｳﾄ', 'タイムアウト'],
    ['10,240 MB', '10240 mb'],
    ['Lambda–Edge', 'lambda-edge'],
    ['250MB', '250 mb'],
    ['nodejs20.x', 'nodejs20.x'],
  ])('%s becomes %s', (text, plain) => expect(normalise(text)).toBe(plain));
});

describe('words', () => {
  it.each([
    ['メモリを増やすとcpuも増えますか', ['メモリ', '増やす', 'cpu', '増え']],
    ['task timed out after 3.00 seconds', ['task', 'timed', 'out', '3.00', 'seconds']],
    ['$latest とは', ['$latest']],
    ['runtime.importmoduleerror', ['runtime.importmoduleerror']],
  ])('of %s are %j', (text, found) => expect(words(text)).toEqual(found));
});

describe('parseQuery', () => {
  const concepts = [
    { typed: ['dlq', 'デッドレターキュー', 'dead-letter queue'], written: ['dlq', 'デッドレターキュー', 'dead-letter queue'] },
    { typed: ['デッド'], written: ['デッド'] },
    { typed: ['layer', 'レイヤ'], written: ['layer'] },
  ];

  it('takes the longest form of a concept and all its names', () => {
    expect(parseQuery('デッドレターキューの設定', concepts).parts).toEqual([
      { alternatives: ['デッドレターキュー', 'dlq', 'dead-letter queue'], weight: 1 },
      { alternatives: ['設定'], weight: 1 },
    ]);
  });
  it('does not find a form inside a longer Latin or katakana word', () => {
    expect(parseQuery('mydlqueue', concepts).parts).toEqual([{ alternatives: ['mydlqueue'], weight: 1 }]);
    expect(parseQuery('プレイヤー', concepts).parts).toEqual([{ alternatives: ['プレイヤー'], weight: 1 }]);
  });
  it('takes an English plural for its concept', () =>
    expect(parseQuery('five layers', concepts).parts[0]).toEqual({ alternatives: ['layer'], weight: 1 }));
  it('weighs down what every page says', () =>
    expect(parseQuery('lambda timeout', []).parts).toEqual([
      { alternatives: ['lambda'], weight: 0.25 },
      { alternatives: ['timeout'], weight: 1 },
    ]));
  it('knows everyday synonyms', () => expect(parseQuery('max', []).parts[0]?.alternatives).toContain('最大'));
  it('hears that a date is asked for', () =>
    expect(parseQuery('arm64 いつから', [])).toEqual({ parts: [{ alternatives: ['arm64'], weight: 1 }], wants: 'updates' }));
  it('hears that a limit is asked for', () =>
    expect(['タイムアウト 最大', 'how long can it run', 'hello'].map((query) => parseQuery(query, []).wants)).toEqual([
      'limits',
      'limits',
      undefined,
    ]));
  it('finds nothing in particles alone', () => expect(parseQuery('ですか？', []).parts).toEqual([]));
});

describe('rank', () => {
  const part = (...hits: Record<string, number>[]) => ({
    weight: 1,
    alternatives: ['x'],
    hits: hits.map((one) => new Map(Object.entries(one))),
  });

  it('puts a record with both words before records with one', () => {
    const { ranked } = rank([part({ a: 9, both: 1 }), part({ b: 9, both: 1 })], 100);
    expect(ranked[0]).toMatchObject({ id: 'both', coverage: 1 });
  });
  it('lets any alternative stand for its part', () =>
    expect(rank([part({}, { a: 1 })], 10).ranked[0]).toMatchObject({ id: 'a', coverage: 1 }));
  it('tells how much of the query a record covers', () =>
    expect(rank([part({ a: 1 }), part({})], 10).ranked[0]?.coverage).toBeLessThan(0.5));
  it('ignores hiragana that nothing contains', () =>
    expect(rank([part({ a: 1 }), { weight: 1, alternatives: ['ほげほげ'], hits: [] }], 10).ranked[0]?.coverage).toBe(1));
});

describe('reread', () => {
  const parts = [{ weight: 2, alternatives: ['レイヤー', 'layer'] }];
  const texts = { keywords: '', text: 'レイヤーの説明', kind: 'terms' };
  it('prefers a title that says just what was asked', () => {
    const exact = reread(parts, { ...texts, title: 'レイヤー' }, undefined);
    const longer = reread(parts, { ...texts, title: 'レイヤーのアーキテクチャの数' }, undefined);
    const none = reread(parts, { ...texts, title: '別の話' }, undefined);
    expect(exact.factor).toBeGreaterThan(longer.factor);
    expect(longer.factor).toBeGreaterThan(none.factor);
  });
  it('does not count what the record does not say', () =>
    expect(reread(parts, { ...texts, text: 'なし', title: '別の話' }, undefined).coverage).toBe(0));
  it('prefers updates when a date is asked for', () => {
    expect(reread(parts, { ...texts, title: '', kind: 'updates' }, 'updates').factor).toBeGreaterThan(
      reread(parts, { ...texts, title: '' }, 'updates').factor,
    );
  });
});

describe('cutPage', () => {
  it('takes the page of a record whole, without its aside', () => {
    const html =
      '<main><article data-search-page="limits"><h1>Timeout</h1><div data-search-keywords="時間" data-search-answer="900 s"><p>How long</p></div><aside>Sources</aside></article></main>';
    expect(cutPage(html, 'en/limits/function-timeout/', 'en')).toEqual([
      {
        url: 'en/limits/function-timeout/',
        lang: 'en',
        kind: 'limits',
        title: 'Timeout',
        page: '',
        answer: '900 s',
        keywords: '時間',
        text: 'How long',
      },
    ]);
  });

  it('cuts a note at its headings', () => {
    const html =
      '<main><article data-search-sections="notes"><header><h1>Retries</h1></header><div class="prose"><p>Before.</p><h2 id="dlq">DLQ<a class="self" href="#dlq">#</a></h2><p>Queue.</p><h3 id="sns">SNS</h3><p>Topic.</p></div></article></main>';
    expect(cutPage(html, 'en/notes/retries/', 'en').map(({ url, title, page, text }) => [url, title, page, text])).toEqual([
      ['en/notes/retries/', 'Retries', '', 'Retries Before.'],
      ['en/notes/retries/#dlq', 'DLQ', 'Retries', 'Queue.'],
      ['en/notes/retries/#sns', 'SNS', 'Retries', 'Topic.'],
    ]);
  });

  it('takes each row of a table by itself', () => {
    const html =
      '<main><div id="dlq" data-search-row="terms" data-search-keywords="DLQ"><dt><dfn>dead-letter queue</dfn></dt><dd>A queue.</dd></div></main>';
    expect(cutPage(html, 'en/terms/', 'en')).toMatchObject([
      { url: 'en/terms/#dlq', kind: 'terms', title: 'dead-letter queue', keywords: 'DLQ' },
    ]);
  });
});

describe('glossaryOf', () => {
  it('joins what is typed and what is written, in both languages', () => {
    const library = withContent({}, (root) => libraryOf(loadKnowledge(root)));
    expect(glossaryOf(library)).toEqual([
      { typed: ['デッドレターキュー', 'dead-letter queue', 'dlq'], written: ['デッドレターキュー', 'dead-letter queue', 'dlq'] },
    ]);
  });
});
