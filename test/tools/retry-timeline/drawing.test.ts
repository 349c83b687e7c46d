import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/tools/retry-timeline/drawing.ts';
import { tellDuration } from '../../../src/tools/retry-timeline/duration.ts';
import { toHtml } from '../../../src/tools/retry-timeline/element.ts';
import type { PageElement } from '../../../src/tools/retry-timeline/element.ts';
import { simulate } from '../../../src/tools/retry-timeline/simulate.ts';
import { timeAxis } from '../../../src/tools/retry-timeline/time-axis.ts';
import { anySettings } from './arbitrary-settings.ts';
import { facts } from './real-facts.ts';

const all = (node: PageElement | string): PageElement[] => (typeof node === 'string' ? [] : [node, ...node.children.flatMap(all)]);

describe('the axis', () => {
  it('keeps one second and four days apart, and never goes back', () => {
    const { place, ticks, logarithmic } = timeAxis([0, 1, 3, 7], 345_600, 0.05);
    expect(logarithmic).toBe(true);
    expect(place(1)).toBeGreaterThan(0.04);
    expect([place(0), place(345_600)]).toEqual([0, 1]);
    expect(ticks.map(({ time }) => tellDuration(time, 'en')).join(', ')).toMatchInlineSnapshot(
      `"0 s, 1 s, 10 s, 30 s, 1 min, 2 min, 5 min, 10 min, 30 min, 1 h, 3 h, 6 h, 12 h, 1 d, 2 d, 4 d"`,
    );
  });

  it('is even where that shows every try', () => expect(timeAxis([0, 60, 180], 181, 0.1)).toMatchObject({ logarithmic: false }));

  it('is monotone and leaves room between its marks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 3e7, noNaN: true }), { minLength: 1, maxLength: 20 }), (times) => {
        const end = Math.max(...times);
        const { place, ticks } = timeAxis(times, end, 0.1);
        expect(place(end)).toBe(end > 0 ? 1 : 0);
        const sorted = times.toSorted((a, b) => a - b).map(place);
        sorted.forEach((one, at) => expect(one).toBeGreaterThanOrEqual(sorted[at - 1] ?? 0));
        ticks.forEach((tick, at) => at > 0 && expect(tick.place - (ticks[at - 1]?.place ?? 0)).toBeGreaterThan(0.099));
      }),
    );
  });
});

describe('the drawing', () => {
  it('stays inside its frame at both widths, without NaN', () => {
    fc.assert(
      fc.property(anySettings(), fc.constantFrom(960, 358), fc.constantFrom('ja' as const, 'en' as const), (settings, width, lang) => {
        const svg = drawTimeline(simulate(settings, facts), settings, lang, width, 'label');
        const [, , , height = 0] = (svg.attributes.viewBox ?? '').split(' ').map(Number);
        expect(toHtml(svg)).not.toMatch(/NaN|Infinity|undefined/);
        for (const { tag, attributes } of all(svg).slice(1)) {
          const [x, y] = [
            Number(attributes.x ?? attributes.x1 ?? attributes.cx ?? 0),
            Number(attributes.y ?? attributes.y1 ?? attributes.cy ?? 0),
          ];
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + (tag === 'rect' ? Number(attributes.width) : 0)).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y + (tag === 'rect' ? Number(attributes.height) : 0)).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 500 },
    );
  });
});
