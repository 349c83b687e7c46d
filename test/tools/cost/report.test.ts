import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costExamples } from '../../../src/tools/cost/examples.ts';
import { costFields } from '../../../src/tools/cost/fields.ts';
import { costReport } from '../../../src/tools/cost/report.ts';
import { reportHtml } from '../../../src/tools/form/report-html.ts';
import { plainWords } from '../../../src/tools/form/report.ts';
import { readState } from '../../../src/tools/form/state.ts';
import { realCostFacts } from '../real-facts.ts';

const all = { ja: realCostFacts('ja'), en: realCostFacts('en') };

function answer(query: string, lang: 'ja' | 'en' = 'en') {
  const facts = all[lang];
  const given = new URLSearchParams(query);
  const state = readState(costFields(facts), (name) => given.get(name) ?? undefined);
  return { problems: [...state.problems.keys()], report: costReport(state.values, facts, lang, 600) };
}

/** Large numbers and findings of a section as lines. */
function told(query: string, lang: 'ja' | 'en' = 'en', section = 0): string[] {
  const { figures = [], findings = [] } = answer(query, lang).report[section] ?? {};
  return [
    ...figures.map(({ label, value, note }) => `${label}: ${value}${note === undefined ? '' : ` (${plainWords(note)})`}`),
    ...findings.map(({ tone, words }) => `${tone}: ${plainWords(words)}`),
  ];
}

/** The rows of the breakdown. */
function lines(query: string): string[] {
  return answer(query).report[0]?.tables?.[0]?.rows.map(({ cells }) => cells.map(plainWords).join(' | ')) ?? [];
}

