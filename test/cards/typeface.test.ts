import { describe, expect, it } from 'vitest';
import { loadFont, loadSubsets, parseRanges } from '../../src/cards/font-files.ts';
import { loadTypeface } from '../../src/cards/typeface.ts';

const typeface = loadTypeface();

describe('loadTypeface', () => {
  it.each(['A', 'あ', '関', '≤', '→', '×', '²', '～', '…', 'é', '\u00a0', 'μ'])('has %j in both weights', (char) => {
    expect(typeface(char, 'regular')).toMatchObject({ missing: false });
    expect(typeface(char, 'bold')).toMatchObject({ missing: false });
  });

  it('stands 〓 for what the family does not have', () => {
    const { outline, advance } = typeface('〓', 'bold');
    expect(typeface('🦜', 'bold')).toMatchObject({ outline, advance, missing: true });
  });

  it('takes the letter below a mark that the family does not have', () =>
    expect(typeface('ṩ', 'regular').outline).toBe(typeface('s', 'regular').outline));

  it('gives quotation marks the width of the straight ones and keeps them beside their word', () => {
    expect(typeface('’', 'regular').advance).toBe(typeface("'", 'regular').advance);
    expect(typeface('“', 'bold').advance).toBe(typeface('"', 'bold').advance);
    for (const mark of ['‘', '’', '“', '”']) {
      const { bearing, advance } = typeface(mark, 'regular');
      expect(bearing).toBeGreaterThan(0);
      expect(bearing).toBeLessThan(advance / 2);
    }
  });

  it('draws a character as relative commands that end where they began', () =>
    expect(typeface('-', 'regular').outline).toMatchInlineSnapshot(`"m150 641l0 154l684 0l0 -154l-684 0z"`));
});

describe('loadSubsets', () => {
  const subsetsOf = loadSubsets();
  it('names the slice that holds a rare sign after the two large files', () => expect(subsetsOf('≤')).toEqual(['latin', 'japanese', '58']));
  it('names only the large files for what no slice has', () => expect(subsetsOf('🦜')).toEqual(['latin', 'japanese']));
});

describe('parseRanges', () => {
  it('reads single code points and ranges', () =>
    expect(parseRanges('U+2105, U+2264-2265,U+1f100')).toEqual([
      [0x2105, 0x2105],
      [0x2264, 0x2265],
      [0x1f100, 0x1f100],
    ]));
});

describe('loadFont', () => {
  it('reads WOFF', () => expect(loadFont('latin', 'bold').unitsPerEm).toBe(2048));
  it('throws for a file that is not there', () => expect(() => loadFont('klingon', 'bold')).toThrow(/klingon/));
});
