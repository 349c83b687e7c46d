import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeMenu } from '../../src/sharing/link-menu-place.ts';

const view = { left: 0, top: 1000, width: 1280, height: 800 };
const menu = { width: 400, height: 440 };
const button = { left: 100, top: 1100, width: 24, height: 24 };

describe('placeMenu', () => {
  it.each([
    ['below its button', button, { left: 100, top: 1130 }],
    ['above where only there is room', { ...button, top: 1600 }, { left: 100, top: 1154 }],
    ['to the right where there is room neither below nor above', { ...button, top: 1400 }, { left: 130, top: 1192 }],
    ['short of the right edge', { ...button, left: 1200 }, { left: 868, top: 1130 }],
    ['short of the left edge', { ...button, left: -50 }, { left: 12, top: 1130 }],
  ])('opens %s', (_, at, expected) => expect(placeMenu(at, menu, view)).toEqual(expected));

  it('begins at the corner where it is larger than the window', () =>
    expect(placeMenu(button, { width: 2000, height: 2000 }, view)).toEqual({ left: 12, top: 1012 }));

  it('stays inside the window, and off its button unless the window is too small', () => {
    const near = fc.integer({ min: 0, max: 1200 });
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 770 }), (left, down) => {
        const at = { ...button, left, top: view.top + down };
        const spot = placeMenu(at, menu, view);
        expect(spot.left).toBeGreaterThanOrEqual(12);
        expect(spot.left + menu.width).toBeLessThanOrEqual(1268);
        expect(spot.top).toBeGreaterThanOrEqual(1012);
        expect(spot.top + menu.height).toBeLessThanOrEqual(1788);
        const apart = spot.top >= at.top + 24 || spot.top + menu.height <= at.top || spot.left >= left + 24;
        if (left + 24 + 6 + menu.width <= 1268) expect(apart).toBe(true);
      }),
    );
  });
});
