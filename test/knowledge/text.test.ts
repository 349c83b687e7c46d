import { describe, expect, it } from 'vitest';
import { libraryOf, plainText } from '../../src/knowledge/library.ts';
import { parseText } from '../../src/knowledge/text.ts';
import { sortTerms, termIndex } from '../../src/knowledge/term-order.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { withContent } from '../fixtures/content.ts';

describe('parseText', () => {
  it('splits code, references, parts and literal numbers', () => {
    expect(parseText('Set `Timeout` to {limits/function-timeout.maximum}, after {=30 s}.')).toEqual([
      { kind: 'text', text: 'Set ' },
      { kind: 'code', text: 'Timeout' },
      { kind: 'text', text: ' to ' },
      { kind: 'reference', target: 'limits/function-timeout', part: 'maximum', source: '{limits/function-timeout.maximum}' },
      { kind: 'text', text: ', after ' },
      { kind: 'literal', text: '30 s' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('keeps runtime identifiers with their dots whole', () => {
    expect(parseText('{runtimes/nodejs24.x}')).toEqual([
      { kind: 'reference', target: 'runtimes/nodejs24.x', part: undefined, source: '{runtimes/nodejs24.x}' },
    ]);
  });
});

describe('plainText', () => {
  it('puts values and names in the place of references', () => {
    const library = withContent({}, (root) => libraryOf(loadKnowledge(root)));
    expect(
      plainText(
        library,
        '最大 {limits/function-timeout.maximum}、初期値 {limits/function-timeout.default}、{terms/dead-letter-queue}',
        'ja',
      ),
    ).toBe('最大 900 秒、初期値 3 秒、デッドレターキュー');
  });
});

describe('the order of terms', () => {
  const terms = [
    { name: { ja: '同時実行数', en: 'concurrency' }, reading: 'どうじじっこうすう' },
    { name: { ja: 'ウォームスタート', en: 'warm start' } },
    { name: { ja: 'SnapStart', en: 'SnapStart' } },
    { name: { ja: 'エイリアス', en: 'alias' } },
  ];
  it('puts Latin names first and then follows the syllabary in Japanese', () =>
    expect(sortTerms(terms, 'ja').map(({ name }) => name.ja)).toEqual(['SnapStart', 'ウォームスタート', 'エイリアス', '同時実行数']));
  it('follows the alphabet in English', () =>
    expect(sortTerms(terms, 'en').map(({ name }) => name.en)).toEqual(['alias', 'concurrency', 'SnapStart', 'warm start']));
  it('heads them by row or letter', () => {
    expect(terms.map((term) => termIndex(term, 'ja'))).toEqual(['た', 'あ', 'A–Z', 'あ']);
    expect(termIndex({ name: { ja: '$LATEST', en: '$LATEST' } }, 'en')).toBe('L');
  });
});
