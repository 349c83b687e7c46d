import type { Font, PathCommand } from 'opentype.js';
import { loadFont, loadSubsets } from './font-files.ts';
import type { Weight } from './font-files.ts';

/** A character's shape; lengths in units of which an em has 2,048, y points up. */
export interface Shape {
  advance: number;
  /** From the origin to the outline's left edge. */
  bearing: number;
  /** SVG path data in relative commands, to be put after a move to the character's origin. */
  outline: string;
  /** Whether the family has no glyph for the character and 〓 stands in for it. */
  missing: boolean;
}

/** Gives the shape of one character. */
export type Typeface = (char: string, weight: Weight) => Shape;

export const unitsPerEm = 2048;

/** The sign that Japanese printers set for a glyph they do not have. */
const geta = '〓';

/** Characters that the family has only under another code. */
const alike: Record<string, string> = {
  '\u00a0': ' ',
  '\u2011': '-',
  '\u03bc': 'µ',
};

/** Quotation marks are half an em wide, as among kanji; among letters they take the width of the straight ones. */
const straight: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"' };
const opening = new Set(['‘', '“']);

/** BIZ UDPGothic with all its files, each opened when a character first needs it. */
export function loadTypeface(): Typeface {
  const subsetsOf = loadSubsets();
  const fonts = new Map<string, Font>();
  const shapes: Record<Weight, Map<string, Shape>> = { regular: new Map(), bold: new Map() };

  const fontOf = (subset: string, weight: Weight): Font => {
    const key = `${subset} ${weight}`;
    const font = fonts.get(key) ?? loadFont(subset, weight);
    fonts.set(key, font);
    return font;
  };
  const find = (char: string, weight: Weight): Shape | undefined => {
    for (const subset of subsetsOf(char)) {
      const glyph = fontOf(subset, weight).charToGlyph(char);
      if (glyph.index === 0) continue;
      const advance = (straight[char] === undefined ? undefined : find(straight[char], weight)?.advance) ?? glyph.advanceWidth;
      const shift = opening.has(char) ? advance - glyph.advanceWidth : 0;
      return { advance, bearing: leftOf(glyph.path.commands) + shift, outline: outlineOf(glyph.path.commands, shift), missing: false };
    }
    return undefined;
  };
  const draw = (char: string, weight: Weight): Shape =>
    find(alike[char] ?? char, weight) ??
    // A letter without its accent, a full-width form as its half-width one.
    find([...char.normalize('NFKD')][0] ?? char, weight) ?? { advance: 0, bearing: 0, outline: '', ...find(geta, weight), missing: true };

  return (char, weight) => {
    const known = shapes[weight].get(char);
    if (known) return known;
    const shape = draw(char, weight);
    shapes[weight].set(char, shape);
    return shape;
  };
}

function leftOf(commands: readonly PathCommand[]): number {
  const edges = commands.flatMap((command) => (command.type === 'Z' ? [] : [command.x]));
  return edges.length === 0 ? 0 : Math.min(...edges);
}

/** Relative SVG commands, so that an outline can stand anywhere without being computed again; moved to the right by `shift`. */
function outlineOf(commands: readonly PathCommand[], shift: number): string {
  let [x, y] = [-shift, 0];
  let [startX, startY] = [0, 0];
  return commands
    .map((command) => {
      if (command.type === 'Z') {
        [x, y] = [startX, startY];
        return 'z';
      }
      const pairs =
        command.type === 'C'
          ? [command.x1, command.y1, command.x2, command.y2, command.x, command.y]
          : command.type === 'Q'
            ? [command.x1, command.y1, command.x, command.y]
            : [command.x, command.y];
      const [fromX, fromY] = [x, y];
      ({ x, y } = command);
      if (command.type === 'M') [startX, startY] = [x, y];
      return command.type.toLowerCase() + pairs.map((value, index) => value - (index % 2 === 0 ? fromX : fromY)).join(' ');
    })
    .join('');
}
