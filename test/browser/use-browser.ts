import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startSite } from './site.ts';

export interface Look {
  phone?: boolean;
  dark?: boolean;
  script?: boolean;
  locale?: string;
  /** Whether the page may read and write the clipboard. */
  clipboard?: boolean;
}

/** Opens a page of the built site, does something there, and closes it; a script error, a report of its security policy or any other error in its console fails the test. */
type On = <Result>(path: string, use: (page: Page, context: BrowserContext) => Promise<Result>, look?: Look) => Promise<Result>;

/** Gives a test file a browser and the built site, from its first test to its last. */
export function useBrowser(): { on: On; origin: () => string } {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), startSite()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    site.stop();
  });

  const on: On = async (path, use, { phone = false, dark = false, script = true, locale = 'en-US', clipboard = false } = {}) => {
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      hasTouch: phone,
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
      locale,
    });
    if (clipboard) await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      // A page that is not there says so in the console, too; and a request that a test holds back.
      const isTheAnswer = message.text().includes('404') && message.location().url === page.url();
      const isHeldBack = message.text().includes('net::ERR_FAILED');
      if (message.type() === 'error' && !isTheAnswer && !isHeldBack) errors.push(`${message.text()} (${message.location().url})`);
    });
    try {
      await page.goto(`${site.origin}${path}`);
      if (script) await page.waitForFunction(() => document.querySelector('[data-start]:not([data-started])') === null);
      const result = await use(page, context);
      expect(errors).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  };
  return { on, origin: () => site.origin };
}
