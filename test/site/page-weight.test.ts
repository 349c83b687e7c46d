import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** The stylesheets and scripts that a page asks for before anyone touches it. */
function assetsOf(html: string): string[] {
  const asked = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path ?? '');
  const imported = asked
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => [...readFileSync(`dist${path}`, 'utf8').matchAll(/from"\.\/([^"]+\.js)"/g)].map(([, file]) => `/_astro/${file}`));
  return [...new Set([...asked, ...imported])];
}

const compressed = (text: string | Buffer): number => brotliCompressSync(text).length;

describe('the weight of a page before anyone touches it', () => {
  it.each([
    ['ja/limits/', 24_000, 5],
    ['en/limits/', 24_000, 5],
    ['ja/about/changes/', 24_000, 6],
    ['ja/retries/', 14_000, 5],
    ['ja/', 14_000, 6],
    ['ja/limits/function-timeout/', 14_000, 9],
  ])('%s is at most %i bytes with brotli, in at most %i files beside its own', (page, bytes, files) => {
    const html = readFileSync(`dist/${page}index.html`, 'utf8');
    const assets = assetsOf(html);
    const weights = assets.map((path) => compressed(readFileSync(`dist${path}`)));
    expect(weights.reduce((sum, one) => sum + one, compressed(html))).toBeLessThanOrEqual(bytes);
    expect(assets.length).toBeLessThanOrEqual(files);
  });

  it.each(['ja/limits/', 'en/retries/'])('the cells of %s carry no attribute for scoped styles', (page) => {
    const bodies = readFileSync(`dist/${page}index.html`, 'utf8').match(/<tbody.*?<\/tbody>/gs) ?? [];
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.filter((body) => body.includes('data-astro-cid'))).toEqual([]);
  });
});
