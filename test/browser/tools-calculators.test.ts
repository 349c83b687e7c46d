import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/schemas/text.ts';
import { useBrowser } from './use-browser.ts';
import type { Look } from './use-browser.ts';

// A busy machine may take its time; what is tested is what happens, not how fast.
vi.setConfig({ testTimeout: 60_000 });

const { on: visit, origin } = useBrowser();

/** Opens a page, and waits for the tool on it to be at work. */
const on = <Result>(path: string, use: (page: Page) => Promise<Result>, look: Look = {}): Promise<Result> =>
  visit(
    path,
    async (page) => {
      if (look.script !== false && /tools\/c[^/]+\/(?:\?|$)/.test(path)) await page.waitForSelector('form.tool button:enabled');
      return use(page);
    },
    look,
  );

/** The large numbers, label first. */
const figures = (page: Page): Promise<string[]> =>
  page.$$eval('.key-figures > div', (list) =>
    list.map((one) => `${one.querySelector('dt')?.textContent}: ${one.querySelector('strong')?.textContent}`),
  );

const problem = (page: Page, name: string): Promise<string | null> => page.textContent(`[data-problem="${name}"]`);

describe.each(languages)('the pages of the tools in %s', (lang) => {
  it.each(['', 'concurrency/', 'cost/'])(
    '%s has no accessibility problem and fits its screen, on desktop and phone, light and dark',
    async (tool) => {
      const violations = async (page: Page) =>
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      for (const options of [{}, { dark: true }, { phone: true }])
        await on(
          `/${lang}/tools/${tool}`,
          async (page) => {
            expect(await violations(page), JSON.stringify(options)).toEqual([]);
            expect(await sideways(page), JSON.stringify(options)).toBeLessThanOrEqual(0);
          },
          options,
        );
    },
  );

  it('show the same numbers without script, and say what that means', async () => {
    for (const tool of ['concurrency/', 'cost/']) {
      const [withScript, without] = await Promise.all([
        on(`/${lang}/tools/${tool}`, figures),
        on(
          `/${lang}/tools/${tool}`,
          async (page) => {
            expect(await page.isVisible('form.tool .note')).toBe(true);
            expect(await page.isDisabled('#field-ms')).toBe(true);
            return figures(page);
          },
          { script: false },
        ),
      ]);
      expect(without).toEqual(withScript);
      expect(without.length).toBeGreaterThan(3);
    }
  });
});

describe('the concurrency calculator', () => {
  it('answers the founding notes’ example from its address', async () => {
    await on('/en/tools/concurrency/?rate=5000&ms=1000&quota=5000', async (page) => {
      expect((await figures(page)).slice(0, 3)).toEqual([
        'Concurrency needed: 5,000',
        'Time from 0 to 5,000: 40 s – 50 s',
        'Ceiling of this function: 5,000',
      ]);
      expect(await page.textContent('#then')).toContain('2019');
      expect(await page.textContent('section[aria-labelledby="then"] tbody tr:first-child')).toContain('8 min');
    });
  });

  it('is driven by the keyboard, keeps its state in the address and says the result', async () => {
    await on('/en/tools/concurrency/', async (page) => {
      await page.focus('#field-type');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('10');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('3 s');
      expect((await figures(page))[0]).toBe('Concurrency needed: 30');
      await page.waitForURL(/\?rate=10&ms=3000$/);
      await page.waitForFunction(() => document.querySelector('[data-tool-said]')?.textContent?.includes('Concurrency needed: 30'));
      await page.reload();
      expect((await figures(page))[0]).toBe('Concurrency needed: 30');
    });
  });

  it('reads Japanese numbers and full-width digits', async () => {
    await on('/ja/tools/concurrency/', async (page) => {
      await page.fill('#field-rate', '１万');
      await page.fill('#field-ms', '０．５秒');
      expect((await figures(page))[0]).toBe('必要な同時実行数: 5,000');
      expect(await page.locator('.problem:not(:empty)').count()).toBe(0);
    });
  });

  it('says beside a field what is wrong with it, and keeps the last result', async () => {
    await on('/ja/tools/concurrency/', async (page) => {
      const before = await figures(page);
      await page.fill('#field-rate', 'たくさん');
      expect(await problem(page, 'rate')).toContain('「たくさん」は数として読めない');
      expect(await page.getAttribute('#field-rate', 'aria-invalid')).toBe('true');
      expect(await page.getAttribute('#field-rate', 'aria-describedby')).toContain('field-rate-problem');
      expect(await figures(page)).toEqual(before);
      await page.fill('#field-rate', '1000');
      expect(await problem(page, 'rate')).toBe('');
      expect(await page.getAttribute('#field-rate', 'aria-invalid')).toBeNull();
    });
  });

  it('falls back field by field where an address cannot be read', async () => {
    await on('/en/tools/concurrency/?rate=<b>x&ms=-5&quota=2000&type=magic', async (page) => {
      expect(await problem(page, 'rate')).toContain('“<b>x” is not a number');
      expect(await problem(page, 'ms')).toContain('at least 1 ms');
      expect(await problem(page, 'type')).toContain('There is no choice “magic”');
      expect(await page.inputValue('#field-quota')).toBe('2,000');
      expect((await figures(page))[2]).toBe('Ceiling of this function: 2,000');
    });
  });

  it('shows the fields of the kind that was chosen', async () => {
    await on('/en/tools/concurrency/', async (page) => {
      expect(await page.isVisible('#field-shards')).toBe(false);
      await page.selectOption('#field-type', 'stream');
      expect([await page.isVisible('#field-shards'), await page.isVisible('#field-before')]).toEqual([true, false]);
      expect((await figures(page))[0]).toBe('Highest concurrency: 100');
      await page.click('button[type="reset"]');
      expect(await page.inputValue('#field-type')).toBe('sync');
      await page.waitForURL(/\/concurrency\/$/);
    });
  });

  it('keeps its settings in the other language', async () => {
    await on('/ja/tools/concurrency/?rate=10&ms=3000', async (page) => {
      await page.click('a[data-other-language]');
      await page.waitForURL(`${origin()}/en/tools/concurrency/?rate=10&ms=3000`);
      await page.waitForSelector('form.tool button:enabled');
      expect((await figures(page))[0]).toBe('Concurrency needed: 30');
    });
  });
});

