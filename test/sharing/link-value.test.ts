import { describe, expect, it } from 'vitest';
import { valueIn } from '../../src/sharing/link-value.ts';

describe('valueIn', () => {
  const record = {
    title: { ja: '関数のタイムアウト', en: 'Function timeout' },
    headline: { ja: '900 秒', en: '900 s' },
    verifiedOn: '2026-11-21',
  };
  it.each([
    ['ja', { value: '900 秒', asOf: '2026-11-21' }],
    ['en', { value: '900 s', asOf: '2026-11-21' }],
  ] as const)('is the headline in %s and its day', (lang, expected) => expect(valueIn(record, lang)).toEqual(expected));

  it.each([
    ['no headline', { verifiedOn: '2026-11-21' }],
    ['a headline in another language only', { ...record, headline: { en: '900 s' } }],
    ['an empty headline', { ...record, headline: { ja: '', en: '' } }],
    ['a headline that is no text', { ...record, headline: { ja: 900 } }],
    ['no day', { headline: record.headline }],
    ['nothing', {}],
    ['no object', 'record'],
    ['null', null],
  ])('is missing where the record has %s', (_, broken) => expect(valueIn(broken, 'ja')).toBeUndefined());
});
