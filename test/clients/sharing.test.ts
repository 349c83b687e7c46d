import { Validator } from '@seriousme/openapi-schema-validator';
import { load } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowledgeChangesSchema } from '../../src/api/knowledge-changes-schema.ts';
import { collectionNames } from '../../src/schemas/collection-names.ts';
import { buildFixtureSite } from '../site/fixture-site.ts';
import type { FixtureSite } from '../site/fixture-site.ts';
import { schemaOf } from './json-schema.ts';
import { readFeed } from './feed-reader.ts';
import { get, getJson, getText } from './fetch.ts';

describe.each(['/', '/lambda/'])('a site published under %s', (base) => {
  let site: FixtureSite;
  const at = (path: string): string => site.url + path;

  beforeAll(async () => {
    site = await buildFixtureSite(base);
  }, 240_000);
  afterAll(() => site?.stop());

  describe('previews', () => {
    it('give an unfurling library title, value, image and a card to embed', async () => {
      const { open_graph, twitter_card, oEmbed, canonical_url } = await unfurl(at('ja/limits/function-timeout/'));
      expect(open_graph).toMatchObject({
        title: '関数のタイムアウト: 900 秒',
        type: 'article',
        url: at('ja/limits/function-timeout/'),
        site_name: 'Lambda フィールドノート',
        locale: 'ja_JP',
        images: [
          { url: at('cards/ja/limits/function-timeout.png'), width: 1200, height: 630, alt: '関数のタイムアウト: 900 秒、2026-01-10 時点' },
        ],
      });
      expect(twitter_card.card).toBe('summary_large_image');
      expect(canonical_url).toBe(at('ja/limits/function-timeout/'));
      expect(oEmbed).toMatchObject({
        version: '1.0',
        type: 'rich',
        title: '関数のタイムアウト: 900 秒',
        width: 480,
        height: 260,
        thumbnails: [{ url: at('cards/ja/limits/function-timeout.png'), width: 1200, height: 630 }],
      });
    });

    it('have an image where they say it is, of the size that they say', async () => {
      const { open_graph } = await unfurl(at('en/notes/retries/'));
      const image = await get(open_graph.images?.[0]?.url ?? '');
      expect(image.headers.get('content-type')).toBe('image/png');
      expect(await sharp(Buffer.from(await image.arrayBuffer())).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    });

    it('have an embed where the oEmbed answer puts it', async () => {
      const { oEmbed } = await unfurl(at('en/errors/task-timed-out/'));
      const source = load(oEmbed?.type === 'rich' ? (oEmbed.html ?? '') : '')('iframe').attr('src') ?? '';
      expect(source).toBe(at('embed/en/errors/task-timed-out/'));
      expect(load(await getText(source))('h1').text()).toBe('Task timed out after {seconds} seconds');
    });

    it('of a permanent link speak both languages', async () => {
      const { open_graph, oEmbed } = await unfurl(at('go/limits/function-timeout/'));
      expect(open_graph.title).toBe('関数のタイムアウト: 900 秒 / Function timeout: 900 s');
      expect(oEmbed?.type).toBe('rich');
    });

    it.each(['', 'ja/', 'en/limits/', 'ja/search/', 'en/about/'])('exist for a page that is no record: /%s', async (path) => {
      const { open_graph, twitter_card } = await unfurl(at(path));
      expect(open_graph.images?.[0]?.url).toMatch(new RegExp(`^${at('cards/(?:ja|en)/site\\.png$')}`));
      expect(open_graph.title).toBeTruthy();
      expect(open_graph.description).toBeTruthy();
      expect(twitter_card.card).toBe('summary_large_image');
      await get(open_graph.images?.[0]?.url ?? '');
    });
  });

  describe('data', () => {
    it.each(collectionNames)('of %s fits its published schema, as a list and one by one', async (collection) => {
      const { list, item } = schemaOf(await getJson(at(`api/v1/schema/${collection}.json`)));
      const document = await getJson(at(`api/v1/${collection}.json`));
      expect(list(document)).toEqual([]);
      const { count, items } = document as { count: number; items: { id: string; links: { self: string } }[] };
      expect(items).toHaveLength(count);
      expect(count).toBeGreaterThan(0);
      for (const one of items) {
        const alone = await getJson(one.links.self);
        expect(alone).toEqual(one);
        expect(item(alone)).toEqual([]);
      }
    });

    it('of the records’ health fits its published schema', async () => {
      const { list } = schemaOf(await getJson(at('api/v1/schema/health.json')));
      const document = await getJson(at('api/v1/health.json'));
      expect(list(document)).toEqual([]);
      expect(document).toMatchObject({ figures: { records: { limits: 1, sources: 1 }, problems: 0 } });
    });

    it('is described by a valid OpenAPI document, whose paths all answer', async () => {
      const text = await getText(at('api/v1/openapi.json'));
      const result = await new Validator().validate(JSON.parse(text));
      expect(result.errors ?? []).toEqual([]);
      expect(result.valid).toBe(true);
      const { paths, servers } = JSON.parse(text) as { paths: Record<string, unknown>; servers: { url: string }[] };
      const example = {
        limits: 'function-timeout',
        'event-sources': 'sns',
        updates: '2018-10-timeout',
        errors: 'task-timed-out',
        runtimes: 'python3.9',
        terms: 'dead-letter-queue',
        sources: 'lambda-dg-limits',
        notes: 'retries',
      };
      for (const path of Object.keys(paths)) {
        const collection = path.split('/')[3] as keyof typeof example;
        await get((servers[0]?.url ?? '').replace(/\/$/, '') + path.replace('{id}', example[collection] ?? ''));
      }
    });

    it('may be read by scripts of any origin, and says what it is', async () => {
      const { headers } = await get(at('api/v1/limits.json'));
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect((await get(at('api/v1/limits.csv'))).headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect((await get(at('oembed/ja/limits/function-timeout.json'))).headers.get('access-control-allow-origin')).toBe('*');
    });

    it('has the tables as CSV with the same values', async () => {
      const rows: Record<string, string>[] = parseCsv(await getText(at('api/v1/limits.csv')), { columns: true });
      expect(rows).toMatchObject([
        {
          id: 'function-timeout',
          name_ja: '関数のタイムアウト',
          value_en: '900 s',
          maximum: '900',
          unit: 's',
          permalink: at('go/limits/function-timeout/'),
        },
      ]);
      const history: Record<string, string>[] = parseCsv(await getText(at('api/v1/limits-history.csv')), { columns: true });
      expect(history.map(({ since, maximum }) => [since, maximum])).toMatchInlineSnapshot(`
        [
          [
            "≤2015-01-01",
            "300",
          ],
          [
            "2018-10-10",
            "900",
          ],
        ]
      `);
    });

    it('has everything in one file', async () => {
      const all = (await getJson(at('api/v1/all.json'))) as { collections: Record<string, unknown> };
      expect(Object.keys(all.collections).sort()).toEqual([...collectionNames].sort());
      expect(all.collections.limits).toEqual(await getJson(at('api/v1/limits.json')));
    });

    it('answers an unknown id with the nearest ones', async () => {
      const response = await fetch(at('api/v1/limits/functon-timeout.json'));
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        error: 'not-found',
        message: {
          ja: 'このアドレスのデータはない。ids の一覧から正しい id を探してほしい。',
          en: 'There is no data at this address. The list under ids has the right id.',
        },
        nearest: ['limits/function-timeout'],
        ids: at('api/v1/ids.json'),
      });
    });
  });

  describe('what the site learnt', () => {
    it('is told by the records where the site was built without git, and says so', async () => {
      const $ = load(await getText(at('ja/about/changes/')));
      expect($('.basis').text()).toContain('git の履歴なしで');
      expect(
        $('.learnt > section')
          .toArray()
          .map((section) => section.attribs.id),
      ).toEqual(['2026-01-10', '2019-06-02', '2018-10-10']);
      const text = $('[id="2018-10-10"]').text().replace(/\s+/g, ' ');
      expect(text).toContain('関数のタイムアウト 値（2018-10-10）: 1〜300 秒（デフォルト 3 秒） → 1〜900 秒（デフォルト 3 秒）');
    });

    it('is the same in both languages, and each of its links answers', async () => {
      const [ja, en] = [load(await getText(at('ja/about/changes/'))), load(await getText(at('en/about/changes/')))];
      const links = ($: typeof ja, lang: string) =>
        $('.learnt a')
          .toArray()
          .map((link) => new URL(link.attribs.href ?? '', at('')).href.replace(at(lang), ''));
      expect(links(ja, 'ja')).toEqual(links(en, 'en'));
      for (const link of new Set(links(en, 'en'))) await get(at('en') + link);
    });

    it('is there as data that fits its description', async () => {
      const document = knowledgeChangesSchema.parse(await getJson(at('api/v1/knowledge-changes.json')));
      expect(document).toMatchObject({ basis: 'records', count: document.items.length });
      expect(document.items.filter(({ kind }) => kind === 'recorded')).toMatchObject([
        { day: '2018-10-10', id: 'function-timeout', links: { page: { ja: at('ja/limits/function-timeout/') } } },
      ]);
    });

    it('is a feed that says nothing of days that are AWS’s', async () => {
      const url = at('en/about/changes/feed.xml');
      const { meta, items } = await readFeed(await getText(url), url);
      expect(meta.title).toBe('Corrections and additions of this site — Lambda Field Notes');
      expect(items.map(({ title, link }) => [title, link])).toEqual([
        ['Learnt on 10 January 2026: 1 text revised', at('en/about/changes/#2026-01-10')],
        ['Learnt on 2 June 2019: 1 added', at('en/about/changes/#2019-06-02')],
      ]);
    });
  });

  describe('subscriptions', () => {
    it.each([
      ['ja', 'updates', 'Lambda の更新履歴 — Lambda フィールドノート', '15 分まで実行できる'],
      [
        'en',
        'changes',
        'Changed limits, retry rules and runtime dates of Lambda — Lambda Field Notes',
        'Function timeout: 1–300 s (default 3 s) → 1–900 s (default 3 s)',
      ],
    ])('of %s/%s are read by a feed reader', async (lang, name, title, first) => {
      const url = at(`${lang}/${name}/feed.xml`);
      const { meta, items } = await readFeed(await getText(url), url);
      expect(meta.title).toBe(title);
      expect(meta.xmlurl ?? meta.xmlUrl).toBe(url);
      expect(items.map((item) => item.title)).toContain(first);
      expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
      for (const item of items) await get(item.link ?? '');
    });

    it('name entries in a way that no host, path or new name changes', async () => {
      const url = at('en/updates/feed.xml');
      const { items } = await readFeed(await getText(url), url);
      // The id of `en/updates/2018-10-old-timeout`, under which it was published first.
      expect(items.map(({ guid, link }) => ({ guid, link }))).toEqual([
        { guid: 'urn:uuid:cbc05c2b-00f0-52b2-a7dc-632774d2af27', link: at('en/updates/2018-10-timeout/') },
      ]);
    });

    it('of the runtimes are read by a calendar library', async () => {
      const calendar = new ICAL.Component(ICAL.parse(await getText(at('ja/runtimes/calendar.ics'))));
      const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      expect(events.map(({ summary, startDate }) => [summary, startDate?.toString()])).toMatchInlineSnapshot(`
        [
          [
            "Python 3.9 (python3.9): 非推奨化",
            "2025-12-15",
          ],
          [
            "Python 3.9 (python3.9): 作成停止",
            "2027-02-01",
          ],
          [
            "Python 3.9 (python3.9): 更新停止",
            "2027-03-03",
          ],
        ]
      `);
      expect(events.every(({ startDate }) => startDate?.isDate)).toBe(true);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    });
  });

  describe('copies', () => {
    it('of a page as Markdown begin with where it is from', async () => {
      const response = await get(at('ja/limits/function-timeout.md'));
      expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      const text = await response.text();
      expect(text).toContain(`url: ${at('ja/limits/function-timeout/')}`);
      expect(text).toContain('900 秒');
    });

    it('are listed for language models, each where it says', async () => {
      const links = [...(await getText(at('llms.txt'))).matchAll(/\]\((http[^)]+)\)/g)].map(([, url]) => url ?? '');
      expect(links).toContain(at('en/notes/retries.md'));
      for (const link of links) await get(link);
    });
  });

  describe('former ids', () => {
    it.each(['api/v1/limits/old-timeout.json', 'api/v1/limits/other-timeout.json'])(
      'answer in the API with the record that they lead to: %s',
      async (path) => {
        expect(await getJson(at(path))).toMatchObject({ id: 'function-timeout', formerIds: ['old-timeout', 'other-timeout'] });
      },
    );

    it.each([
      ['go/limits/old-timeout/', 'ja/limits/function-timeout/'],
      ['ja/limits/old-timeout/', 'ja/limits/function-timeout/'],
      ['en/notes/failures/', 'en/notes/retries/'],
      ['embed/ja/limits/old-timeout/', 'ja/limits/function-timeout/'],
      ['go/terms/dead-letters/', 'ja/terms/#dead-letter-queue'],
    ])('lead on from %s without script', async (path, goal) => {
      const links = load(await getText(at(path)))('a')
        .toArray()
        .map((link) => new URL(link.attribs.href ?? '', at(path)).href);
      expect(links).toContain(at(goal));
    });

    it.each([
      ['ja/limits/', 'old-timeout', 'function-timeout'],
      ['en/terms/', 'dead-letters', 'dead-letter-queue'],
      ['ja/updates/', '2018-10-old-timeout', '2018-10-timeout'],
    ])('are anchors inside the row that has the new id: %s#%s', async (path, old, now) => {
      expect(load(await getText(at(path)))(`#${now} #${old}`)).toHaveLength(1);
    });

    it('of sections stand before the heading that has the new id', async () => {
      const $ = load(await getText(at('ja/notes/retries/')));
      expect($('#old-dlq').next().attr('id')).toBe('dlq');
    });

    it.each(['cards/ja/limits/old-timeout.png', 'oembed/ja/limits/old-timeout.json', 'ja/notes/failures.md'])(
      'still have their files: %s',
      async (path) => {
        await get(at(path));
      },
    );

    it('are real redirects where the host can give them', async () => {
      expect(await getText(at('_redirects'))).toContain(`${base}ja/limits/old-timeout/ ${base}ja/limits/function-timeout/ 301\n`);
    });
  });

  describe('search engines', () => {
    it('find each page in one language, with the other one and the crossroads as alternates', async () => {
      const $ = load(await getText(at('ja/limits/function-timeout/')));
      const alternates = $('link[hreflang]')
        .toArray()
        .map((link) => [link.attribs.hreflang, link.attribs.href]);
      expect(alternates).toEqual([
        ['ja', at('ja/limits/function-timeout/')],
        ['en', at('en/limits/function-timeout/')],
        ['x-default', at('go/limits/function-timeout/')],
      ]);
    });

    it('get a sitemap of both languages, without crossroads, embeds and old addresses', async () => {
      expect(await getText(at('robots.txt'))).toContain(`Sitemap: ${at('sitemap-index.xml')}`);
      const pages = load(await getText(at('sitemap-0.xml')), { xml: true })('loc')
        .toArray()
        .map((node) => load(node).text());
      expect(pages).toContain(at('ja/limits/function-timeout/'));
      expect(pages.filter((page) => !/^(?:ja|en)\//.test(page.slice(at('').length)) || /old-timeout|failures/.test(page))).toEqual([]);
      for (const page of pages) await get(page);
    });

    it.each([
      ['ja/notes/retries/', ['TechArticle', 'BreadcrumbList']],
      ['en/limits/', ['Dataset']],
      ['en/limits/function-timeout/', ['BreadcrumbList']],
      ['ja/', ['WebSite']],
    ])('get structured data on %s, every address of which answers', async (path, types) => {
      const things = load(await getText(at(path)))('script[type="application/ld+json"]')
        .toArray()
        .map((node) => JSON.parse(load(node).text()));
      expect(things.map((thing) => thing['@type'])).toEqual(types);
      const urls = [...JSON.stringify(things).matchAll(/"(http:\/\/localhost[^"{?]+)"/g)].map(([, url]) => url ?? '');
      for (const url of urls) await get(url);
    });
  });
});
