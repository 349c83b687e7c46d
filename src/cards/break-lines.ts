import { breakCosts, breakPoints } from './break-points.ts';
import type { BreakPoint } from './break-points.ts';

/** What a text is set into; widths are in the unit of `advanceOf`. */
export interface Measure {
  /** The width of one character. */
  advanceOf: (char: string) => number;
  width: number;
  maxLines: number;
  /** Lines of like length, as a heading wants; otherwise the last line may be short. */
  balanced: boolean;
  /** No line ends at a place that costs more than this, see `breakCosts`; within a word only where the word is longer than a line. */
  roughest: number;
}

/** A line more costs as much as a line that is empty. */
const costOfLine = 1;
/** A last line below this part of the width looks lost. */
const shortLine = 0.3;
const costOfShortLine = 0.5;

/**
 * The text in lines, without the spaces at their ends; nothing where it does not fit. Of all ways to break it the one with
 * few and well filled lines that end at good places: their costs together are the smallest (Knuth and Plass, 1981).
 */
export function breakLines(text: string, measure: Measure, points: readonly BreakPoint[] = breakPoints(text)): string[] | undefined {
  if (text === '') return [];
  const usable = usablePoints(text, points, measure);
  const edges = edgesOf(text, usable, measure.advanceOf);
  let ways: (Way | undefined)[] = [{ cost: 0, end: 0, before: undefined }];
  let best: Way | undefined;
  for (let count = 1; count <= measure.maxLines; count += 1) {
    ways = oneLineMore(ways, usable, edges, measure, count);
    const whole = ways[usable.length];
    if (whole && (!best || whole.cost < best.cost)) best = whole;
  }
  return best && linesOf(text, best);
}

/** The cheapest way to end a line at a place; `end` is an index in the text. */
interface Way {
  cost: number;
  end: number;
  before: Way | undefined;
}

/** From the ways to end the line before at each place (the first is the text's beginning), those to end this one. */
function oneLineMore(
  previous: readonly (Way | undefined)[],
  points: readonly BreakPoint[],
  { starts, ends }: Edges,
  { width, balanced }: Measure,
  count: number,
): (Way | undefined)[] {
  const ways = points.map((point, index): Way | undefined => {
    const isLast = index === points.length - 1;
    let cheapest: Way | undefined;
    for (let from = index; from >= 0; from -= 1) {
      const filled = ((ends[index] ?? 0) - (starts[from] ?? 0)) / width;
      if (filled > 1) break;
      const before = previous[from];
      if (!before) continue;
      const uneven = balanced || !isLast ? (1 - filled) ** 2 : count > 1 && filled < shortLine ? costOfShortLine : 0;
      const cost = before.cost + point.cost + costOfLine + uneven;
      if (!cheapest || cost < cheapest.cost) cheapest = { cost, end: point.at, before };
    }
    return cheapest;
  });
  return [undefined, ...ways];
}

/** The points that are good enough; within a word only those of a word that is too long for a line. */
function usablePoints(text: string, points: readonly BreakPoint[], { roughest, advanceOf, width }: Measure): BreakPoint[] {
  let from = 0;
  return points
    .filter(({ at, cost }) => cost < breakCosts.anywhere && (cost <= roughest || at === text.length))
    .flatMap((point) => {
      const start = from;
      from = point.at;
      const isTooLong = roughest >= breakCosts.anywhere && widthOf(text.slice(start, from).trimEnd(), advanceOf) > width;
      return isTooLong ? points.filter(({ at }) => start < at && at <= point.at) : [point];
    });
}

interface Edges {
  /** Width of the text before each line's possible beginning. */
  starts: number[];
  /** Width of the text up to each point, without the spaces before it. */
  ends: number[];
}

function edgesOf(text: string, points: readonly BreakPoint[], advanceOf: Measure['advanceOf']): Edges {
  const [starts, ends]: [number[], number[]] = [[0], []];
  let [total, from] = [0, 0];
  for (const { at } of points) {
    const piece = text.slice(from, at);
    ends.push(total + widthOf(piece.trimEnd(), advanceOf));
    total += widthOf(piece, advanceOf);
    starts.push(total);
    from = at;
  }
  return { starts, ends };
}

function widthOf(text: string, advanceOf: Measure['advanceOf']): number {
  let width = 0;
  for (const char of text) width += advanceOf(char);
  return width;
}

function linesOf(text: string, last: Way): string[] {
  const lines: string[] = [];
  for (let way = last; way.before; way = way.before) lines.unshift(text.slice(way.before.end, way.end).trim());
  return lines;
}
