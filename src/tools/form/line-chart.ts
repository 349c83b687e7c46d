import type { Lang } from '../../schemas/text.ts';
import { formatAmount, formatTick } from './format.ts';
import { markup } from './markup.ts';
import type { Chart } from './report.ts';

export interface Line {
  name: string;
  /** How it is drawn: the thing itself, what it is measured against, or what once was. */
  look: 'main' | 'demand' | 'limit' | 'past';
  points: readonly { x: number; y: number }[];
}

export interface LineChart {
  /** What the picture tells, for those who do not see it. */
  told: string;
  width: number;
  lines: readonly Line[];
  /** Largest x in seconds; y ends a little above the largest value. */
  end: number;
  lang: Lang;
}

const [height, top, bottom, leftMargin, rightMargin] = [260, 16, 34, 60, 18];
const smallestWidth = 300;
const tickRoom = 90;

/** Lines over seconds as SVG, drawn for a width in CSS pixels so that its text keeps its size. The names of the lines stand in the legend. */
export function lineChart({ told, width: wanted, lines, end, lang }: LineChart): Required<Pick<Chart, 'svg' | 'legend'>> {
  const width = Math.max(smallestWidth, Math.round(wanted));
  const most = niceCeiling(Math.max(1, ...lines.flatMap(({ points }) => points.map(({ y }) => y))));
  const span = end > 0 ? end : 1;
  const px = (x: number): string => (leftMargin + (x / span) * (width - leftMargin - rightMargin)).toFixed(1);
  const py = (y: number): string => place(y).toFixed(1);
  const place = (y: number): number => height - bottom - (y / most) * (height - top - bottom);
  const unit = span < 120 ? 1 : span < 7200 ? 60 : 3600;
  const xTicks = ticks(span / unit, Math.max(2, Math.floor((width - leftMargin) / tickRoom))).map((x) => x * unit);
  const yTicks = ticks(most, 4);
  const svg = markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${told}">${yTicks.map(
    (y) =>
      markup`<g class="grid"><line x1="${leftMargin}" x2="${width - rightMargin}" y1="${py(y)}" y2="${py(y)}"></line><text x="${leftMargin - 8}" y="${py(y)}" dy="4" text-anchor="end">${formatAmount(y)}</text></g>`,
  )}${xTicks.map(
    (x, at) =>
      markup`<text class="tick" x="${px(x)}" y="${height - 12}" text-anchor="${at === 0 ? 'start' : Number(px(x)) > width - 40 ? 'end' : 'middle'}">${formatTick(x, unit, lang)}</text>`,
  )}${lines.map(
    ({ look, points }) =>
      markup`<path class="line ${look}" d="${points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${px(Math.min(x, span))} ${py(y)}`).join('')}"></path>`,
  )}</svg>`;
  return { svg, legend: lines.map(({ name, look }) => ({ name, look })) };
}

/** Round numbers from 0 to the end, about so many. */
export function ticks(end: number, count: number): number[] {
  const rough = end / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

/** The next number that reads well at the end of an axis. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value * 1.02) ?? 12) * power;
}
