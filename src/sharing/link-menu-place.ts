/** Pixels of the page. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const gap = 6;
/** Between the menu and the edges of the window. */
const margin = 12;

/**
 * Where a menu opens: below its button; above it where only there is room; otherwise to its right. Never past an edge of `view`, the visible
 * part of the page, and past its lower right edges only where the menu is larger than the window.
 */
export function placeMenu(button: Box, menu: Pick<Box, 'width' | 'height'>, view: Box): { left: number; top: number } {
  const first = { left: view.left + margin, top: view.top + margin };
  const last = { left: view.left + view.width - margin - menu.width, top: view.top + view.height - margin - menu.height };
  const below = button.top + button.height + gap;
  const above = button.top - gap - menu.height;
  const [left, top] =
    below <= last.top
      ? [button.left, below]
      : above >= first.top
        ? [button.left, above]
        : [button.left + button.width + gap, button.top + button.height / 2 - menu.height / 2];
  return { left: Math.max(Math.min(left, last.left), first.left), top: Math.max(Math.min(top, last.top), first.top) };
}
