import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayAfter } from '../../src/knowledge/as-of.ts';
import { today } from '../../src/knowledge/today.ts';
import { languages } from '../../src/schemas/text.ts';
import { buildFixtureSite } from '../site/fixture-site.ts';
import type { FixtureSite } from '../site/fixture-site.ts';
import { launchChromium } from './chromium.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The last day on which the check of the function timeout holds; that of the term ends a day later, and the others' much later. */
const due = dayAfter(today, 45);
const checkedToday = (before: number, reviewWithin: number): [string, string][] => [
  ['verifiedOn: 2026-01-10', `verifiedOn: ${today}`],
  [`reviewWithin: ${before}`, `reviewWithin: ${reviewWithin}`],
];

/** A runtime whose dates are all still to come. */
const python = `name: Python 9.9
family: python
operatingSystem: amazon-linux-2023
architectures: [x86_64]
released: 2025-01-01
summary: { ja: 先の長い Python。, en: A Python with a long life. }
history:
  - from: 2025-01-01
    deprecation: 2090-03-15
    blockCreate: 2090-04-14
    blockUpdate: 2090-05-14
    change: { ja: 文書に載った日程。, en: The dates as documented. }
    sources: [lambda-dg-limits]
verifiedOn: ${today}
reviewWithin: 900
`;

