import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { cardSize } from './design.ts';
import type { Rgb } from './design.ts';

const compress = promisify(deflate);

/**
 * A PNG of at most 16 colours, four bits a pixel (https://www.w3.org/TR/png-3/). `pixels` are the red, green and blue bytes
 * of an image of a card's size; each pixel takes the colour of the palette that is nearest to it.
 */
export async function indexedPng(pixels: Uint8Array, palette: readonly Rgb[]): Promise<Buffer> {
  const { width, height } = cardSize;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth 4, colour type 3: palette.
  header.set([4, 3, 0, 0, 0], 8);
  // Level 9 takes five times as long for one byte in a hundred; filters only make indices harder to compress.
  const data = await compress(packed(pixels, palette), { level: 8, memLevel: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows of two pixels a byte, each after the byte for "no filter". */
function packed(pixels: Uint8Array, palette: readonly Rgb[]): Uint8Array {
  const { width, height } = cardSize;
  const rows = new Uint8Array(height * (width / 2 + 1));
  const indices = new Map<number, number>();
  let [last, index] = [-1, 0];
  let at = 0;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (pixel % width === 0) at += 1;
    const rgb = ((pixels[pixel * 3] ?? 0) << 16) | ((pixels[pixel * 3 + 1] ?? 0) << 8) | (pixels[pixel * 3 + 2] ?? 0);
    // Most pixels are like the one before them.
    if (rgb !== last) {
      last = rgb;
      index = indices.get(rgb) ?? nearest(rgb, palette);
      indices.set(rgb, index);
    }
    if (pixel % 2 === 0) rows[at] = index << 4;
    else {
      rows[at] = (rows[at] ?? 0) | index;
      at += 1;
    }
  }
  return rows;
}

function nearest(rgb: number, palette: readonly Rgb[]): number {
  const distances = palette.map(
    ([red, green, blue]) => (red - (rgb >> 16)) ** 2 + (green - ((rgb >> 8) & 255)) ** 2 + (blue - (rgb & 255)) ** 2,
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
