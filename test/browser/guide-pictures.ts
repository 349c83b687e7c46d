import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { languages } from '../../src/schemas/text.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { launchChromium } from './chromium.ts';
import { startSite } from './site.ts';

/** `npm run pictures`: takes the screenshots of the guide (src/components/guide) from the built site, `public/guide/{name}-{lang}.webp`. */
const folder = 'public/guide';
/** The address that the pictures show. */
const shown = 'https://field-notes.example';
const site = await startSite();
const browser = await launchChromium();
mkdirSync(folder, { recursive: true });

for (const lang of languages) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, locale: lang });
  await context.route(`${shown}/**`, async (route) =>
    route.fulfill({ response: await context.request.fetch(route.request().url().replace(shown, site.origin)) }),
  );
  const page = await context.newPage();
  await save('menu', lang, await pictureOfMenu(page, lang));
  await save('embed', lang, await pictureOfEmbeds(page, lang));
  await save('preview', lang, await (await fetch(`${site.origin}/cards/${lang}/limits/function-timeout.png`)).arrayBuffer());
  await context.close();
}
await browser.close();
site.stop();

async function pictureOfMenu(page: Page, lang: Lang): Promise<Buffer> {
  await page.goto(`${shown}/${lang}/limits/function-timeout/`);
  await page.click('[data-link-menu]');
  await page.getByLabel(lang === 'ja' ? '値を付ける' : 'With the value').check();
  return page.screenshot();
}

/** The same card twice, side by side, as a wiki in light and in dark colours shows it. */
async function pictureOfEmbeds(page: Page, lang: Lang): Promise<Buffer> {
  await page.setViewportSize({ width: 1000, height: 300 });
  const frame = (theme: string): string =>
    `<iframe src="${shown}/embed/${lang}/limits/function-timeout/?theme=${theme}" width="480" height="260" style="border:0"></iframe>`;
  await page.setContent(
    `<body style="margin:0;display:flex"><div style="padding:20px 0 20px 20px;width:500px;background:#fff;box-sizing:border-box">${frame('light')}</div><div style="padding:20px 20px 20px 0;width:500px;background:#101214;box-sizing:border-box;text-align:end">${frame('dark')}</div>`,
  );
  for (const frame of page.frames().slice(1)) await frame.waitForSelector('article');
  return page.screenshot();
}

async function save(name: string, lang: Lang, picture: Buffer | ArrayBuffer): Promise<void> {
  await sharp(picture).webp({ quality: 82 }).toFile(`${folder}/${name}-${lang}.webp`);
}
