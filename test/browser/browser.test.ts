import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/schemas/text.ts';
import { useBrowser } from './use-browser.ts';

// A busy machine may take its time; what is tested is what happens, not how fast.
vi.setConfig({ testTimeout: 60_000 });

const { on, origin } = useBrowser();

const kinds = [
  '',
  'notes/',
  'notes/retries/',
  'limits/',
  'limits/function-memory/',
  'retries/',
  'retries/sqs-standard/',
  'updates/',
  'updates/2020-12-memory-10gb/',
  'errors/',
  'errors/task-timed-out/',
  'runtimes/',
  'runtimes/nodejs20.x/',
  'terms/',
  'sources/',
  'about/',
  'about/health/',
  'search/',
];

/** What axe finds, one line each: rule and first element. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(languages)('every kind of page in %s', (lang) => {
  it.each(kinds)('%s has no accessibility problem and fits its screen, on desktop and phone, light and dark', async (kind) => {
    await on(`/${lang}/${kind}`, async (page) => {
      expect(await findings(page), 'desktop, light').toEqual([]);
      expect(await sideways(page), 'desktop').toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Dark changes colours only.
      expect(await findings(page, ['color-contrast']), 'dark').toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await sideways(page), 'phone').toBeLessThanOrEqual(0);
    });
    await on(
      `/${lang}/${kind}`,
      async (page) =>
        expect(
          await findings(page, [
            'link-name',
            'button-name',
            'target-size',
            'scrollable-region-focusable',
            'aria-hidden-focus',
            'heading-order',
            'empty-table-header',
          ]),
          'phone',
        ).toEqual([]),
      { phone: true },
    );
  });
});

async function results(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-search-state="done"], [data-search-state="empty"]', { state: 'attached' });
  return page.$$eval('[data-search-results] a[data-result][href]', (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname + new URL((link as HTMLAnchorElement).href).hash),
  );
}

describe('search', () => {
  it.each([
    ['ja', 'タイムアウト 最大', '/ja/limits/function-timeout/'],
    ['en', 'maximum memory', '/en/limits/function-memory/'],
    ['ja', 'ＤＬＱ', '/ja/terms/#dead-letter-queue'],
    ['en', 'Task timed out after 3.00 seconds', '/en/errors/task-timed-out/'],
    ['ja', 'nodejs20.x', '/ja/runtimes/nodejs20.x/'],
  ])('on the page in %s finds %s', async (lang, query, expected) => {
    const found = await on(`/${lang}/search/?q=${encodeURIComponent(query)}`, results);
    expect(found.slice(0, 3)).toContain(expected);
  });

  it('says so when nothing fits', async () => {
    await on('/en/search/?q=zzqxv%20blorptang', async (page) => {
      expect(await results(page)).toEqual([]);
      expect(await page.getAttribute('[data-search-page-box] [data-search-state]', 'data-search-state')).toBe('empty');
      expect(await page.textContent('[data-search-page-box] [data-search-status]')).toContain('zzqxv blorptang');
    });
  });

  it('opens with / and Ctrl+K, is driven by the keyboard and leads to the result', async () => {
    await on('/en/limits/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('async payload');
      await page.waitForSelector('dialog [data-search-state="done"][data-search-query="async payload"]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      const chosen = await page.getAttribute('dialog [aria-selected="true"] a', 'href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${origin()}${chosen}`);
      expect(chosen).toMatch(/payload/);
      await page.keyboard.press('Control+k');
      await page.waitForSelector('dialog[open]');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog:not([open])', { state: 'attached' });
    });
  });

  it('does not search or move while a Japanese input method is composing', async () => {
    await on('/ja/', async (page) => {
      await page.keyboard.press('/');
      await page.waitForSelector('dialog[open]');
      const input = page.locator('#dialog-search');
      await input.dispatchEvent('compositionstart');
      await input.evaluate((element: HTMLInputElement) => {
        element.value = 'たいむ';
        element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
      });
      await page.waitForTimeout(300);
      expect(await page.getAttribute('dialog [data-search-state]', 'data-search-state')).toBe('idle');
      expect(new URL(page.url()).pathname).toBe('/ja/');
    });
  });

  it('keeps to one kind, in the address too', async () => {
    await on('/ja/search/?q=SQS&kind=event-sources', async (page) => {
      await results(page);
      const kinds = (): Promise<string[]> =>
        page.$$eval('[data-search-results] [role="option"] .kind', (labels) => [
          ...new Set(labels.map((label) => label.textContent ?? '')),
        ]);
      expect(await kinds()).toHaveLength(1);
      await page.locator('[data-search-page-box] [data-search-kinds] input[value=""]').check({ force: true });
      await page.waitForFunction(() => document.querySelectorAll('[data-search-results] .group').length > 0);
      expect(new URL(page.url()).search).toBe('?q=SQS');
      expect((await kinds()).length).toBeGreaterThan(1);
    });
  });

  it('says what it took a slip for, and searches for it on request', async () => {
    await on('/en/search/?q=concurency%20limt', async (page) => {
      await results(page);
      const meant = page.locator('[data-search-page-box] [data-search-status] button');
      expect(await meant.textContent()).toBe('concurrency limit');
      await meant.click();
      await page.waitForSelector('[data-search-page-box] [data-search-query="concurrency limit"]');
    });
  });

  it('remembers what led to a page, on this device, until it is told to forget', async () => {
    await on('/en/search/?q=dead-letter%20queue', async (page) => {
      await results(page);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('/search/'));
      await page.goto(`${origin()}/en/search/`);
      const recent = page.locator('[data-search-page-box] [data-search-recent] .ask');
      await recent.first().waitFor();
      expect(await recent.allTextContents()).toEqual(['dead-letter queue']);
      await page.locator('[data-search-page-box] [data-search-recent] .forget').click();
      expect(await recent.count()).toBe(0);
      expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBe('[]');
    });
  });

  it('shows markup that was typed as text', async () => {
    await on(`/en/search/?q=${encodeURIComponent('<img src=x onerror="document.title=1"> timeout')}`, async (page) => {
      await results(page);
      expect(await page.locator('[data-search-box] img').count()).toBe(0);
      expect(await page.title()).not.toBe('1');
    });
  });

  it('is offered to the address bar in both languages', async () => {
    await on('/ja/', async (page) => {
      const descriptions = await page.$$eval('link[rel="search"]', (links) => links.map((link) => (link as HTMLLinkElement).href));
      expect(descriptions).toHaveLength(2);
      const [japanese = ''] = descriptions;
      expect(await page.evaluate(async (address) => (await fetch(address)).text(), japanese)).toMatch(
        /template="[^"]*\/ja\/search\/\?q=\{searchTerms\}"/,
      );
    });
  });

  it('loads nothing before someone reaches for it', async () => {
    const requests = await on('/en/', async (page) => {
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      return seen.filter((url) => /pagefind|worker|search-box/.test(url));
    });
    expect(requests).toEqual([]);
  });
});

describe('the language switch', () => {
  it('stays on the page and its section', async () => {
    await on('/ja/notes/retries/#dlq', async (page) => {
      await page.click('a[data-other-language]');
      await page.waitForURL(`${origin()}/en/notes/retries/#dlq`);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
    });
  });

  it('stays on the page without JavaScript', async () => {
    await on(
      '/en/limits/function-timeout/',
      async (page) => {
        await page.click('a[data-other-language]');
        expect(new URL(page.url()).pathname).toBe('/ja/limits/function-timeout/');
      },
      { script: false },
    );
  });
});

describe('the keyboard', () => {
  it('reaches the content past the header with the skip link', async () => {
    await on('/en/limits/', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => location.hash)).toBe('#main');
    });
  });
});

describe('colours', () => {
  it('follow the switch and are remembered', async () => {
    await on('/en/', async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      await page.click('[data-theme-switch]');
      const dark = await ground();
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await ground()).toBe(dark);
    });
  });
});

describe('a stale record', () => {
  it('says so in the browser although nobody rebuilt the site', async () => {
    await on('/en/limits/function-timeout/', async (page) => {
      expect(await page.isVisible('[data-review-by]')).toBe(false);
      await page.clock.install({ time: new Date('2036-01-01') });
      await page.reload();
      await page.waitForSelector('[data-review-by]:not([hidden])');
    });
  });
});

describe('without JavaScript', () => {
  it('offers both languages at the root and lists in place of search', async () => {
    await on('/', async (page) => expect(await page.locator('main a[hreflang]').count()).toBe(2), { script: false });
    await on('/ja/search/', async (page) => expect(await page.locator('noscript a').count()).toBeGreaterThan(5), { script: false });
  });
});

describe('an address that leads nowhere', () => {
  it('gets status 404, both languages and a search for what was meant', async () => {
    await on('/ja/limits/funktion-timeout/', async (page) => {
      expect(await page.inputValue('[data-not-found="ja"] input')).toBe('funktion timeout');
      expect(await page.locator('[data-not-found]').first().getAttribute('data-not-found')).toBe('ja');
    });
  });
});
