import { readFileSync, readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/schemas/text.ts';
import { viewOn } from '../../src/tables/row-view.ts';
import { textOf } from '../../src/tables/table-data.ts';
import type { TableData } from '../../src/tables/table-data.ts';
import { useBrowser } from './use-browser.ts';
import type { Look } from './use-browser.ts';

const today = new Date().toISOString().slice(0, 10);

vi.setConfig({ testTimeout: 60_000 });

const { on: visit, origin } = useBrowser();

/** Opens a page with leave to copy. */
const on = <Result>(path: string, use: (page: Page) => Promise<Result>, look: Look = {}): Promise<Result> =>
  visit(path, use, { ...look, clipboard: true });

const [limits = 0, eventSources = 0] = ['limits', 'event-sources'].map((name) => readdirSync(`content/${name}`).length);

const ready = (page: Page) => page.waitForFunction(() => (document.querySelector('.tools .count')?.textContent ?? '') !== '');
const count = (page: Page) => page.textContent('.tools .count');
const query = (page: Page) => new URL(page.url()).search;
const shownRows = (page: Page): Promise<string[]> =>
  page.$$eval('table.sheet > tbody > tr', (rows) => rows.filter((row) => row.checkVisibility()).map(({ id }) => id));
const cellsOf = (page: Page, id: string): Promise<string[]> =>
  page.$$eval(`[id="${id}"] > td`, (cells: HTMLElement[]) => cells.map((cell) => cell.innerText.replace(/\s+/g, ' ').trim()));
const filter = (page: Page) => page.locator('.tools input[name="q"]');

describe('a table before anyone touches it', () => {
  it('loads neither the code of its controls nor their data', async () => {
    await on('/en/limits/', async (page) => {
      const seen: string[] = [];
      page.on('request', (request) => seen.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'networkidle' });
      expect(seen.filter((path) => /start-table|\/data\//.test(path))).toEqual([]);
      expect(await page.isVisible('.tools input[name="q"]')).toBe(true);
    });
  });

  it.each(languages)('stands whole and without controls where there is no script, in %s', async (lang) => {
    await on(
      `/${lang}/retries/?invocation=async`,
      async (page) => {
        expect(await page.isVisible('.tools')).toBe(false);
        expect((await shownRows(page)).length).toBeGreaterThan(50);
      },
      { script: false },
    );
  });

  it.each(languages)('says in its cells what the loaded data says of today, in %s', async (lang) => {
    for (const name of ['limits', 'retries', 'runtimes', 'errors']) {
      const data = JSON.parse(readFileSync(`dist/data/${lang}/${name}.json`, 'utf8')) as TableData;
      await on(`/${lang}/${name}/`, async (page) => {
        const inPage = await page.$$eval('table.sheet > tbody > tr', (rows: HTMLTableRowElement[]) =>
          rows.map((row) => {
            for (const sign of row.querySelectorAll('[aria-hidden]')) sign.remove();
            return [row.id, ...[...row.cells].slice(1).map((cell) => cell.textContent ?? '')];
          }),
        );
        const bare = (text: string): string => text.replace(/[\s()]/g, '');
        const columns = data.columns.filter(({ extra }) => !extra).slice(1);
        const loaded = new Map(data.rows.map((row) => [row.id, columns.map(({ key }) => bare(textOf(viewOn(row, today).cells[key])))]));
        expect(inPage).toHaveLength(data.rows.length);
        for (const [id = '', ...cells] of inPage) expect([id, ...cells.map(bare)]).toEqual([id, ...(loaded.get(id) ?? [])]);
      });
    }
  });
});

describe('filtering', () => {
  it('narrows as one types, says how many rows are left and keeps that in the address', async () => {
    await on('/ja/limits/', async (page) => {
      await filter(page).click();
      await page.keyboard.type('/tmp');
      await page.waitForFunction(() => location.search === '?q=%2Ftmp');
      expect(await shownRows(page)).toContain('ephemeral-storage');
      expect(await count(page)).toMatch(new RegExp(`^${limits} 行中 \\d+ 行を表示$`));
      await page.click('.tools .count + button');
      expect(query(page)).toBe('');
      expect(await count(page)).toBe(`${limits} 行`);
      expect(await shownRows(page)).toHaveLength(limits);
    });
  });

  it.each([
    ['/en/limits/?q=ﾀｲﾑｱｳﾄ', 'function-timeout'],
    ['/ja/limits/?q=ＦＵＮＣＴＩＯＮ%20timeout', 'function-timeout'],
    ['/ja/retries/?q=standard%20queue', 'sqs-standard'],
    ['/en/errors/?q=タイムアウト', 'task-timed-out'],
  ])('finds by the other language, in any width and case: %s', async (path, id) => {
    await on(path, async (page) => {
      await ready(page);
      expect(await shownRows(page)).toContain(id);
    });
  });

  it('waits while a Japanese input method is composing', async () => {
    await on('/ja/limits/?q=x', async (page) => {
      await ready(page);
      await filter(page).evaluate((input: HTMLInputElement) => {
        input.value = 'たいむ';
        input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      });
      expect(query(page)).toBe('?q=x');
    });
  });

  it.each(languages)('follows a link to “queues that support partial batch” in %s', async (lang) => {
    await on(`/${lang}/retries/?invocation=poll-queue&partial=yes`, async (page) => {
      await ready(page);
      expect(await shownRows(page)).toEqual(['sqs-fifo', 'sqs-standard']);
      await page.click('a[data-other-language]');
      await ready(page);
      expect(await shownRows(page)).toEqual(['sqs-fifo', 'sqs-standard']);
    });
  });

  it('offers the values of each facet with the rows that each would leave, by keyboard', async () => {
    await on('/en/retries/', async (page) => {
      await page.focus('.tools button[name="facets"]');
      await page.keyboard.press('Enter');
      const box = page.locator('.tools fieldset input[value="poll-stream"]');
      await box.focus();
      await page.keyboard.press('Space');
      await page.waitForFunction(() => location.search === '?invocation=poll-stream');
      expect(await count(page)).toBe(`5 of ${eventSources} rows shown`);
      expect(await page.locator('.tools fieldset label', { has: page.locator('input[value="poll-stream"]') }).textContent()).toBe(
        ' Polled stream 5',
      );
      await page.keyboard.press('Space');
      await page.waitForFunction(() => location.search === '');
    });
  });

  it('shows a linked row that does not fit, and says so', async () => {
    await on('/en/limits/?category=payload#function-timeout', async (page) => {
      await ready(page);
      expect(await shownRows(page)).toContain('function-timeout');
      expect(await page.textContent('.notices')).toBe(
        'The linked row “Function timeout” does not fit the conditions, and is shown all the same.',
      );
      expect(await page.locator('#function-timeout').evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(800);
    });
  });

  it('says what it could not read of an address, and shows the rest', async () => {
    await on('/en/retries/?invocation=async,telepathy&sort=-colour', async (page) => {
      await ready(page);
      expect(await page.locator('.problems p').allTextContents()).toEqual([
        'sort=-colour in the address means nothing here and was left out.',
        'invocation=telepathy in the address means nothing here and was left out.',
      ]);
      expect(query(page)).toBe('?invocation=async');
    });
  });

  it('shows markup that was typed as text', async () => {
    await on(`/en/limits/?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}`, async (page) => {
      await ready(page);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await count(page)).toBe('No row fits. Try fewer conditions.');
    });
  });

  it('says so where its data cannot be loaded, and tries again', async () => {
    await on('/en/limits/', async (page) => {
      await page.route('**/data/**', (route) => route.abort());
      await page.click('.tools button[name="facets"]');
      await page.waitForSelector('.tools [role="alert"]:has-text("could not be loaded")');
      await page.unroute('**/data/**');
      await page.click('.tools button[name="facets"]');
      await ready(page);
    });
  });
});

describe('sorting and columns', () => {
  it('sorts by a column’s name, numbers within their kind, and goes back', async () => {
    await on('/en/limits/?q=timeout', async (page) => {
      await ready(page);
      const grouped = await shownRows(page);
      const value = page.locator('thead:visible .sort', { hasText: 'Value' }).first();
      await value.focus();
      await page.keyboard.press('Enter');
      expect(query(page)).toBe('?q=timeout&sort=value');
      expect(await page.locator('th[aria-sort]:visible').allInnerTexts()).toEqual(['Value']);
      const sorted = await shownRows(page);
      expect(sorted.toSorted()).toEqual(grouped.toSorted());
      expect(sorted).not.toEqual(grouped);
      await page.locator('thead:visible .sort', { hasText: 'Value' }).first().click();
      expect(query(page)).toBe('?q=timeout&sort=-value');
      await page.locator('thead:visible .sort', { hasText: 'Value' }).first().click();
      expect(await shownRows(page)).toEqual(grouped);
    });
  });

  it('sorts by the latest change from a link', async () => {
    await on('/en/limits/?sort=-history', async (page) => {
      await ready(page);
      const days = await page.$$eval('table.sheet > tbody > tr', (rows: HTMLTableRowElement[]) =>
        rows.filter((row) => row.checkVisibility()).map((row) => /\d{4}-\d\d-\d\d/.exec(row.cells[5]?.textContent ?? '')?.[0] ?? ''),
      );
      expect(days).toHaveLength(limits);
      expect(days).toEqual(days.toSorted().toReversed());
    });
  });

  it('hides columns of the page and shows others', async () => {
    await on('/en/runtimes/', async (page) => {
      await page.click('.tools button[name="arrange"]');
      await page.locator('.tools fieldset label', { hasText: 'Operating system' }).click();
      await page.locator('.tools fieldset label', { hasText: 'Architectures' }).click();
      expect(query(page)).toBe('?hide=operatingSystem&show=architectures');
      const heads = await page.locator('section:visible thead').first().locator('th:visible').allInnerTexts();
      expect(heads).not.toContain('Operating system');
      expect(heads.at(-1)).toBe('Architectures');
      expect((await cellsOf(page, 'nodejs22.x')).at(-1)).toBe('x86_64, arm64');
    });
  });
});

describe('rows side by side', () => {
  it('are chosen with boxes, compared, linked and closed', async () => {
    await on('/en/retries/', async (page) => {
      await page.click('.tools button[name="choose"]');
      await page.locator('[id="sqs-standard"] .choice').check();
      expect(await page.isDisabled('[data-compare-now]')).toBe(true);
      await page.locator('[id="kinesis"] .choice').check();
      await page.click('[data-compare-now]');
      expect(query(page)).toBe('?compare=sqs-standard,kinesis');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('comparison');
      expect(await page.locator('.comparison thead th').allInnerTexts()).toEqual(['SQS standard queue', 'Kinesis Data Streams']);
      expect(await page.locator('.comparison tr.differs th').allInnerTexts()).toContain('What waits ≠');
      expect(await page.locator('.comparison tr:not(.differs) th[scope="row"]').allInnerTexts()).toContain('Partial batch');
      await page.click('.comparison-head button');
      expect(query(page)).toBe('');
    });
  });
});

describe('what is shown', () => {
  it('is downloaded as CSV that Excel can read, and copied as Markdown and JSON', async () => {
    await on('/ja/retries/?invocation=poll-queue&partial=yes&hide=window,attempts', async (page) => {
      await ready(page);
      await page.click('.tools button[name="take"]');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-download="csv"]')]);
      expect(download.suggestedFilename()).toMatch(/^retries-\d{4}-\d\d-\d\d\.csv$/);
      const csv = readFileSync(await download.path(), 'utf8');
      expect(csv.startsWith('\uFEFFid,イベントソース,再試行の主体,止まるもの,部分バッチ,失敗の送り先,url\r\n')).toBe(true);
      expect(csv.trim().split('\r\n')).toHaveLength(3);
      await page.click('[data-copy="markdown"]');
      await page.waitForFunction(
        () => document.querySelector('.tools .panel:not([hidden]) [role="status"]')?.textContent === 'Markdown: コピーした',
      );
      const markdown = await page.evaluate(() => navigator.clipboard.readText());
      expect(markdown).toContain(`| [SQS FIFO キュー](${origin()}/ja/retries/sqs-fifo/) | キュー（再配信） |`);
      await page.click('[data-copy="json"]');
      await page.waitForFunction(
        () => document.querySelector('.tools .panel:not([hidden]) [role="status"]')?.textContent === 'JSON: コピーした',
      );
      const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { rows: Record<string, string>[] };
      expect(json.rows.map(({ id, partialBatch }) => [id, partialBatch])).toEqual([
        ['sqs-fifo', '可'],
        ['sqs-standard', '可'],
      ]);
    });
  });
});

describe('addresses that lead into a table', () => {
  it.each(['#%', '#%E0%A4%A'])('work where their end cannot be decoded, %s', async (hash) => {
    await on(`/en/limits/?q=memory${hash}`, async (page) => {
      await ready(page);
      expect(await page.locator('.tools > form > [role="alert"]', { hasText: 'could not be loaded' }).count()).toBe(0);
      expect((await shownRows(page)).length).toBeGreaterThan(0);
    });
  });

  it('scroll to a row that was hidden until its link was followed', async () => {
    await on('/en/limits/?q=timeout', async (page) => {
      await ready(page);
      await page.evaluate(() => (location.hash = '#workmail-lambda-response-size'));
      await page.waitForSelector('.notice');
      const top = await page.locator('#workmail-lambda-response-size').evaluate((row) => row.getBoundingClientRect().top);
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(800);
    });
  });

  it('find a row by an id that it had before', async () => {
    await on('/en/limits/#former', async (page) => {
      await page.evaluate(() =>
        document.querySelector('#function-memory th')?.prepend(Object.assign(document.createElement('span'), { id: 'former' })),
      );
      await page.fill('.tools input[name="q"]', 'zzzz');
      await ready(page);
      expect(await shownRows(page)).toEqual(['function-memory']);
    });
  });

  it('are offered only for groups that are shown', async () => {
    await on('/en/limits/?sort=value', async (page) => {
      await ready(page);
      expect(await page.locator('main > header nav li:visible').count()).toBe(0);
      await page.goto(page.url().replace('?sort=value', '?q=snapstart'));
      await ready(page);
      const ids = await page
        .locator('main > header nav a:visible')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      expect(ids).toContain('#category-snapstart');
      expect(await page.locator(ids.join(', ')).evaluateAll((heads) => heads.every((head) => head.checkVisibility()))).toBe(true);
      expect(ids.length).toBeLessThan(22);
    });
  });
});

describe('as of another day', () => {
  it.each([
    ['en', ['128–3,008 MB', '128 MB', 'per function version', 'No', '≤ 2017-11-30 changed 3 ×'], 'As of 1 June 2020'],
    ['ja', ['128〜3,008 MB', '128 MB', '関数バージョンごと', '不可', '≤ 2017-11-30 3 回変更'], '2020 年 6 月 1 日 時点'],
  ] as const)('shows the values of a linked day in %s, and gives those of today back as they were', async (lang, memory, title) => {
    await on(`/${lang}/limits/`, async (page) => {
      const rowsNow = () =>
        page.$$eval('main section > table.sheet > tbody > tr > *', (cells) =>
          cells.map((cell) =>
            [cell.className, cell.textContent, ...[...cell.querySelectorAll('a')].map((link) => link.getAttribute('href'))].join('|'),
          ),
        );
      const before = await rowsNow();
      await page.fill('.tools input[name="on"]', '2020-06-01');
      await ready(page);
      await page.waitForSelector('.day');
      expect(query(page)).toBe('?on=2020-06-01');
      expect(await cellsOf(page, 'function-memory')).toEqual(memory);
      expect(await page.textContent('.day strong')).toBe(title);
      expect(await page.getAttribute('#function-memory th a', 'href')).toBe(`/${lang}/limits/function-memory/?on=2020-06-01`);
      await page.click('.day button');
      expect(query(page)).toBe('');
      expect(await rowsNow()).toEqual(before);
    });
  });

  it('greys out what did not exist or is not documented, and says why', async () => {
    await on('/en/limits/?on=2020-06-01', async (page) => {
      await ready(page);
      expect((await cellsOf(page, 'code-signing-profiles')).slice(0, 2)).toEqual([
        'not yet from 2020-11-23: Code signing arrived; one configuration may name up to 20 profiles.',
        '',
      ]);
      expect((await cellsOf(page, 'init-duration'))[0] ?? 'unknown').toMatch(/^unknown/);
      expect(await page.locator('#code-signing-profiles.absent').count()).toBe(1);
    });
  });

  it('lists what has changed since, with both values, date and update', async () => {
    await on('/en/limits/?on=2020-06-01', async (page) => {
      await ready(page);
      await page.click('.day summary');
      const item = page.locator('.day .changed li', { hasText: 'Function memory' });
      expect((await item.innerText()).replace(/\s+/g, ' ')).toBe(
        'Function memory 128–3,008 MB → 128–10,240 MB (10 GB) 2020-12-01 Memory can be set up to 10,240 MB in steps of 1 MB',
      );
      expect(await item.locator('a').last().getAttribute('href')).toBe('/en/updates/2020-12-memory-10gb/');
      expect(await page.locator('.day .ways a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
        '/en/years/2020/',
        '/en/tools/compare/?from=2020-06-01',
      ]);
    });
  });

  it('filters by the rules of the day', async () => {
    await on('/en/retries/?partial=yes&invocation=poll-stream&on=2020-06-01', async (page) => {
      await ready(page);
      expect(await shownRows(page)).toEqual([]);
    });
    await on('/en/retries/?invocation=poll-stream&partial=yes&on=2021-01-01', async (page) => {
      await ready(page);
      expect(await shownRows(page)).toEqual(['dynamodb-streams', 'kinesis']);
    });
  });

  it('shows a runtime’s dates as they were published then', async () => {
    await on('/en/runtimes/?on=2023-11-25', async (page) => {
      await ready(page);
      expect((await cellsOf(page, 'nodejs14.x')).slice(-3)).toEqual(['2023-11-27', '2023-11-27', '2023-12-27']);
    });
  });

  it('takes the end of a year from the list, even before its code is there', async () => {
    await on('/en/limits/', async (page) => {
      await page.selectOption('.tools select', '2018-12-31');
      await page.waitForSelector('.day');
      expect(query(page)).toBe('?on=2018-12-31');
    });
  });

  it.each([
    ['2020-13-45', '“2020-13-45” is no date. Write it like 2020-06-01.'],
    ['1999-01-01', 'The records begin on 2014-11-13; earlier days cannot be shown.'],
    ['2999-01-01', '2999-01-01 is yet to come. Choose a day until today.'],
  ])('says beside the field what is wrong with %s and shows today', async (day, text) => {
    await on(`/en/limits/?on=${day}`, async (page) => {
      await ready(page);
      expect(await page.textContent('#tools-day-problem')).toBe(text);
      expect(await page.getAttribute('.tools input[name="on"]', 'aria-invalid')).toBe('true');
      expect(await page.locator('.day').count()).toBe(0);
    });
  });
});

describe('the page of a limit', () => {
  it('says which value held on a linked day, and marks it in the history', async () => {
    await on('/en/limits/function-memory/?on=2018-06-01', async (page) => {
      await page.waitForSelector('.then');
      expect(await page.textContent('.then')).toBe(
        'As of 1 June 2018: 128–3,008 MB (default 128 MB) (since 30 November 2017 at the latest)',
      );
      expect(await page.locator('tr.held th').innerText()).toBe('≤ 2017-11-30');
      expect(await page.locator('.on-day-line').count()).toBe(1);
      await page.fill('[data-on-day] input', '2026-01-01');
      await page.waitForFunction(() => location.search === '?on=2026-01-01');
      expect(await page.locator('tr.held th').innerText()).toBe('2020-12-01');
    });
  });

  it('forgets the day in the address when it is taken away or wrong', async () => {
    await on('/en/limits/function-memory/?on=2018-06-01#history', async (page) => {
      await page.waitForSelector('.then');
      await page.fill('[data-on-day] input', '');
      await page.waitForFunction(() => location.search === '');
      expect(new URL(page.url()).hash).toBe('#history');
      expect(await page.locator('.then').count()).toBe(0);
    });
  });

  it('says what is wrong with a day', async () => {
    await on('/ja/limits/function-memory/?on=soon', async (page) => {
      await page.waitForSelector('output.problem');
      expect(await page.textContent('output.problem')).toBe('「soon」は日付ではない。2020-06-01 のように書く。');
    });
  });
});

describe('two dates compared', () => {
  it.each(languages)('shows what lies between them in %s', async (lang) => {
    await on(`/${lang}/tools/compare/?from=2019-06-01&to=2024-01-01`, async (page) => {
      await page.waitForFunction(() => document.querySelector('[data-compare-status]')?.textContent?.includes('2019-06-01'));
      const item = page.locator('[data-compare-part="limits"] li', { has: page.locator('a[href$="/limits/function-memory/"]') });
      expect(await item.innerText()).toContain(lang === 'ja' ? '128〜10,240 MB' : '128–10,240 MB');
      await page.fill('#compare-from', '2021-01-01');
      await page.waitForFunction(() => location.search === '?from=2021-01-01&to=2024-01-01');
      expect(await item.count()).toBe(0);
    });
  });

  it('takes an empty day of the address for none', async () => {
    await on('/en/tools/compare/?from=&to=', async (page) => {
      await page.waitForTimeout(600);
      expect(await page.textContent('#compare-from-problem')).toBe('');
      expect(await page.inputValue('#compare-from')).not.toBe('');
    });
  });

  it('says beside each field what is wrong with it', async () => {
    await on('/en/tools/compare/?from=2012-06-01&to=tomorrow', async (page) => {
      await page.waitForSelector('#compare-to-problem:not(:empty)');
      expect(await page.textContent('#compare-from-problem')).toBe('The records begin on 2014-11-13; earlier days cannot be shown.');
      expect(await page.textContent('#compare-to-problem')).toBe('“tomorrow” is no date. Write it like 2020-06-01.');
    });
    await on('/en/tools/compare/?from=2024-01-01&to=2019-06-01', async (page) => {
      await page.waitForSelector('#compare-to-problem:not(:empty)');
      expect(await page.textContent('#compare-to-problem')).toBe('The first day must come before the second.');
    });
  });

  it('shows the last year without script, and where to go on', async () => {
    await on(
      '/en/tools/compare/',
      async (page) => {
        expect(await page.locator('.changed li').count()).toBeGreaterThan(0);
        expect(await page.locator('noscript a').getAttribute('href')).toBe('/en/years/');
      },
      { script: false },
    );
  });
});

describe('the pages by year', () => {
  it.each(languages)('serve without script in %s', async (lang) => {
    await on(
      `/${lang}/years/`,
      async (page) => {
        expect(await page.locator('tbody th').first().innerText()).toMatch(/^20\d\d$/);
        await page.click('tbody th a[href$="/years/2020/"]');
        const memory = page.locator('.year table tr', { has: page.locator('a[href$="/limits/function-memory/"]') });
        expect(await memory.innerText()).toContain(lang === 'ja' ? '128〜10,240 MB' : '128–10,240 MB');
        const change = page.locator('.changed li', { has: page.locator('a[href$="/limits/function-memory/"]') });
        expect(await change.innerText()).toMatch(/3,008 MB → 128.10,240 MB/u);
      },
      { script: false },
    );
  });
});

const views = [
  'limits/?on=2020-06-01&q=function&sort=-value&show=category',
  'retries/?invocation=poll-queue&compare=sqs-fifo,kinesis',
  'runtimes/?on=2021-01-01',
  'years/',
  'years/2020/',
  'tools/compare/?from=2019-06-01&to=2024-01-01',
  'limits/function-memory/?on=2018-06-01',
];

describe.each(languages)('every view in %s', (lang) => {
  it.each(views)('%s has no accessibility problem and fits its screen', async (view) => {
    const findings = async (page: Page): Promise<string[]> =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    const sideways = (page: Page): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await on(`/${lang}/${view}`, async (page) => {
      await page.waitForTimeout(800);
      if ((await page.locator('.tools').count()) > 0) await page.click('.tools button[name="facets"]');
      expect(await findings(page), 'light').toEqual([]);
      expect(await sideways(page), 'desktop').toBeLessThanOrEqual(0);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findings(page), 'dark').toEqual([]);
    });
    await on(
      `/${lang}/${view}`,
      async (page) => {
        await page.waitForTimeout(800);
        expect(await findings(page), 'phone').toEqual([]);
        expect(await sideways(page), 'phone').toBeLessThanOrEqual(0);
      },
      { phone: true },
    );
  });

  it('keeps the controls folded on a phone until they are wanted', async () => {
    await on(
      `/${lang}/retries/`,
      async (page) => {
        expect(await page.isVisible('.tools summary')).toBe(true);
        expect(await page.isVisible('.tools input[name="q"]')).toBe(false);
        await page.tap('.tools summary');
        await page.tap('.tools button[name="facets"]');
        await page.locator('.tools fieldset input[value="poll-queue"]').check();
        expect(await shownRows(page)).toHaveLength(4);
      },
      { phone: true },
    );
  });
});
