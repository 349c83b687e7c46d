import { niceCeiling, ticks } from '../form/line-chart.ts';
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
const labelHeight = 15;
/** Average width of a sign of a name, in CSS pixels. */
const signWidth = 7.2;

/** Points with their names, joined by a thin line, drawn for a width in CSS pixels. Both axes begin at 0. */
export function scatterChart({ told, width: wanted, points, nameX, nameY, formatX, formatY }: ScatterChart): Markup {
  const width = Math.max(smallestWidth, Math.round(wanted));
  const mostX = niceCeiling(Math.max(Number.MIN_VALUE * 1e6, ...points.map(({ x }) => x)));
  const mostY = niceCeiling(Math.max(Number.MIN_VALUE * 1e6, ...points.map(({ y }) => y)));
  const px = (x: number): number => leftMargin + (x / mostX) * (width - leftMargin - rightMargin);
  const py = (y: number): number => height - bottom - (y / mostY) * (height - top - bottom);
  const labels = labelPlaces(
    points.map(({ name, x, y }) => ({ name, x: px(x), y: py(y) })),
    width,
  );
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${told}">${ticks(
    mostY,
    4,
  ).map(
    (y) =>
      markup`<g class="grid"><line x1="${leftMargin}" x2="${width - rightMargin}" y1="${at(py(y))}" y2="${at(py(y))}"></line><text x="${leftMargin - 8}" y="${at(py(y))}" dy="4" text-anchor="end">${formatY(y)}</text></g>`,
  )}${ticks(mostX, Math.max(2, Math.floor((width - leftMargin) / tickRoom))).map(
    (x) =>
      markup`<text class="tick" x="${at(px(x))}" y="${height - bottom + 18}" text-anchor="${px(x) > width - 40 ? 'end' : 'middle'}">${formatX(x)}</text>`,
  )}<text class="axis" x="${width - rightMargin}" y="${height - 8}" text-anchor="end">${nameX}</text><text class="axis" x="8" y="14">${nameY}</text><path class="line past" d="${points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(px(x))} ${at(py(y))}`)
    .join('')}"></path>${points.map(
    ({ x, y, marked }) =>
      markup`<circle class="${marked ? 'dot marked' : 'dot'}" cx="${at(px(x))}" cy="${at(py(y))}" r="${marked ? 6 : 4}"></circle>`,
  )}${points.map(({ name, marked }, index) => {
    const label = labels[index];
    return (
      label &&
      markup`<text class="${marked ? 'name main' : 'name'}" x="${at(label.x)}" y="${at(label.y)}" text-anchor="middle">${name}</text>`
    );
  })}</svg>`;
}

/** Places of the names: above their points where there is room, otherwise below, otherwise further off. */
function labelPlaces(places: readonly { name: string; x: number; y: number }[], width: number): { x: number; y: number }[] {
  const taken: Box[] = places.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  return places.map(({ name, x, y }) => {
    const length = name.length * signWidth;
    const left = Math.min(Math.max(x - length / 2, leftMargin), width - rightMargin - length);
    const boxAt = (height: number): Box => ({ left, right: left + length, top: height - labelHeight, bottom: height });
    const free = [-11, 24, -27, 40, -43, 56].find((distance) => !taken.some((box) => overlap(box, boxAt(y + distance))));
    const height = y + (free ?? -11);
    taken.push(boxAt(height));
    return { x: left + length / 2, y: height - 3 };
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function at(place: number): string {
  return place.toFixed(1);
}
