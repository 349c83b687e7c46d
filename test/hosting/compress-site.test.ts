import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressSite } from '../../src/hosting/compress-site.ts';

describe('compressing a site', () => {
  const page = '<p>Lambda の上限</p>'.repeat(100);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'field-notes-compress-'));
    writeFileSync(path.join(folder, 'index.html'), page);
    writeFileSync(path.join(folder, 'short.html'), 'short');
    writeFileSync(path.join(folder, 'card.png'), page);
    mkdirSync(path.join(folder, 'node.js'));
    utimesSync(path.join(folder, 'index.html'), 1_700_000_000, 1_700_000_000);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes both encodings beside text that shrinks, and nothing beside the rest', async () => {
    const { files, plain, br, gz } = await compressSite(folder);
    expect(readdirSync(folder).sort()).toEqual(['card.png', 'index.html', 'index.html.br', 'index.html.gz', 'node.js', 'short.html']);
    expect(brotliDecompressSync(readFileSync(path.join(folder, 'index.html.br'))).toString()).toBe(page);
    expect(gunzipSync(readFileSync(path.join(folder, 'index.html.gz'))).toString()).toBe(page);
    const [brotli, gzip] = ['br', 'gz'].map((ending) => statSync(path.join(folder, `index.html.${ending}`)).size);
    expect({ files, plain, br, gz }).toEqual({ files: 2, plain: Buffer.byteLength(page) + 5, br: (brotli ?? 0) + 5, gz: (gzip ?? 0) + 5 });
  });

  it('gives the encodings the time of their file, so that all three say the same Last-Modified', async () => {
    await compressSite(folder);
    expect(['index.html', 'index.html.br', 'index.html.gz'].map((file) => statSync(path.join(folder, file)).mtimeMs)).toEqual(
      Array(3).fill(1_700_000_000_000),
    );
  });

  it('changes nothing when it runs again', async () => {
    const first = await compressSite(folder);
    expect(await compressSite(folder)).toEqual(first);
    expect(readdirSync(folder)).toHaveLength(6);
  });
});
