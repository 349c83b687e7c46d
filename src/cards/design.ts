/** Part of every cache key: raise it when images change although their SVG does not. */
export const designVersion = 1;

/** The size that link previews ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where text may stand, in pixels from the card's upper left corner. */
export const frame = { left: 72, right: cardSize.width - 72, top: 58, bottom: cardSize.height - 30 } as const;

export const frameWidth = frame.right - frame.left;

/** Where the facts' second column begins; the site's name below the first has room before it in both languages. */
export const secondColumn = 488;

/** The light colours of `src/styles/tokens.css`. */
export const colours = {
  paper: '#fbfaf6',
  ink: '#1b1f24',
  'ink-soft': '#555a61',
  accent: '#a5300f',
  rule: '#d9d4c8',
} as const;

export type Colour = keyof typeof colours;

/** The site's sign as `public/favicon.svg` draws it, in a square of 32. */
export const sign = {
  side: 32,
  corner: 5,
  lambda: 'M9 6h5.2l8.6 17.2 1.9-.7 1.3 3.2-5.6 2.1L13.6 14 8.9 26H4.6l6.9-17H9z',
} as const;

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** All colours of an image: the five above and one for the edges of letters on paper; two would cost 6 % more bytes and show no difference. */
export const palette: readonly Rgb[] = [
  ...Object.values(colours).map((hex) => rgbOf(hex)),
  between('paper', 'ink', 0.38),
  between('paper', 'accent', 0.5),
];

function between(from: Colour, to: Colour, part: number): Rgb {
  const [start, end] = [rgbOf(colours[from]), rgbOf(colours[to])];
  const mix = (index: 0 | 1 | 2) => Math.round(start[index] + (end[index] - start[index]) * part);
  return [mix(0), mix(1), mix(2)];
}

function rgbOf(hex: string): Rgb {
  const channel = (index: number) => Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16);
  return [channel(0), channel(1), channel(2)];
}
