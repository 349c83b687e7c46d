import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { largestFunction, viewerRequest } from '../../src/hosting/cloudfront-function.ts';
import type { ViewerRequest } from '../../src/hosting/cloudfront-function.ts';
import { hostRules } from './small-site.ts';

const text = readFileSync('deploy/aws/viewer-request.js', 'utf8');
type Query = Record<string, { value: string; multiValue?: { value: string }[] }>;

/** Runs the function as CloudFront would, its key value store included; gives the rewritten path, or status and new place. */
async function ask({ code, store }: ViewerRequest, uri: string, querystring: Query = {}): Promise<string> {
  const values = new Map(store?.data.map(({ key, value }) => [key, value]));
  const kvs = () => ({
    get: (key: string) => (values.has(key) ? Promise.resolve(values.get(key)) : Promise.reject(new Error('KeyNotFound'))),
  });
  const context = createContext({ event: { request: { uri, querystring, method: 'GET', headers: {} } }, cf: { kvs } });
  const answer = await runInContext(`${code.replace("import cf from 'cloudfront';", '')}\nhandler(event)`, context);
  return answer.statusCode === undefined ? answer.uri : `${answer.statusCode} ${answer.headers.location.value}`;
}

describe.each(['/', '/lambda/'])('the function on CloudFront for a site under %s', (base) => {
  const request = viewerRequest(text, hostRules(base));

  it.each([
    ['', 'index.html'],
    ['ja/', 'ja/index.html'],
    ['en/limits/function-timeout/', 'en/limits/function-timeout/index.html'],
    ['en/runtimes/nodejs20.x/', 'en/runtimes/nodejs20.x/index.html'],
    ['ja/limits/function-timeout.md', 'ja/limits/function-timeout.md'],
    ['en/runtimes/nodejs20.x.md', 'en/runtimes/nodejs20.x.md'],
    ['pagefind/ja/wasm.unknown.pagefind', 'pagefind/ja/wasm.unknown.pagefind'],
    ['ja/limits/%E4%B8%8A%E9%99%90/', 'ja/limits/%E4%B8%8A%E9%99%90/index.html'],
    ['ja/limits/old-timeout.md', 'ja/limits/old-timeout.md'],
    ['ja/limits/constructor/', 'ja/limits/constructor/index.html'],
  ])('reads %j as %j', async (path, key) => {
    expect(await ask(request, base + path)).toBe(base + key);
  });

  it.each([
    ['ja', 'ja/'],
    ['en/limits/function-timeout', 'en/limits/function-timeout/'],
    ['en/runtimes/nodejs20.x', 'en/runtimes/nodejs20.x/'],
    ['ja/limits/%E4%B8%8A%E9%99%90', 'ja/limits/%E4%B8%8A%E9%99%90/'],
    ['ja/limits/old-timeout/', 'ja/limits/function-timeout/'],
    ['en/limits/old-timeout', 'en/limits/function-timeout/'],
    ['en/limits/old%2Dtimeout/', 'en/limits/function-timeout/'],
  ])('leads from %j to %j', async (from, to) => {
    expect(await ask(request, base + from)).toBe(`301 ${base}${to}`);
  });

  it('keeps the query as it was written', async () => {
    const query = { view: { value: 'a%20b' }, tag: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] }, flag: { value: '' } };
    expect(await ask(request, `${base}ja/limits`, query)).toBe(`301 ${base}ja/limits/?view=a%20b&tag=x&tag=y&flag`);
  });

  it.each([
    '../etc/passwd',
    '%2e%2e/etc',
    '..%2fetc',
    'ja/%2E%2E/%2E%2E/x',
    'ja/./x/',
    'ja%5C..%5Cx',
    'ja\\x',
    '/evil.example',
    'ja//evil.example',
    '%E4%B8',
    'ja/%00/',
    'ja/%0d%0aSet-Cookie:x',
  ])('gives the 404 page, and no redirect, for %j', async (path) => {
    expect(await ask(request, base + path)).toBe(`${base}no-such-page`);
  });

  it.each(['ja/nothing/', 'en/nothing/here/'])('lets the bucket say that %j is missing', async (path) => {
    expect(await ask(request, base + path)).toBe(`${base}${path}index.html`);
  });
});

describe('the function on CloudFront', () => {
  it('leads to the sub-path with its slash, and finds nothing beside it', async () => {
    const request = viewerRequest(text, hostRules('/lambda/'));
    expect(await ask(request, '/lambda')).toBe('301 /lambda/');
    for (const beside of ['/', '/lambdas/', '/ja/']) expect(await ask(request, beside)).toBe('/lambda/no-such-page');
  });

  it('asks a key value store when the redirects outgrow it, and finds the same', async () => {
    const moved = Array.from({ length: 300 }, (_, at) => ({ from: `limits/former-name-${at}`, to: `limits/present-name-${at}` }));
    const request = viewerRequest(text, { ...hostRules('/'), moved });
    expect(request.store?.data).toHaveLength(300);
    expect(Buffer.byteLength(request.code)).toBeLessThanOrEqual(largestFunction);
    expect(await ask(request, '/ja/limits/former-name-299/')).toBe('301 /ja/limits/present-name-299/');
    expect(await ask(request, '/ja/limits/present-name-299/')).toBe('/ja/limits/present-name-299/index.html');
  });

  it('holds 60 redirects itself', () => {
    const moved = Array.from({ length: 60 }, (_, at) => ({
      from: `limits/a-former-name-of-usual-length-${at}`,
      to: `limits/a-present-name-of-usual-length-${at}`,
    }));
    expect(viewerRequest(text, { ...hostRules('/lambda/'), moved }).store).toBeUndefined();
  });

  it('says which redirect is too long for a key value store, and when there are too many', () => {
    const long = { from: `limits/${'x'.repeat(600)}`, to: 'limits/y' };
    const many = Array.from({ length: 100_000 }, (_, at) => ({ from: `limits/former-name-${at}`, to: `limits/present-name-${at}` }));
    expect(() => viewerRequest(text, { ...hostRules('/'), moved: [...many.slice(0, 300), long] })).toThrow(
      /The redirect from limits\/x+ is longer than a CloudFront key value store takes \(512 bytes\)\./,
    );
    expect(() => viewerRequest(text, { ...hostRules('/'), moved: many })).toThrow(
      '100000 redirects are more than a CloudFront key value store takes (5000000 bytes).',
    );
  });

  it('uses only words that cloudfront-js-2.0 knows', () => {
    expect(text.match(/\?\.|\?\?|#\w+\s*[(=]|\bimport\(|\bclass\b|\beval\b|\bsetTimeout\b/g)).toBeNull();
  });
});