describe('a site that nobody rebuilds, in the browser', () => {
  let browser: Browser;
  let site: FixtureSite;

  beforeAll(async () => {
    [browser, site] = await Promise.all([
      launchChromium(),
      buildFixtureSite('/', {
        'limits/function-timeout.yaml': checkedToday(180, 45),
        'terms/dead-letter-queue.yaml': checkedToday(365, 46),
        'errors/task-timed-out.yaml': checkedToday(180, 200),
        'event-sources/sns.yaml': checkedToday(180, 200),
        'updates/2018-10-timeout.yaml': checkedToday(365, 200),
        'runtimes/python3.9.yaml': checkedToday(90, 200),
        'notes/ja/retries.mdx': checkedToday(180, 200),
        'notes/en/retries.mdx': checkedToday(180, 200),
        'runtimes/python9.9.yaml': python,
      }),
    ]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  /** Opens a page on a day; the last second of it is as good as the first, wherever the reader is. */
  const onDay = async <Result>(
    day: string,
    path: string,
    use: (page: Page) => Promise<Result>,
    { script = true, time = '23:59:59' } = {},
  ): Promise<Result> => {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 390, height: 844 },
    });
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      if (script) await page.clock.setFixedTime(new Date(`${day}T${time}Z`));
      await page.goto(site.url + path);
      const result = await use(page);
      expect(errors).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  };

  const textOf = (page: Page, selector: string): Promise<string> =>
    page.locator(selector).evaluate((node: HTMLElement) => node.innerText.replace(/\s+/g, ' ').trim());

  it('warns on a record from the day after its due date', async () => {
    const isShown = (page: Page) => page.isVisible('.stale');
    expect(await onDay(due, 'en/limits/function-timeout/', isShown)).toBe(false);
    expect(await onDay(dayAfter(due), 'en/limits/function-timeout/', isShown, { time: '00:00:00' })).toBe(true);
  });

  describe('the page about the health of the records', () => {
    /** Each span's number, and its groups as they are read. */
    const spans = (page: Page): Promise<Record<string, string[]>> =>
      page.$$eval('[data-span]', (sections: HTMLElement[]) =>
        Object.fromEntries(
          sections.map((section) => [
            section.dataset.span ?? '',
            [
              section.querySelector('h3'),
              ...section.querySelectorAll('summary'),
              section.querySelector('[data-nothing]:not([hidden])'),
            ].flatMap((node) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? []),
          ]),
        ),
      );
    const health = (day: string) =>
      onDay(day, 'en/about/health/', async (page) => ({ verdict: await textOf(page, '[data-verdict] p'), spans: await spans(page) }));

    it('says on the day of the build that nothing is overdue', async () => {
      expect(await health(today)).toEqual({
        verdict: `No record is overdue for its check. as of ${today}`,
        spans: {
          overdue: ['Overdue 0', 'None'],
          within30: ['Within 30 days 0', 'None'],
          within90: ['In 31 to 90 days 2', `${due} Limits 1`, `${dayAfter(due)} Terms 1`],
          later: [
            'Later 6',
            ...['Retries', 'Changes', 'Errors', 'Runtimes', 'Notes'].map((name) => `${dayAfter(today, 200)} ${name} 1`),
            `${dayAfter(today, 900)} Runtimes 1`,
          ],
        },
      });
    });

    it('moves a group to the next span and to the overdue ones on exactly its days', async () => {
      const on = async (day: string) => (await health(day)).spans;
      expect((await on(dayAfter(due, -31))).within30).toEqual(['Within 30 days 0', 'None']);
      expect((await on(dayAfter(due, -30))).within30).toEqual(['Within 30 days 1', `${due} Limits 1`]);
      expect(await on(due)).toMatchObject({
        overdue: ['Overdue 0', 'None'],
        within30: ['Within 30 days 2', `${due} Limits 1`, `${dayAfter(due)} Terms 1`],
      });
      expect(await on(dayAfter(due))).toMatchObject({
        overdue: ['Overdue 1', `${due} Limits 1`],
        within30: ['Within 30 days 1', `${dayAfter(due)} Terms 1`],
      });
    });

    it('says how many are overdue, and what is due next', async () => {
      const [one, two] = await Promise.all([health(dayAfter(due)), health(dayAfter(due, 2))]);
      expect(one.verdict).toBe(`1 record is overdue for its check. Look at its source before you rely on it. as of ${dayAfter(due)}`);
      expect(two.verdict).toBe(
        `2 records are overdue for their check. Look at the source before you rely on one. as of ${dayAfter(due, 2)}`,
      );
      const next = (day: string) => onDay(day, 'ja/about/health/', (page) => textOf(page, '[data-next]'));
      expect(await next(due)).toBe(due);
      expect(await next(dayAfter(due))).toBe(dayAfter(due));
      expect(await next(dayAfter(today, 901))).toBe('なし');
    });

    it('shows the state of the build, with its day, where there is no script', async () => {
      const said = await onDay('2099-01-01', 'ja/about/health/', (page) => textOf(page, '.health'), { script: false });
      expect(said).toContain(`確認期限を過ぎた記録はない。 ${today} 時点`);
      expect(said).toContain(`JavaScript が動いていないため、${today} のビルド時点の分類を示している。`);
    });

    it.each(languages)('has no accessibility problem on a phone, opened, light and dark, in %s', async (lang) => {
      await onDay(dayAfter(due), `${lang}/about/health/`, async (page) => {
        for (const summary of await page.$$('.group > summary')) await summary.click();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      });
    });
  });

  describe('a runtime', () => {
    const life = [
      ['2090-03-14', 'supported', '●', 'Supported', 'サポート中'],
      ['2090-03-15', 'deprecated', '◐', 'Deprecated', '非推奨'],
      ['2090-04-13', 'deprecated', '◐', 'Deprecated', '非推奨'],
      ['2090-04-14', 'create-blocked', '◔', 'Creation blocked', '作成不可'],
      ['2090-05-13', 'create-blocked', '◔', 'Creation blocked', '作成不可'],
      ['2090-05-14', 'update-blocked', '○', 'Updates blocked', '更新不可'],
    ] as const;

    it.each(life)('is on %s %s wherever its phase stands, and by the filter of the table', async (day, phase, sign, en, ja) => {
      const badge = (page: Page, within = '') =>
        page.locator(`${within} .phase`).evaluate((node) => ({ classes: node.className, text: node.textContent }));
      const expected = (word: string) => ({ classes: `phase ${phase}`, text: `${sign} ${word}` });
      expect(await onDay(day, 'en/runtimes/python9.9/', badge)).toEqual(expected(en));
      expect(await onDay(day, 'embed/ja/runtimes/python9.9/', badge)).toEqual(expected(ja));
      const rows = await onDay(day, `ja/runtimes/?phase=${phase}`, async (page) => {
        await page.waitForFunction(() => (document.querySelector('.tools .count')?.textContent ?? '') !== '');
        expect(await badge(page, '[id="python9.9"]')).toEqual(expected(ja));
        return page.$$eval('table.sheet > tbody > tr', (all) => all.filter((row) => row.checkVisibility()).map(({ id }) => id));
      });
      expect(rows).toContain('python9.9');
    });

    it('shows its phase of the day in the table again after another day was shown', async () => {
      const said = await onDay('2090-04-14', 'en/runtimes/?on=2026-01-10', async (page) => {
        await page.waitForFunction(() => (document.querySelector('.tools .count')?.textContent ?? '') !== '');
        const cell = '[id="python9.9"] td:nth-of-type(2)';
        const then = await textOf(page, cell);
        await page.click('.notices + div button');
        return [then, await textOf(page, cell)];
      });
      expect(said).toEqual(['Supported', '◔ Creation blocked']);
    });

    it('keeps the phase of the build where there is no script', async () => {
      expect(await onDay('2099-01-01', 'en/runtimes/python9.9/', (page) => textOf(page, '.phase'), { script: false })).toBe('● Supported');
    });

    it.each([
      ['2090-03-14', '2090-03-15 Python 9.9 Deprecation ● Supported'],
      ['2090-03-15', '2090-03-15 Python 9.9 Deprecation date reached ◐ Deprecated'],
    ])('on %s stands on the home page as “%s”', async (day, line) => {
      expect(await onDay(day, 'en/', (page) => textOf(page, 'li:has([href$="/runtimes/python9.9/"])'))).toBe(line);
    });
  });
});
