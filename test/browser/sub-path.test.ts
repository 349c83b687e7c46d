import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildFixtureSite } from '../site/fixture-site.ts';
import type { FixtureSite } from '../site/fixture-site.ts';
import { launchChromium } from './chromium.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a site below a sub-path, in the browser', () => {
  let browser: Browser;
  let site: FixtureSite;
  let page: Page;
  const failed: string[] = [];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), buildFixtureSite('/lambda/')]);
    page = await browser.newPage({ locale: 'ja' });
    page.on('response', (response) => void (response.status() >= 400 && failed.push(response.url())));
    page.on('pageerror', (error) => failed.push(String(error)));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  const open = (path: string) => page.goto(site.url + path);

  it('copies its own addresses, neutral and with the value', async () => {
    await open('ja/limits/function-timeout/');
    await page.click('[data-link-menu]');
    const [neutral, value] = ['言語を問わないリンク', '値を付ける'].map((name) => page.getByLabel(name));
    await neutral?.check();
    await value?.check();
    expect(await page.textContent('.link-menu .preview')).toBe(
      `関数のタイムアウト: 900 秒（2026-01-10 時点） ${site.url}go/limits/function-timeout/`,
    );
  });

  it('shows its tables as they were on another day', async () => {
    await open('ja/limits/?on=2016-01-01');
    await page.waitForFunction(() => document.querySelector('#function-timeout')?.textContent?.includes('300'));
  });

  it('finds by search', async () => {
    await open('ja/search/?q=timeout');
    await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
    expect(await page.getAttribute('[data-result]', 'href')).toBe('/lambda/ja/limits/function-timeout/');
  });

  it('leads on from permanent links and former ids', async () => {
    await open('go/limits/old-timeout/');
    await page.waitForURL(`${site.url}ja/limits/function-timeout/`);
    await open('ja/notes/failures/#dlq');
    await page.waitForURL(`${site.url}ja/notes/retries/#dlq`);
  });

  it('asks for nothing that is not there', () => {
    expect(failed).toEqual([]);
  });

  it('names the nearest id for an address that is none', async () => {
    await open('go/limits/functon-timeout/');
    await page.waitForSelector('[data-nearest]:not([hidden])');
    expect(await page.getAttribute('[data-nearest] a', 'href')).toBe('/lambda/ja/limits/function-timeout/');
  });
});
