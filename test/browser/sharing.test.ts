import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { useBrowser } from './use-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const { on, origin } = useBrowser();

const pathOf = (page: Page): string => page.url().slice(origin().length);

describe('a permanent link', () => {
  it.each([
    ['ja-JP', '/go/limits/function-timeout/', '/ja/limits/function-timeout/'],
    ['en-GB', '/go/limits/function-timeout/', '/en/limits/function-timeout/'],
    ['fr-FR', '/go/limits/function-timeout/', '/en/limits/function-timeout/'],
    ['ja', '/go/notes/retries/#dlq', '/ja/notes/retries/#dlq'],
    ['ja', '/go/limits/function-timeout/?on=2018-01-01', '/ja/limits/function-timeout/?on=2018-01-01'],
    ['ja', '/go/terms/cold-start/', '/ja/terms/#cold-start'],
    ['en', '/go/updates/2026-07-nodejs-26-python-3-15-preview/', '/en/updates/2026-08-nodejs-26-python-3-15-preview/'],
  ])('leads a reader of %s from %s to %s', async (locale, from, to) => {
    await on(
      from,
      async (page) => {
        await page.waitForURL(`${origin()}${to}`);
      },
      { locale },
    );
  });

  it('does not stay in the way back', async () => {
    await on('/en/', async (page) => {
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.id = 'wiki';
        link.href = '/go/limits/function-timeout/';
        link.textContent = 'wiki';
        document.body.append(link);
      });
      await page.click('#wiki');
      await page.waitForURL('**/en/limits/function-timeout/');
      await page.goBack();
      expect(pathOf(page)).toBe('/en/');
    });
  });

  it('shows both languages without script, and is accessible', async () => {
    await on(
      '/go/limits/function-timeout/',
      async (page) => {
        expect(
          await page.$$eval('.choice', (links) => links.map((link) => [link.getAttribute('lang'), link.getAttribute('href')])),
        ).toEqual([
          ['ja', '/ja/limits/function-timeout/'],
          ['en', '/en/limits/function-timeout/'],
        ]);
        expect((await page.textContent('main')) ?? '').toContain('900 秒');
      },
      { script: false },
    );
  });
});

describe('an old address', () => {
  it('leads to the new page with what stood after the #', async () => {
    await on('/ja/updates/2026-07-nodejs-26-python-3-15-preview/?from=wiki#changes', async (page) => {
      await page.waitForURL('**/ja/updates/2026-08-nodejs-26-python-3-15-preview/?from=wiki#changes');
    });
  });

  it('finds its row in the table', async () => {
    await on('/ja/updates/#2026-07-nodejs-26-python-3-15-preview', async (page) => {
      const row = page.locator('[id="2026-08-nodejs-26-python-3-15-preview"]');
      expect(await row.locator(':target').count()).toBe(1);
      expect(await row.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    });
  });
});

describe('an address that is none', () => {
  it.each([
    ['/go/limits/functon-timeout/', '/ja/limits/function-timeout/'],
    ['/en/retries/sqs-standart/', '/en/retries/sqs-standard/'],
    ['/ja/errors/task-time-out/', '/ja/errors/task-timed-out/'],
  ])('is answered with the nearest one: %s', async (path, nearest) => {
    await on(
      path,
      async (page) => {
        await page.waitForSelector('[data-nearest]:not([hidden])');
        expect(await page.getAttribute('[data-nearest] a', 'href')).toBe(nearest);
      },
      { locale: 'ja' },
    );
  });
});

describe('an embedded card', () => {
  /** A wiki page of another origin with the card in it; gives the messages that the card sent. */
  async function inWiki(
    address: string,
    use: (page: Page, sent: () => Promise<string[]>) => Promise<void>,
    look: { dark?: boolean } = {},
  ): Promise<void> {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>wiki</title><script>sent=[];addEventListener('message',(event)=>sent.push(event.data))</script><iframe src="${origin()}${address}" width="480" height="260"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    try {
      await on(
        '/en/about/',
        async (page) => {
          await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
          await page.frameLocator('iframe').locator('article').waitFor();
          await use(page, () => page.evaluate(() => (window as unknown as { sent: string[] }).sent));
        },
        look,
      );
    } finally {
      server.close();
    }
  }

  it('shows name, value, date and source, and links back', async () => {
    await inWiki('/embed/ja/limits/function-timeout/', async (page) => {
      const card = page.frameLocator('iframe').locator('article');
      const text = (await card.innerText()).replace(/\s+/g, ' ');
      expect(text).toMatch(/関数のタイムアウト 900 秒 15 分 .*出典: .*\d{4}-\d\d-\d\d 時点/);
      expect(await card.locator('.back').getAttribute('href')).toBe('/ja/limits/function-timeout/');
      expect(await card.locator('.back').getAttribute('target')).toBe('_blank');
    });
  });

  it('tells its height, again when the frame gets narrower, and fits what it told', async () => {
    await inWiki('/embed/en/event-sources/sqs-standard/', async (page, sent) => {
      const heights = async () =>
        (await sent()).map((message) => JSON.parse(message) as { context: string; method: string; height: number });
      await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
      const [first] = await heights();
      expect(first).toMatchObject({ context: 'iframe.resize', method: 'resize' });
      await page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '300'));
      await expect.poll(async () => (await heights()).at(-1)?.height ?? 0).toBeGreaterThan(first?.height ?? 0);
    });
  });

  it.each([
    ['', false, 'rgb(255, 255, 255)'],
    ['', true, 'rgb(26, 30, 35)'],
    ['?theme=dark', false, 'rgb(26, 30, 35)'],
    ['?theme=light', true, 'rgb(255, 255, 255)'],
    ['?theme=javascript:alert(1)', false, 'rgb(255, 255, 255)'],
  ])('follows the reader’s colours or the address: "%s", dark: %s', async (query, dark, colour) => {
    await inWiki(
      `/embed/ja/limits/function-timeout/${query}`,
      async (page) => {
        const article = page.frameLocator('iframe').locator('article');
        await expect.poll(() => article.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(colour);
      },
      { dark },
    );
  });

  it('sets no cookie and keeps nothing', async () => {
    await on('/embed/ja/limits/function-timeout/', async (page, context) => {
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  });

  it.each([
    'limits/function-timeout',
    'event-sources/kinesis',
    'errors/task-timed-out',
    'runtimes/nodejs20.x',
    'updates/2020-12-memory-10gb',
    'terms/cold-start',
    'notes/retries',
  ])('is accessible in both colours: %s', async (record) => {
    await on(`/embed/ja/${record}/`, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).disableRules(['landmark-one-main', 'region']).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  });
});
