import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/search/excerpt.ts';

const marked = (text: string, terms: string[]) =>
  excerptOf(text, terms)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('excerptOf', () => {
  it('marks what was searched for, whatever its width and case', () => expect(marked('ＤＬＱ と dlq', ['dlq'])).toBe('[ＤＬＱ] と [dlq]'));
  it('prefers the longer of two terms that overlap', () =>
    expect(marked('デッドレターキュー', ['キュー', 'デッドレターキュー'])).toBe('[デッドレターキュー]'));
  it('begins near the first hit of a long text', () =>
    expect(marked(`${'あ'.repeat(300)}。タイムアウト${'い'.repeat(300)}`, ['タイムアウト'])).toMatch(/^….*\[タイムアウト\].*…$/));
  it('gives the beginning where nothing is found', () => expect(marked('short text', ['nothing'])).toBe('short text'));
  it('never loses or invents text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        fc.array(fc.string({ minLength: 2, maxLength: 4 }), { maxLength: 3 }),
        (text, terms) =>
          excerptOf(text, terms)
            .map((piece) => piece.text)
            .join('') === text,
      ),
    );
  });
});
