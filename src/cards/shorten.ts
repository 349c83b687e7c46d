import { breakLines } from './break-lines.ts';
import type { Measure } from './break-lines.ts';
import { breakCosts, breakPoints, isJapanese } from './break-points.ts';

/** As much of a text as fits, in lines; what is left off is after a phrase or word if possible, and dots stand for it. */
export function shorten(text: string, measure: Measure): string[] {
  const points = breakPoints(text);
  const whole = breakLines(text, measure, points);
  if (whole) return whole;
  const upTo = (end: number): string[] | undefined => {
    const beginning = text.slice(0, end).replace(danglingMarks, '');
    // The ellipsis of a Japanese typeface hangs in the middle of the line.
    const part = beginning + (isJapanese(beginning.slice(-1)) ? '…' : '...');
    return breakLines(part, measure, [...points.filter(({ at }) => at < beginning.length), { at: part.length, cost: breakCosts.free }]);
  };
  const good = points.filter(({ cost }) => cost < breakCosts.anywhere);
  return longest(good, upTo) ?? longest(points, upTo) ?? [];
}

/** A text's beginnings that end with a sentence, longest first: what may be said when there is no room for all. */
export function leadingSentences(text: string): string[] {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index);
  return [text.length, ...ends.reverse()].map((end) => text.slice(0, end).trim());
}

const danglingMarks = /[\s、。，．,.:;・（(「『“‘–—-]+$/u;
const sentenceEnd = /(?<=。)(?=[^」』）])|(?<=[.!?][)”]?) +(?=[A-Z])/gu;

/** The lines of the last point up to which the text fits; it fits up to all points before that one. */
function longest(points: readonly { at: number }[], upTo: (end: number) => string[] | undefined): string[] | undefined {
  let lines: string[] | undefined;
  let [low, high] = [0, points.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const fitting = upTo(points[middle]?.at ?? 0);
    if (fitting) lines = fitting;
    if (fitting) low = middle + 1;
    else high = middle - 1;
  }
  return lines;
}