describe('the cost calculator', () => {
  it('answers the founding notes’ examples', async () => {
    await on('/en/tools/cost/?memory=128', async (page) => {
      expect(await figures(page)).toContain('Free time at 128 MB: 888.9 h');
      await page.fill('#field-memory', '0.5 GB');
      expect((await figures(page))[0]).toBe('Monthly total: 18.73 USD');
    });
  });

  it('links every line of the bill to the record of its price', async () => {
    await on('/ja/tools/cost/?place=ap-northeast-1&pc=5', async (page) => {
      const links = await page.$$eval(
        'section[aria-labelledby="bill"] table:first-of-type tbody tr:not([data-tone="total"]) td:last-child a',
        (list) => list.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      expect(links.length).toBeGreaterThan(3);
      for (const link of links) expect((await page.request.get(`${origin()}${link}`)).status(), link).toBe(200);
    });
  });

  it('compares measured settings, and takes rows away and adds them', async () => {
    await on('/en/tools/cost/', async (page) => {
      const marks = async () => (await figures(page)).slice(-3);
      expect(await marks()).toEqual(['Cheapest: 512 MB', 'Balanced: 1,769 MB', 'Fastest: 3,008 MB']);
      await page.click('[data-tool-row]:nth-of-type(5) [data-tool-remove]');
      expect((await marks())[2]).toBe('Fastest: 1,769 MB');
      await page.click('[data-tool-add]');
      await page.keyboard.type('10 GB');
      await page.keyboard.press('Tab');
      await page.keyboard.type('90');
      expect((await marks())[2]).toBe('Fastest: 10,240 MB');
      expect(await page.locator('section[aria-labelledby="memory"] svg circle').count()).toBe(5);
    });
  });

  it('keeps the place of the keyboard where a row goes, and offers no row where there is none', async () => {
    await on('/en/tools/cost/', async (page) => {
      await page.focus('[data-tool-row]:nth-of-type(5) [data-tool-remove]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-tool-add'))).toBe(true);
      for (let row = 5; row <= 8; row += 1) await page.click('[data-tool-add]');
      expect(await page.locator('[data-tool-row]:visible').count()).toBe(8);
      expect(await page.isDisabled('[data-tool-add]')).toBe(true);
      await page.click('[data-tool-row]:nth-of-type(5) [data-tool-remove]');
      expect(await page.isDisabled('[data-tool-add]')).toBe(false);
      await page.fill('#field-m1', '');
      await page.fill('#field-d1', '');
      expect(await page.isVisible('#field-d1')).toBe(true);
      await page.keyboard.type('90');
      expect(await page.inputValue('#field-d1')).toBe('90');
    });
  });

  it('is copied as Markdown with its address', async () => {
    await on(
      '/en/tools/cost/?memory=128',
      async (page) => {
        await page.click('[data-tool-action="markdown"]');
        await page.waitForFunction(() => document.querySelector('[data-tool-note]')?.textContent === 'Copied');
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain(`# Cost calculator\n\n<${origin()}/en/tools/cost/?memory=128>`);
        expect(copied).toContain('- Memory: 128 MB');
        expect(copied).toContain('without the free tier, at the price of the first tier');
        expect(copied).toMatch(/\| Requests \| 2,000,000 +\| 0\.20 per million \| 0\.40 USD \| \[Request price\]\(http/);
      },
      { clipboard: true },
    );
  });

  it('prints its inputs and its result, not its controls', async () => {
    await on('/en/tools/cost/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect([await page.isVisible('.given'), await page.isVisible('section[aria-labelledby="bill"]')]).toEqual([true, true]);
      expect([await page.isVisible('#field-requests'), await page.isVisible('[data-tool-action="print"]')]).toEqual([false, false]);
    });
  });

  it('gives the names of values on a phone the room that they take', async () => {
    await on(
      '/en/tools/cost/',
      async (page) => {
        const cell = page.locator('section[aria-labelledby="memory"] td[data-label="More than the cheapest"]').first();
        // "More than the cheapest" takes two lines of the narrow column, its value one.
        const [named, unnamed] = await cell.evaluate((one) => {
          const before = one.clientHeight;
          one.setAttribute('data-label', 'x');
          return [before, one.clientHeight];
        });
        expect(named).toBeGreaterThan(unnamed ?? 0);
      },
      { phone: true },
    );
  });

  it('brings the answer into the first screens of a phone', async () => {
    await on(
      '/ja/tools/concurrency/',
      async (page) => {
        expect(await page.isVisible('#field-quota')).toBe(false);
        await page.click('details + details summary');
        expect(await page.isVisible('#field-quota')).toBe(true);
      },
      { phone: true },
    );
  });
});

describe('pages without a tool', () => {
  it('load none of the tools’ code', async () => {
    const scripts = await on('/en/limits/function-memory/', async (page) => {
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      const texts = await Promise.all(
        seen.filter((url) => /\.(?:js|css)(?:$|\?)/.test(url)).map(async (url) => (await page.request.get(url)).text()),
      );
      return texts.filter((text) => /data-tool-|key-figures/.test(text)).length;
    });
    expect(scripts).toBe(0);
  });
});
