import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/cli/header-rules.ts';
import { compressSite } from '../../src/hosting/compress-site.ts';
import { contentTypeOf } from '../../src/hosting/content-types.ts';
import { brotliInstalled, howToInstall, nginxInstalled, startNginx } from './nginx-server.ts';
import { hostRules, siteFiles, writeSmallSite } from './small-site.ts';

const safe = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' };

const skipped = nginxInstalled ? '' : ` (skipped: ${howToInstall})`;

describe.skipIf(!nginxInstalled).each(['/', '/lambda/'])(`a site under %s on nginx${skipped}`, (base) => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    const root = writeSmallSite(base);
    await compressSite(root);
    server = await startNginx(root, hostRules(base));
  });
  afterAll(() => server.stop());

  /** Asks for a path as it is written, dots and all; `fetch` would tidy it up first. */
  const ask = (path: string, headers: Record<string, string> = {}): Promise<{ answer: IncomingMessage; body: Buffer }> =>
    new Promise((resolve, reject) => {
      request(`${server.origin}`, { path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['', 'text/html; charset=utf-8', 'no-cache', {}],
    ['ja/limits/function-timeout/', 'text/html; charset=utf-8', 'no-cache', {}],
    ['en/runtimes/nodejs20.x/', 'text/html; charset=utf-8', 'no-cache', {}],
    ['_astro/page.Abc123.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable', {}],
    ['pagefind/ja/fragment/unknown_1.pf_fragment', 'application/octet-stream', 'public, max-age=31536000, immutable', {}],
    ['pagefind/ja/pagefind-entry.json', 'application/json; charset=utf-8', 'no-cache', {}],
    [
      'ja/limits/function-timeout.md',
      'text/markdown; charset=utf-8',
      'no-cache',
      { 'access-control-allow-origin': '*', 'x-robots-tag': 'noindex' },
    ],
    ['en/updates/feed.xml', 'application/atom+xml; charset=utf-8', 'no-cache', { 'access-control-allow-origin': '*' }],
    ['sitemap-index.xml', 'application/xml; charset=utf-8', 'no-cache', {}],
    ['en/runtimes/calendar.ics', 'text/calendar; charset=utf-8', 'no-cache', { 'access-control-allow-origin': '*' }],
    [
      'api/v1/limits.csv',
      'text/csv; charset=utf-8',
      'public, max-age=300, stale-while-revalidate=86400',
      { 'access-control-allow-origin': '*' },
    ],
    ['cards/en/limits/function-timeout.png', 'image/png', 'public, max-age=86400', { 'access-control-allow-origin': '*' }],
  ])('sends %s as %s with %s', async (path, type, caching, others) => {
    const { answer } = await ask(base + path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'cache-control': caching,
      etag: expect.stringMatching(/./),
      ...safe,
      ...others,
    });
    expect(answer.headers).not.toHaveProperty('server', expect.stringMatching(/\d/));
  });

  it.each(Object.keys(siteFiles).filter((file) => !file.startsWith('_')))(
    'sends with %s what public/_headers says, and nothing of it elsewhere',
    async (file) => {
      const path = base + file.replace(/index\.html$/, '');
      const { headers } = hostRules(base);
      const { answer } = await ask(path);
      const wanted = headersFor(headers, path);
      for (const name of new Set(headers.flatMap((rule) => rule.headers.map(([one]) => one)))) {
        const otherwise = name === 'Cache-Control' ? 'no-cache' : name === 'Content-Type' ? contentTypeOf(file) : undefined;
        expect([name, answer.headers[name.toLowerCase()]]).toEqual([name, wanted.get(name) ?? otherwise]);
      }
    },
  );

  it('sends the files that were compressed beforehand, and says that encodings differ', async () => {
    const page = `${base}ja/limits/function-timeout/`;
    const [plain, gz, br] = await Promise.all(
      ['identity', 'gzip', 'gzip, br'].map((accepted) => ask(page, { 'Accept-Encoding': accepted })),
    );
    expect(plain?.answer.headers['content-encoding']).toBeUndefined();
    expect(plain?.body.toString()).toBe(siteFiles['ja/limits/function-timeout/index.html']);
    expect(gz?.answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
      'content-type': 'text/html; charset=utf-8',
    });
    if (brotliInstalled)
      expect(br?.answer.headers).toMatchObject({
        'content-encoding': 'br',
        vary: 'Accept-Encoding',
        'content-type': 'text/html; charset=utf-8',
      });
  });

  it('answers 304 to what the reader has already, with the same headers', async () => {
    const { answer } = await ask(`${base}en/`);
    const again = await ask(`${base}en/`, { 'If-None-Match': answer.headers.etag ?? '' });
    expect(again.answer.statusCode).toBe(304);
    expect(again.answer.headers).toMatchObject({ 'cache-control': 'no-cache', ...safe });
  });

  it.each([
    ['ja/limits/old-timeout/', 'ja/limits/function-timeout/'],
    ['en/limits/old-timeout', 'en/limits/function-timeout/'],
    ['en/limits/old-timeout/?view=x', 'en/limits/function-timeout/?view=x'],
    ['ja', 'ja/'],
    ['en/runtimes/nodejs20.x', 'en/runtimes/nodejs20.x/'],
    ['ja/limits/function-timeout?a=1', 'ja/limits/function-timeout/?a=1'],
  ])('leads from %s to %s', async (from, to) => {
    const { answer } = await ask(base + from);
    expect([answer.statusCode, answer.headers.location]).toEqual([301, base + to]);
  });

  it.each([
    'ja/limits/nothing/',
    'en/nothing',
    'nothing.html',
    'ja/limits/',
    '_headers',
    '_redirects',
    'ja/index.html.gz',
    'en/%2e%2e%2fetc',
  ])('gives the page in both languages for %s', async (path) => {
    const { answer, body } = await ask(base + path);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body.toString()).toBe(siteFiles['404.html']);
  });

  it.each(['api/v1/limits/nothing.json', 'api/v1/nothing.csv'])('gives the answer of the API for %s', async (path) => {
    const { answer, body } = await ask(base + path);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      404,
      'application/json; charset=utf-8',
      'no-cache',
    ]);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(body.toString()).toBe(siteFiles['api/v1/404.json']);
  });

  it.each(['../../etc/passwd', '%2e%2e/%2e%2e/%2e%2e/etc/passwd', '..%2f..%2f..%2f..%2fetc%2fpasswd', '/evil.example/..'])(
    'lets nobody out of the folder by %s',
    async (path) => {
      const { answer, body } = await ask(base + path);
      expect(body.toString()).not.toContain('root:');
      expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
    },
  );

  it('takes no other method than reading', async () => {
    const { status } = await fetch(`${server.origin}${base}ja/`, { method: 'POST', body: 'x' });
    expect(status).toBe(405);
  });
});
