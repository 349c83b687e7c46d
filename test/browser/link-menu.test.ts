import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { useBrowser } from './use-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const { on: visit, origin } = useBrowser();

/** Opens a page with leave to copy. */
const on = (path: string, use: (page: Page, context: BrowserContext) => Promise<void>, phone = false): Promise<void> =>
  visit(path, use, { phone, clipboard: true });

const signOf = (page: Page, id: string) => page.locator(`[id="${id}"] .link-button`);
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const preview = (page: Page): Promise<string | null> => page.textContent('.link-menu .preview');
const withValue = (page: Page) => page.locator('.link-menu .choices input').nth(1);

/** Copies in one format, by the name on its button. */
async function copyAs(page: Page, name: string): Promise<string> {
  await page
    .locator('.link-menu .formats button')
    .filter({ has: page.locator(`.name:text-is("${name}")`) })
    .click();
  await page.waitForSelector('.link-menu [data-copied]');
  await page.waitForSelector('.link-menu [data-copied]', { state: 'detached' });
  return copied(page);
}

describe('the sign beside a row or heading', () => {
  it.each([
    ['/ja/limits/', 'function-timeout', '「関数のタイムアウト」のリンクをコピー', '/ja/limits/function-timeout/'],
    ['/en/retries/', 'sqs-standard', 'Copy link to “SQS standard queue”', '/en/retries/sqs-standard/'],
    ['/en/errors/', 'task-timed-out', 'Copy link to “Task timed out after {seconds} seconds”', '/en/errors/task-timed-out/'],
    ['/en/runtimes/', 'nodejs20.x', 'Copy link to “nodejs20.x”', '/en/runtimes/nodejs20.x/'],
    ['/en/terms/', 'dead-letter-queue', 'Copy link to “Dead-letter queue”', '/en/terms/#dead-letter-queue'],
    ['/en/about/', 'facts', 'Copy link to “How facts are checked”', '/en/about/#facts'],
    ['/ja/limits/function-timeout/', 'history', '「履歴」のリンクをコピー', '/ja/limits/function-timeout/#history'],
    ['/en/', 'changes', 'Copy link to “Latest changes”', '/en/#changes'],
  ])('on %s of %s says so and links to it', async (path, id, label, address) => {
    await on(path, async (page) => {
      const sign = signOf(page, id);
      await sign.waitFor({ state: 'attached' });
      expect(await sign.getAttribute('aria-label')).toBe(label);
      await sign.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.link-menu');
      expect(await preview(page)).toMatch(new RegExp(` ${origin()}${address}$`));
    });
  });

  it.each(['/ja/limits/', '/en/updates/', '/ja/sources/'])('moves nothing on %s when it comes', async (path) => {
    await on(path, async (page) => {
      await page.addInitScript('self.requestIdleCallback = (add) => (self.held = [...(self.held ?? []), add]).length;');
      await page.reload();
      await page.waitForFunction('self.held?.length > 0');
      const heights = (): Promise<number[]> =>
        page.$$eval('main :is(tr, li, h2)[id]', (rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
      const before = await heights();
      await page.evaluate('while (self.held.length > 0) self.held.shift()()');
      expect(await page.locator('.link-button').count()).toBeGreaterThan(200);
      expect(await heights()).toEqual(before);
    });
  });
});

describe('the menu of links', () => {
  it('copies what its preview shows, in each format', async () => {
    await on('/en/limits/function-timeout/', async (page) => {
      await page.click('[data-link-menu]');
      await withValue(page).check();
      const text = 'Function timeout: 900 s (as of 2026-11-21)';
      const shown = `${origin()}/en/limits/function-timeout/`;
      expect(await preview(page)).toBe(`${text} ${shown}`);
      expect(await copyAs(page, 'Markdown')).toBe(`[${text}](${shown})`);
      expect(await copyAs(page, 'Confluence / Jira')).toBe(`[${text}|${shown}]`);
      await page.getByLabel('Language-neutral link').check();
      const neutral = `${origin()}/go/limits/function-timeout/`;
      expect(await copyAs(page, 'URL')).toBe(neutral);
      expect(await copyAs(page, 'Formatted link')).toBe(`${text} ${neutral}`);
      const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());
      expect(html).toBe(`<a href="${neutral}">${text}</a>`);
      expect(await copyAs(page, 'Embed code')).toContain(`src="${origin()}/embed/en/limits/function-timeout/"`);
    });
  });

  it('remembers what was ticked', async () => {
    await on('/en/limits/function-timeout/', async (page) => {
      await page.click('[data-link-menu]');
      await withValue(page).check();
      await page.reload();
      await page.click('[data-link-menu]');
      await page.waitForFunction(() => document.querySelectorAll('.link-menu .choices input:checked').length === 1);
    });
  });

  it('takes the focus, goes by arrow keys, closes with Esc and gives the focus back', async () => {
    await on('/en/limits/function-timeout/', async (page) => {
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent ?? '');
      await page.locator('[data-link-menu]').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.link-menu');
      expect(await focused()).toBe('Formatted link');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('URL');
      await page.keyboard.press('End');
      expect(await focused()).toBe('Embed code');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.link-menu', { state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-link-menu'))).toBe(true);
    });
  });

  it('closes with a click on what opened it', async () => {
    await on('/en/limits/function-timeout/', async (page) => {
      await page.click('[data-link-menu]');
      await page.waitForSelector('.link-menu');
      await page.click('[data-link-menu]');
      await page.waitForSelector('.link-menu', { state: 'detached' });
      await page.waitForTimeout(200);
      expect(await page.locator('.link-menu').count()).toBe(0);
    });
  });

  it('shows the text selected where the browser refuses to copy; Ctrl+C then copies the formatting too', async () => {
    await on('/en/limits/function-timeout/', async (page) => {
      await page.click('[data-link-menu]');
      await page.evaluate(() => (navigator.clipboard.write = () => Promise.reject(new Error('refused'))));
      await page.locator('.link-menu .formats button').first().click();
      await page.waitForSelector('.link-menu textarea');
      await page.keyboard.press('Control+c');
      const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());
      expect(html).toBe(`<a href="${origin()}/en/limits/function-timeout/">Function timeout</a>`);
    });
  });

  it('opens from a heading of a note; with Ctrl it stays a link', async () => {
    await on('/en/notes/retries/', async (page, context) => {
      await page.click('#dlq .self');
      await page.waitForSelector('.link-menu');
      expect(await preview(page)).toBe(`Retries, dead letters and duplicates › Dead-letter queues ${origin()}/en/notes/retries/#dlq`);
      await page.keyboard.press('Escape');
      const [tab] = await Promise.all([context.waitForEvent('page'), page.click('#dlq .self', { modifiers: ['Control'] })]);
      expect(tab.url()).toBe(`${origin()}/en/notes/retries/#dlq`);
      expect(await page.locator('.link-menu').count()).toBe(0);
    });
  });

  it('lies at the lower edge of a phone, and a tap beside it follows no link', async () => {
    await on(
      '/ja/limits/',
      async (page) => {
        await signOf(page, 'function-timeout').tap();
        await page.waitForSelector('.link-menu');
        await page.waitForTimeout(400);
        const box = await page.locator('.link-menu').boundingBox();
        expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844]);
        const { violations } = await new AxeBuilder({ page }).include('.link-menu').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        const link = await page.locator('header nav a').first().boundingBox();
        await page.touchscreen.tap((link?.x ?? 0) + 5, (link?.y ?? 0) + 5);
        await page.waitForSelector('.link-menu', { state: 'detached' });
        await page.waitForTimeout(300);
        expect(new URL(page.url()).pathname).toBe('/ja/limits/');
      },
      true,
    );
  });

  it('is not needed: without it the address bar shows the row', async () => {
    await on('/en/limits/', async (page) => {
      await page.route('**/*link-menu*.js', (route) => route.abort());
      await signOf(page, 'function-timeout').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/#function-timeout');
    });
  });
});
