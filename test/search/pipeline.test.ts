import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPage } from '../../src/search/cut-page.ts';
import { finderOf, glossaryOf } from '../../src/search/glossary.ts';
import type { Concept } from '../../src/search/glossary.ts';
import { normalise } from '../../src/search/normalise.ts';
import { longestQuery, parseQuery } from '../../src/search/query.ts';
import type { QueryPart } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';
import { repairOf } from '../../src/search/repair.ts';
import { nameOf, reread, says } from '../../src/search/reread.ts';
import { tokensOf } from '../../src/search/tokens.ts';
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
    ['nodejs20.x', 'nodejs 20.x'],
  ])('%s becomes %s', (text, plain) => expect(normalise(text)).toBe(plain));
});

const concept = (key: string, written: string[], more: Partial<Concept> = {}): Concept => ({
  key,
  written,
  typed: [],
  see: [],
  weight: 1,
  ...more,
});
const concepts = [
  concept('zqdlqz', ['dlq', 'デッドレターキュー', 'dead-letter queue'], { typed: ['デットレターキュー'], see: ['notes/retries#dlq'] }),
  concept('zqdeadz', ['デッド']),
  concept('zqlayerz', ['layer', 'レイヤー']),
  concept('zqwstartz', ['start', '開始'], { weight: 0.15 }),
];
const find = finderOf(concepts, ({ written, typed }) => [...written, ...typed]);
const typedParts = (query: string) => parseQuery(query, find).parts.map(({ typed }) => typed);

describe('tokensOf', () => {
  it.each([
    ['retries and retrying', ['retri', 'and', 'retri']],
    ['Runtime.ImportModuleError', ['runtimeimportmoduleerror', 'runtim', 'importmoduleerror', 'import', 'modul', 'error']],
    ['nodejs20.x', ['nodejs20x', 'nodej', '20x']],
    ['15 minutes', ['n15minq']],
    ['15 分', ['n15minq']],
    ['1,024 KB', ['n1024kbq']],
    ['レイヤー', ['keca4e4']],
    ['レイヤ', ['keca4e4']],
    ['同時実行', ['j540c6642', 'j66425b9f', 'j5b9f884c']],
    ['増やす', ['j5897']],
    ['とは', []],
  ])('of %s are %j', (text, keys) => expect(tokensOf(text).map(({ key }) => key)).toEqual([...new Set(keys)]));
  it('are plain ASCII whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => tokensOf(text).every(({ key }) => /^[\x20-\x7e]*$/.test(key))),
    ));
});

describe('parseQuery', () => {
  it('takes the longest form of a concept, and what the glossary names for it', () => {
    const { parts, see } = parseQuery('デッドレターキューの設定', find);
    expect(parts[0]).toMatchObject({ typed: 'デッドレターキュー', alternatives: [['zqdlqz']], weight: 1 });
    expect(see).toEqual(['notes/retries#dlq']);
  });
  it('understands a known misspelling', () => expect(parseQuery('デットレターキュー', find).parts[0]?.alternatives).toEqual([['zqdlqz']]));
  it('does not find a form inside a longer Latin or katakana word', () => {
    expect(typedParts('mydlqueue')).toEqual(['mydlqueue']);
    expect(typedParts('プレイヤー')).toEqual(['プレイヤー']);
  });
  it('takes an English plural for its concept', () =>
    expect(parseQuery('five layers', find).parts.at(-1)?.alternatives).toEqual([['zqlayerz']]));
  it('reads hiragana that is a known word as katakana', () => expect(typedParts('れいやー 上限')[0]).toBe('レイヤー'));
  it('weighs down what every page says', () =>
    expect(parseQuery('lambda timeout', find).parts.map(({ weight }) => weight)).toEqual([0.2, 1]));
  it('cuts kanji into pairs that belong together', () =>
    expect(parseQuery('同時実行', find).parts.map(({ typed, run }) => [typed, run])).toEqual([
      ['同時', '同時実行'],
      ['時実', '同時実行'],
      ['実行', '同時実行'],
    ]));
  it('hears what is asked for, and takes the words that ask it out of what is searched', () => {
    expect(parseQuery('arm64 いつから', find).intents).toContain('when');
    expect(typedParts('arm64 開始日')).toEqual(['arm64']);
    expect(parseQuery('how long can it run', find).intents).toContain('limit');
    expect(parseQuery('VPC に置きたい', find).intents).toContain('how');
    expect(parseQuery('hello', find).intents).toEqual([]);
  });
  it('finds nothing in particles alone', () => expect(typedParts('ですか？')).toEqual([]));
  it('takes any text without throwing, and cuts what nobody reads', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => parseQuery(text, find).parts.length <= longestQuery));
    expect(parseQuery('x y '.repeat(5000), find).parts.length).toBeLessThan(10);
  });
});

