import { labelHeights, niceCeiling, ticks } from '../form/line-chart.ts';
import { markup } from '../form/markup.ts';
import type { Markup } from '../form/markup.ts';

export interface ScatterPoint {
  name: string;
  x: number;
  y: number;
  marked: boolean;
}

export interface ScatterChart {
  told: string;
  width: number;
  /** In the order in which the line joins them. */
  points: readonly ScatterPoint[];
  nameX: string;
  nameY: string;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}

const [height, top, bottom, leftMargin, rightMargin] = [300, 30, 48, 64, 20];
const smallestWidth = 300;
const tickRoom = 90;
const labelWidth = 120;

/** Points with their names, joined by a thin line, drawn for a width in CSS pixels. Both axes begin at 0. */
export function scatterChart({ told, width: wanted, points, nameX, nameY, formatX, formatY }: ScatterChart): Markup {
  const width = Math.max(smallestWidth, Math.round(wanted));
  const mostX = niceCeiling(Math.max(Number.MIN_VALUE * 1e6, ...points.map(({ x }) => x)));
  const mostY = niceCeiling(Math.max(Number.MIN_VALUE * 1e6, ...points.map(({ y }) => y)));
  const px = (x: number): number => leftMargin + (x / mostX) * (width - leftMargin - rightMargin);
  const py = (y: number): number => height - bottom - (y / mostY) * (height - top - bottom);
  const heights = labelHeights(points.map(({ y }) => py(y) - 12));
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${told}">${ticks(
    mostY,
    4,
  ).map(
    (y) =>
      markup`<g class="grid"><line x1="${leftMargin}" x2="${width - rightMargin}" y1="${at(py(y))}" y2="${at(py(y))}"></line><text x="${leftMargin - 8}" y="${at(py(y))}" dy="4" text-anchor="end">${formatY(y)}</text></g>`,
  )}${ticks(mostX, Math.max(2, Math.floor((width - leftMargin) / tickRoom))).map(
    (x) => markup`<text class="tick" x="${at(px(x))}" y="${height - bottom + 18}" text-anchor="middle">${formatX(x)}</text>`,
  )}<text class="axis" x="${width - rightMargin}" y="${height - 8}" text-anchor="end">${nameX}</text><text class="axis" x="8" y="14">${nameY}</text><path class="line past" d="${points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(px(x))} ${at(py(y))}`)
    .join('')}"></path>${points.map(({ name, x, y, marked }, index) => {
    const left = px(x) > width - labelWidth;
    return markup`<circle class="${marked ? 'dot marked' : 'dot'}" cx="${at(px(x))}" cy="${at(py(y))}" r="${marked ? 6 : 4}"></circle><text class="${marked ? 'name main' : 'name'}" x="${at(px(x) + (left ? -10 : 10))}" y="${at(heights[index] ?? 0)}" text-anchor="${left ? 'end' : 'start'}">${name}</text>`;
  })}</svg>`;
}

function at(place: number): string {
  return place.toFixed(1);
}
