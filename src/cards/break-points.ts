/** How badly a line ends at a place: from 0 to what must not be seen unless nothing else helps. */
export const breakCosts = {
  /** Between sentences, clauses and words. */
  free: 0,
  /** Before a Japanese phrase: `成功した|メッセージは`. */
  phrase: 0.1,
  /** Within a compound or name: `同時|実行数`, `Parameter |Store の`. */
  compound: 0.25,
  /** Before a particle, or between a number and its unit. */
  tight: 0.9,
  /** Within an identifier: `Invalid|Request`, `lambda.|amazonaws`. */
  joint: 1.5,
  /** Within a word. */
  anywhere: 8,
} as const;

/** What is in brackets stays together rather than not. */
const insideBrackets = 0.15;

export interface BreakPoint {
  /** Index in the text before which a line may begin; the text's length is the last one. */
  at: number;
  cost: number;
}

// Line-start and line-end prohibition: https://www.w3.org/TR/jlreq/#characters_not_starting_a_line and the section after it.
const notAtStart =
  /^[、。，．・：；？！,.:;?!%％°℃)\]}）］｝」』】〕〉》’”…‥ー〜～〻々ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ]/u;
const notAtEnd = /[([{（［｛「『【〔〈《‘“¥$#@]$/u;

const japanese = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々、。・「」『』（）：]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hiragana = /^\p{Script=Hiragana}/u;
const endOfClause = /[、。，．：；？！]$/u;

/** As much of the text as the rules look at on each side, in UTF-16 units. */
const nearby = 4;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Where a text may be broken into lines, in its order: never before a space or where Japanese rules forbid it. */
export function breakPoints(text: string): BreakPoint[] {
  const wordStarts = new Set([...words.segment(text)].map(({ index }) => index));
  const starts = [...graphemes.segment(text)].map(({ index }) => index).slice(1);
  const hasKana = kana.test(text);
  let depth = 0;
  const points = starts.flatMap((at): BreakPoint[] => {
    const last = text.charAt(at - 1);
    if (/[(（]/u.test(last)) depth += 1;
    if (/[)）]/u.test(last)) depth = Math.max(0, depth - 1);
    const [before, after] = [text.slice(Math.max(0, at - nearby), at), text.slice(at, at + nearby)];
    const cost = costBetween(before, after, { isWordStart: wordStarts.has(at), hasKana });
    return cost === undefined ? [] : [{ at, cost: cost + (depth > 0 && cost <= breakCosts.phrase ? insideBrackets : 0) }];
  });
  return text === '' ? [] : [...points, { at: text.length, cost: breakCosts.free }];
}

/** Whether a text begins with a Japanese character. */
export function isJapanese(text: string): boolean {
  return japanese.test(text);
}

function costBetween(
  before: string,
  after: string,
  { isWordStart, hasKana }: { isWordStart: boolean; hasKana: boolean },
): number | undefined {
  const left = before.trimEnd();
  const isSpaced = left !== before;
  const isDotName = isSpaced && /^\.[A-Za-z]/.test(after);
  if (/^\s/.test(after) || notAtEnd.test(left) || (notAtStart.test(after) && !isDotName)) return undefined;
  if (endOfClause.test(left)) return breakCosts.free;
  const last = [...left.slice(-2)].at(-1) ?? '';
  if (isSpaced) {
    if (hiragana.test(after) || (/\d/.test(last) && !/^\d/.test(after))) return breakCosts.tight;
    // Between Latin words of a Japanese text there is mostly a name.
    return hasKana && !hiragana.test(last) ? breakCosts.compound : breakCosts.free;
  }
  if (!isJapanese(last) && !isJapanese(after)) return isJoint(left, after) ? breakCosts.joint : breakCosts.anywhere;
  const isMixed = isJapanese(last) !== isJapanese(after);
  if (!isMixed && !isWordStart && !/[・」』）]/u.test(last)) return breakCosts.anywhere;
  if (hiragana.test(after) || (isMixed && /\d/.test(last))) return breakCosts.tight;
  return isMixed || hiragana.test(last) || /[・」』）]/u.test(last) || /^[「『（]/u.test(after) ? breakCosts.phrase : breakCosts.compound;
}

/** `Invalid|Request`, `us-|east`, `lambda.|amazonaws`, but not `2026-11` or `3.13`. */
function isJoint(left: string, after: string): boolean {
  if (/[a-z]$/.test(left) && /^[A-Z]/.test(after)) return true;
  return /[A-Za-z)}][._\-/:]$/.test(left) && /^[A-Za-z{(]/.test(after);
}