describe('rank', () => {
  const part = (key: string, more: Partial<QueryPart> = {}): QueryPart => ({
    typed: key,
    alternatives: [[key]],
    forms: [key],
    weight: 1,
    ...more,
  });
  const ranked = (parts: QueryPart[], hits: Record<string, Record<string, number>>) =>
    rank(parts, (key) => new Map(Object.entries(hits[key] ?? {})), 100);

  it('puts a record with both words before records with one', () =>
    expect(ranked([part('a'), part('b')], { a: { one: 9, both: 1 }, b: { two: 9, both: 1 } }).ranked[0]).toMatchObject({
      id: 'both',
      coverage: 1,
    }));
  it('lets any alternative stand for its part', () =>
    expect(ranked([part('a', { alternatives: [['a'], ['b']] })], { b: { x: 1 } }).ranked[0]).toMatchObject({ id: 'x', coverage: 1 }));
  it('tells how much of the query a record covers', () =>
    expect(ranked([part('a'), part('b')], { a: { x: 1 } }).ranked[0]?.coverage).toBeLessThan(0.5));
  it('leaves out a pair of kanji where two words meet', () => {
    const run = { run: '全部再処理' };
    const { parts } = ranked([part('全部', run), part('部再', run), part('再処', run)], { 全部: { x: 1 }, 再処: { x: 1 } });
    expect(parts.map(({ typed }) => typed)).toEqual(['全部', '再処']);
  });
});

describe('reread', () => {
  const parts = [{ typed: 'レイヤー', alternatives: [['k']], forms: ['レイヤー', 'layer'], weight: 1, rarity: 2 }];
  const texts = { kind: 'notes', aside: false, reference: 'notes/x', title: '', page: '', keywords: '', names: [], text: 'レイヤーの説明' };
  const asked = { intents: [], see: [], keys: new Set<string>() };
  it('prefers a title that says just what was asked', () => {
    const exact = reread(parts, { ...texts, title: 'レイヤー' }, asked);
    const longer = reread(parts, { ...texts, title: 'レイヤーのアーキテクチャの数' }, asked);
    const none = reread(parts, { ...texts, title: '別の話' }, asked);
    expect(exact.factor).toBeGreaterThan(longer.factor);
    expect(longer.factor).toBeGreaterThan(none.factor);
  });
  it('does not count what the record does not say', () => expect(reread(parts, { ...texts, text: 'なし' }, asked).coverage).toBe(0));
  it('does not take the beginning of another word for the word, but its own endings', () => {
    expect(['tie', 'tier', 'ties', 'magpie'].map((text) => says(text, 'tie'))).toEqual([true, false, true, false]);
    expect(['20', '120', 'nodejs20'].map((text) => says(text, '20'))).toEqual([true, false, true]);
  });
  it('prefers updates when a date is asked for', () => {
    const when = { ...asked, intents: ['when' as const] };
    expect(reread(parts, { ...texts, kind: 'updates' }, when).factor).toBeGreaterThan(reread(parts, texts, when).factor);
  });
  it('knows a message that the query quotes, whatever stands for its placeholders', () => {
    const names = [nameOf('Task timed out after {seconds} seconds')];
    const quoting = { ...asked, keys: new Set(tokensOf('ERROR Task timed out after 3.01 seconds').map(({ key }) => key)) };
    expect(reread(parts, { ...texts, text: '', names }, quoting).coverage).toBeGreaterThan(0.7);
  });
});

describe('repairOf', () => {
  const vocabulary = ['concurrency', 'timeout', 'kinesis', 'スナップスタート', 'コールド'];
  it.each([
    ['concurency', 'concurrency'],
    ['tiemout', 'timeout'],
    ['スナップスタト', 'スナップスタート'],
    ['こーるど', 'コールド'],
    ['sqs', undefined],
    ['bigquery', undefined],
  ])('%s was meant as %s', (typed, meant) => expect(repairOf(typed, vocabulary)).toBe(meant));
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
        aside: false,
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
  it('joins what is typed and what is written, in both languages, and what explains it', () => {
    const library = withContent({}, (root) => libraryOf(loadKnowledge(root)));
    expect(glossaryOf(library)[0]).toMatchObject({
      key: 'zqdeadletterqueuez',
      written: ['デッドレターキュー', 'dead-letter queue', 'dlq'],
      weight: 1,
    });
  });
});
