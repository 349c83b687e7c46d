import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPart, formatQuantity, formatSpan, formatValue, inPlainUnits, principalPart } from '../../src/knowledge/quantity.ts';
import type { LimitValue } from '../../src/schemas/limit.ts';
import { unitNames } from '../../src/schemas/unit.ts';
import type { UnitName } from '../../src/schemas/unit.ts';

describe('formatQuantity', () => {
  it.each([
    [900, 's', '900 秒', '900 s'],
    [10_240, 'MB', '10,240 MB', '10,240 MB'],
    [1, 'layer', '1 個', '1 layer'],
    [5, 'layer', '5 個', '5 layers'],
    [1000, 'execution', '1,000', '1,000'],
    ['unlimited', 'request/s', '無制限', 'unlimited'],
    [0.2, 'USD', '0.2 USD', '0.2 USD'],
    [1, 'request/s', '1 リクエスト/秒', '1 request/s'],
  ] as const)('%s %s is "%s" and "%s"', (amount, unit, ja, en) => {
    expect([formatQuantity(amount, unit, 'ja'), formatQuantity(amount, unit, 'en')]).toEqual([ja, en]);
  });

  it('never shows NaN or a missing unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        fc.constantFrom(...unitNames),
        fc.constantFrom('ja' as const, 'en' as const),
        (amount, unit, lang) => {
          expect(formatQuantity(amount, unit, lang)).toMatch(/^\d[\d,.]*( ?\S.*)?$/);
        },
      ),
    );
  });
});

const values: [LimitValue, UnitName, string, string][] = [
  [{ minimum: 128, default: 128, maximum: 10_240, step: 1 }, 'MB', '128〜10,240 MB（デフォルト 128 MB）', '128–10,240 MB (default 128 MB)'],
  [{ default: 1000 }, 'execution', '1,000', '1,000'],
  [{ maximum: 6 }, 'MB', '6 MB', '6 MB'],
  [{ minimum: 2 }, 'poller', '2 個以上', 'at least 2 pollers'],
  [{ allowed: [1, 3, 5], default: 1 }, 'd', '1、3、5 日（デフォルト 1 日）', '1, 3, 5 d (default 1 d)'],
  [
    { minimum: -1, default: -1, maximum: 10_000, special: [{ value: -1, meaning: { ja: '無制限', en: 'no limit' } }] },
    'attempt',
    '-1〜10,000 回（デフォルト -1 = 無制限）',
    '-1–10,000 times (default -1 = no limit)',
  ],
  [{ text: { ja: '数万', en: 'tens of thousands' } }, 'execution', '数万', 'tens of thousands'],
];

describe('formatValue', () => {
  it.each(values)('%j in %s is %s and %s', (value, unit, ja, en) =>
    expect([formatValue(value, unit, 'ja'), formatValue(value, unit, 'en')]).toEqual([ja, en]),
  );
});

describe('formatPart', () => {
  it('gives the principal number without a part', () =>
    expect(formatPart({ minimum: 0, default: 2, maximum: 2 }, 'attempt', 'en')).toBe('2 times'));
  it('gives nothing for a part that is not there', () => expect(formatPart({ maximum: 2 }, 'attempt', 'en', 'step')).toBeUndefined());
  it('prefers the maximum, then the default', () => {
    expect(principalPart({ default: 3, maximum: 900 })).toBe('maximum');
    expect(principalPart({ default: 3 })).toBe('default');
    expect(principalPart({ allowed: [1, 2] })).toBeUndefined();
  });
});

describe('formatSpan', () => {
  it.each([
    [{ minimum: 60, default: 345_600, maximum: 1_209_600 }, '4 日（最大 14 日）', '4 d (at most 14 d)'],
    [{ minimum: 60, default: 21_600, maximum: 21_600 }, '6 時間', '6 h'],
    [{ default: -1, maximum: 604_800, special: [{ value: -1, meaning: { ja: '無期限', en: 'for ever' } }] }, '7 日', '7 d'],
    [{ text: { ja: '公式の記載なし', en: 'not documented' } }, undefined, undefined],
  ])('%j', (value, ja, en) => expect([formatSpan(value, 's', 'ja'), formatSpan(value, 's', 'en')]).toEqual([ja, en]));
});

describe('inPlainUnits', () => {
  it.each([
    [900, 's', '15 min'],
    [21_600, 's', '6 h'],
    [31_622_400, 's', '366 d'],
    [10_240, 'MB', '10 GB'],
    [3, 's', undefined],
    [1000, 'execution', undefined],
    [1769, 'MB', undefined],
  ] as const)('%s %s is %s', (amount, unit, plain) => {
    expect(inPlainUnits(amount, unit, 'en')).toBe(plain);
  });
});
