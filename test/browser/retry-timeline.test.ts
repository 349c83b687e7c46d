import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/schemas/text.ts';
import { useBrowser } from './use-browser.ts';
import type { Look } from './use-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const { on: visit, origin } = useBrowser();

/** Opens the tool with a query, and leave to copy. */
const on = <Result>(lang: string, query: string, use: (page: Page) => Promise<Result>, look: Look = {}): Promise<Result> =>
  visit(`/${lang}/tools/retry-timeline/${query}`, use, { ...look, clipboard: true });

const verdict = (page: Page) => page.locator('.verdict').textContent();
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

describe.each(languages)('the retry timeline in %s', (lang) => {
  it.each([{}, { dark: true }, { phone: true }])('has no accessibility problem and fits its screen: %j', async (look) => {
    await on(
      lang,
      '?source=kinesis&bisect=1&retries=3&runs=xyz',
      async (page) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await page.locator(`svg.${'phone' in look ? 'narrow' : 'wide'}`).isVisible()).toBe(true);
      },
      look,
    );
  });

  it('shows the default in full without script', async () => {
    await on(
      lang,
      '',
      async (page) => {
        expect(plain(await verdict(page))).toContain(lang === 'ja' ? '3 分 3 秒後' : '3 min 3 s after');
        expect(await page.locator('.steps tbody tr').count()).toBe(5);
        expect(await page.locator('noscript, .retry > p').first().textContent()).toContain('JavaScript');
        expect(await page.locator('.actions').isVisible()).toBe(false);
      },
      { script: false },
    );
  });

  it('answers to the keyboard alone, keeps the state in the address, and shows only the fields of the source', async () => {
    await on(lang, '', async (page) => {
      await page.locator('select[name="source"]').focus();
      await page.locator('select[name="source"]').selectOption('sqs-standard');
      expect(await page.locator('[data-field="visibility"]').isVisible()).toBe(true);
      expect(await page.locator('[data-field="bisect"]').isVisible()).toBe(false);
      await page.locator('input[name="receives"]').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('5');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.getAttribute('name')),
      ).toMatch(/sqs-max-receive-count|kept/);
      await page.waitForURL(/\?source=sqs-standard&receives=5$/);
      expect(plain(await verdict(page))).toContain(lang === 'ja' ? '2 分 30 秒後' : '2 min 30 s');
      await page.reload();
      expect(await page.locator('input[name="receives"]').inputValue()).toBe('5');
      await page.locator('[data-retry-reset]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\?source=sqs-standard$/);
    });
  });

  it('says beside the field what is wrong, draws the default, and takes the message back', async () => {
    await on(lang, '?source=kinesis&age=soon', async (page) => {
      const message = page.locator('[data-problem="age"]');
      expect(await message.textContent()).not.toBe('');
      expect(await page.locator('input[name="age"]').getAttribute('aria-invalid')).toBe('true');
      expect(plain(await verdict(page))).toMatch(lang === 'ja' ? /1 日後/ : /1 d after/);
      await page.locator('input[name="age"]').fill('1h');
      expect(await message.textContent()).toBe('');
      expect(plain(await verdict(page))).toMatch(lang === 'ja' ? /1 時間後/ : /1 h after/);
      for (const text of ['NaN', '-7', '1e999', '', '９９９日', '<b>']) {
        await page.locator('input[name="age"]').fill(text);
        expect(await page.locator('.head').innerHTML()).not.toMatch(/NaN|Infinity/);
        expect(await message.textContent()).not.toBe('');
      }
    });
  });

  it('shows no empty list for a link that names an unknown choice, and takes the message back', async () => {
    for (const [name, field, value] of [
      ['source', 'source', '<script>'],
      ['source', 'source', ''],
      ['fails', 'failure', '<script>'],
      ['to', 'destination', '<script>'],
    ] as const)
      await on(lang, `?${name}=${encodeURIComponent(value)}`, async (page) => {
        const list = page.locator(`select[name="${name}"]`);
        expect(await list.locator('option:checked').count()).toBe(1);
        expect(await page.locator(`[data-problem="${field}"]`).textContent()).not.toBe('');
        await list.selectOption({ index: 1 });
        expect(await page.locator(`[data-problem="${field}"]`).textContent()).toBe('');
      });
    await on(lang, '?source=kinesis&bisect=maybe', async (page) => {
      expect(await page.locator('[data-problem="bisect"]').textContent()).not.toBe('');
      await page.locator('input[name="bisect"]').check();
      expect(await page.locator('[data-problem="bisect"]').textContent()).toBe('');
    });
  });

  it('shows the place of the failing record that it draws, also in a smaller batch', async () => {
    await on(lang, '?source=kinesis', async (page) => {
      const place = page.locator('input[name="position"]');
      expect(await place.inputValue()).toBe('34');
      await page.locator('input[name="batch"]').fill('10');
      expect(await place.inputValue()).toBe('10');
      await page.waitForURL(/\?source=kinesis&batch=10$/);
      await page.locator('input[name="batch"]').fill('100');
      expect(await place.inputValue()).toBe('34');
      await place.fill('3');
      await page.locator('input[name="batch"]').fill('50');
      expect(await place.inputValue()).toBe('3');
    });
  });

  it('copies a link and Markdown, and prints result and settings without the controls', async () => {
    await on(lang, '?source=msk&to=sqs', async (page) => {
      await page.locator('[data-retry-copy="link"]').click();
      await page.locator('[data-retry-copied]').filter({ hasText: /./ }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin()}/${lang}/tools/retry-timeline/?source=msk&to=sqs`);
      await page.locator('[data-retry-copy="markdown"]').click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('# ['));
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('form').isVisible()).toBe(false);
      expect(await page.locator('.actions').isVisible()).toBe(false);
      expect(await page.locator('[data-retry-settings]').isVisible()).toBe(true);
      expect(await page.locator('svg.wide').isVisible()).toBe(true);
    });
  });

  it('opens each case of the founding notes with the answer that it promises', async () => {
    const cases = await on(lang, '', (page) =>
      page.$$eval('#cases ~ table tbody tr', (rows) =>
        rows.map((row) => ({
          query: new URL(row.querySelector('a')?.href ?? '').search,
          now: row.querySelector('td:last-child')?.textContent ?? '',
        })),
      ),
    );
    expect(cases).toHaveLength(6);
    for (const { query, now } of cases)
      await on(lang, query, async (page) => {
        expect(now.startsWith(plain(await verdict(page)))).toBe(true);
      });
  });
});

it('is the only page that loads its code', async () => {
  await visit('/en/retries/', async (page) => {
    const loaded: string[] = [];
    page.on('response', async (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) loaded.push(await response.text());
    });
    await page.reload({ waitUntil: 'networkidle' });
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.some((text) => text.includes('data-retry-copy'))).toBe(false);
    await page.goto(`${origin()}/en/tools/retry-timeline/`, { waitUntil: 'networkidle' });
    expect(loaded.some((text) => text.includes('data-retry-copy'))).toBe(true);
  });
});
