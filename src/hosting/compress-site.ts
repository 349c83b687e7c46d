import { statSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressible, extensionOf } from './content-types.ts';
import { siteSizes } from './site-sizes.ts';

/** What a site weighs as it is and in each encoding; in bytes, a file that does not shrink counted as it is. */
export interface Compressed {
  files: number;
  plain: number;
  br: number;
  gz: number;
}

/** Below this many bytes the headers weigh more than what compression saves. */
const least = 256;
/** Enough to keep Node's four threads for zlib busy. */
const atOnce = 8;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/**
 * Writes a `.br` (Brotli 11) and a `.gz` (gzip 9) beside every text file of a built site, where that is smaller, with the file's own time.
 * For servers that send files as they lie: nginx, Caddy, Apache. Rejects with Node's error where a file cannot be read or written.
 */
export async function compressSite(folder: string): Promise<Compressed> {
  const files = [...siteSizes(folder).keys()].filter((file) => compressible.has(extensionOf(file)));
  const total: Compressed = { files: 0, plain: 0, br: 0, gz: 0 };
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const one = await compressFile(path.join(folder, file));
      total.files += 1;
      for (const size of ['plain', 'br', 'gz'] as const) total[size] += one[size];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}

async function compressFile(file: string): Promise<Omit<Compressed, 'files'>> {
  const { atime, mtime } = statSync(file);
  const text = await readFile(file);
  const plain = text.length;
  if (plain < least) return { plain, br: plain, gz: plain };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain,
  };
  const [br, gz] = await Promise.all([brotli(text, { params }), zip(text, { level: constants.Z_BEST_COMPRESSION })]);
  const keep = async (ending: string, bytes: Buffer): Promise<number> => {
    if (bytes.length >= plain) return plain;
    await writeFile(`${file}.${ending}`, bytes);
    await utimes(`${file}.${ending}`, atime, mtime);
    return bytes.length;
  };
  return { plain, br: await keep('br', br), gz: await keep('gz', gz) };
}