describe('the cost calculator', () => {
  it('answers the founding notes’ own examples', () => {
    expect(told('')[0]).toBe('Monthly total: 18.73 USD (before tax)');
    expect(told('memory=128')[3]).toBe('Free time at 128 MB: 888.9 h (400,000 GB-s ÷ memory = 3,200,000 s)');
    expect(told('memory=1024')[3]).toBe('Free time at 1,024 MB: 111.1 h (400,000 GB-s ÷ memory = 400,000 s)');
  });

  it('shows quantity × unit price = amount with the record of each price', () => {
    expect(lines('init=800&storage=1024&stream=20')).toMatchInlineSnapshot(`
      [
        "Requests | 2,000,000  | 0.20 per million | 0.40 USD | Request price",
        "Duration | 1,112,000 GB-s | 0.0000166667 | 18.53 USD | Duration price, x86_64",
        "Ephemeral storage | 1,500,000 GB-s | 0.0000000309 | 0.05 USD | Ephemeral storage price",
        "Response streaming | 40,915.63 GB | 0.008 | 327.33 USD | Response streaming price",
        "Total |  |  | 346.30 USD | ",
      ]
    `);
    expect(lines('requests=20000000000&ms=1000&memory=1024')).toMatchInlineSnapshot(`
      [
        "Requests | 19,999,000,000  | 0.20 per million | 3,999.80 USD | Request price",
        "Duration | 5,999,600,000 GB-s | 0.0000166667 | 99,993.53 USD | Duration price, x86_64",
        "Duration, tier 2 | 9,000,000,000 GB-s | 0.000015 | 135,000.00 USD | Duration price, x86_64 − Discount in the second duration tier",
        "Duration, tier 3 | 5,000,000,000 GB-s | 0.0000133334 | 66,667.00 USD | Duration price, x86_64 − Discount in the third duration tier",
        "Total |  |  | 305,660.33 USD | ",
      ]
    `);
  });

  it('says what matters, in both languages', () => {
    expect(told('init=800')).toMatchInlineSnapshot(`
      [
        "Monthly total: 18.93 USD (before tax)",
        "Per million requests: 6.31 USD (total ÷ requests)",
        "GB-seconds: 1,512,000 (of duration on demand)",
        "Free time at 512 MB: 222.2 h (400,000 GB-s ÷ memory = 800,000 s)",
        "note: INIT adds 12,000 GB-s and 0.20 USD. Billed for all functions since 2025-08-01; before that, not for .zip functions on managed runtimes.",
        "good: With the same duration arm64 costs 15.23 USD, 19.6% less.",
      ]
    `);
    expect(told('init=800', 'ja')).toMatchInlineSnapshot(`
      [
        "月間の合計: 18.93 USD (税別)",
        "100 万リクエストあたり: 6.31 USD (合計 ÷ リクエスト数)",
        "GB 秒: 1,512,000 (オンデマンドの実行時間)",
        "無料で動く時間（512 MB）: 222.2 時間 (400,000 GB 秒 ÷ メモリ = 800,000 秒)",
        "note: INIT は 12,000 GB 秒、料金への影響は 0.20 USD。2025-08-01 からすべての関数で課金される。それ以前、マネージドランタイムの .zip 関数では無料だった。",
        "good: 同じ時間で動くなら arm64 は 15.23 USD（19.6% 安い）。",
      ]
    `);
    expect(told('requests=1000&ms=100')).toMatchInlineSnapshot(`
      [
        "Monthly total: 0.00 USD (before tax)",
        "Per million requests: 0.00 USD (total ÷ requests)",
        "GB-seconds: 50 (of duration on demand)",
        "Free time at 512 MB: 222.2 h (400,000 GB-s ÷ memory = 800,000 s)",
        "good: All of it is covered by the free tier.",
      ]
    `);
    expect(told('pc=10&arch=arm64&place=ap-northeast-1')).toMatchInlineSnapshot(`
      [
        "Monthly total: 0.60 USD (before tax)",
        "Per million requests: 0.20 USD (total ÷ requests)",
        "GB-seconds: 0 (of duration on demand)",
        "bad: Duration on provisioned environments: the records hold no sourced price for this choice. It is not in the total.",
        "bad: Provisioned concurrency: the records hold no sourced price for this choice. It is not in the total.",
        "note: With provisioned concurrency a function has no free tier.",
        "note: With the same duration x86_64 costs 90.18 USD.",
      ]
    `);
    expect(told('pc=10')).toMatchInlineSnapshot(`
      [
        "Monthly total: 69.93 USD (before tax)",
        "Per million requests: 23.31 USD (total ÷ requests)",
        "GB-seconds: 0 (of duration on demand)",
        "note: With provisioned concurrency a function has no free tier.",
        "note: Provisioned environments are cheaper than on demand where they are busy for more than 60% of the time.",
      ]
    `);
    expect(told('place=edge&requests=10000000&ms=10&memory=128')).toMatchInlineSnapshot(`
      [
        "Monthly total: 6.63 USD (before tax)",
        "Per million requests: 0.66 USD (total ÷ requests)",
        "GB-seconds: 12,500 (of duration on demand)",
      ]
    `);
  });

  it('compares the memory settings that were measured', () => {
    expect(told('', 'en', 1)).toMatchInlineSnapshot(`
      [
        "Cheapest: 512 MB (3.62 USD, 410 ms)",
        "Balanced: 1,769 MB (3.89 USD, 128 ms)",
        "Fastest: 3,008 MB (6.08 USD, 120 ms)",
      ]
    `);
    expect(told('m1=&d2=', 'ja', 1)).toMatchInlineSnapshot(`
      [
        "最も安い: 1,024 MB (3.62 USD, 205 ms)",
        "均衡: 1,769 MB (3.89 USD, 128 ms)",
        "最も速い: 3,008 MB (6.08 USD, 120 ms)",
        "warn: メモリか時間が空の行が 2 行あり、比べていない。",
      ]
    `);
    expect(told('m1=&d1=&m2=&d2=&m3=&d3=&m4=&d4=&m5=&d5=', 'en', 1)).toEqual(['note: Give at least one measurement.']);
  });

  it('has examples whose settings can all be read', () => {
    expect(costExamples.map(({ query }) => answer(query).problems)).toEqual(costExamples.map(() => []));
  });

  it('never shows NaN, Infinity, undefined or an empty number, whatever is put in', () => {
    const number = fc.oneof(
      fc.constant('0'),
      fc.integer({ min: 0, max: 1e9 }).map(String),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(4)),
      fc.string(),
    );
    const names = Object.keys(costFields(all.en)).filter((name) => !['place', 'arch', 'free'].includes(name));
    const query = fc.record({
      place: fc.constantFrom('us-east-1', 'ap-northeast-1', 'edge'),
      arch: fc.constantFrom('x86_64', 'arm64'),
      free: fc.constantFrom('0', '1'),
      ...Object.fromEntries(names.map((name) => [name, number])),
    });
    fc.assert(
      fc.property(query, fc.constantFrom('ja' as const, 'en' as const), (given, lang) => {
        const { report } = answer(new URLSearchParams(given).toString(), lang);
        expect(reportHtml(report)).not.toMatch(/NaN|Infinity|undefined|∞|<strong><\/strong>/);
        for (const { figures = [] } of report) for (const { value } of figures) expect(value.trim()).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the bill of the cost calculator', () => {
  it('says that provisioned environments cannot run more than their time', () => {
    // 3,000,000 s of requests against 730 h = 2,628,000 s of one environment.
    expect(told('pc=1')).toContain(
      'bad: The provisioned environments cannot run that much: the requests given to them take 114% of their time. What spills over runs on demand, so the real bill is higher. Give them at most 87.6% of the requests.',
    );
    expect(told('pc=1&pcshare=87.6').filter((line) => line.startsWith('bad'))).toEqual([]);
  });

  it('takes environments that are never on for none at all', () => {
    expect(lines('pc=10&hours=0')).toEqual(lines(''));
    expect(told('pc=10&hours=0')).toEqual(told(''));
  });

  it('praises the free tier only where there is something free', () => {
    const free = 'good: All of it is covered by the free tier.';
    expect(told('requests=1')).toContain(free);
    for (const query of ['requests=0', 'requests=0&free=0', 'requests=0&place=edge']) expect(told(query), query).not.toContain(free);
  });

  it('says where the free tier is placed, where one is taken off', () => {
    const placed = (query: string): boolean =>
      (answer(query).report[0]?.notes ?? []).some((note) => plainWords(note).includes('from the start of the first price tier'));
    expect(['', 'free=0', 'pc=1', 'place=edge'].map(placed)).toEqual([true, false, false, false]);
  });

  it('shows no free tier among the quantities of Lambda@Edge, and its own billing unit', () => {
    const quantities = (query: string): string[] =>
      answer(query).report[0]?.tables?.[1]?.rows.map(({ cells }) => `${plainWords(cells[0] ?? '')} | ${plainWords(cells[3] ?? '')}`) ?? [];
    expect(quantities('place=edge')).toMatchInlineSnapshot(`
      [
        "Duration on demand | Lambda@Edge billing granularity",
        "= duration that is paid | ",
      ]
    `);
    expect(quantities('').length).toBe(4);
  });
});
