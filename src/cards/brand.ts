import { frame } from './design.ts';
import { placeLine } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Typeface } from './typeface.ts';

/** Height of Latin capitals, as part of the size. */
const capHeight = 0.765;
/** Between sign and name, as part of the sign's side. */
const gap = 0.33;

/** The site's sign at the left edge of the frame and its name beside it; both around a line `middle` pixels from the top. */
export function brand(typeface: Typeface, name: string, middle: number, side: number, nameSize: number): Omit<Layout, 'rules'> {
  const sign = { x: frame.left, y: Math.round(middle - side / 2), size: side };
  if (name === '') return { sign, blocks: [] };
  const [x, y] = [frame.left + side * (1 + gap), middle + (capHeight * nameSize) / 2];
  return {
    sign,
    blocks: [{ name: 'site name', lines: [placeLine(typeface, { text: name, x, y, size: nameSize, weight: 'bold', colour: 'ink' })] }],
  };
}
