import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrencyFields } from '../../../src/tools/concurrency/fields.ts';
import { concurrencyReport } from '../../../src/tools/concurrency/report.ts';
import { concurrencyExamples } from '../../../src/tools/concurrency/examples.ts';
import { reportHtml } from '../../../src/tools/form/report-html.ts';
import { plainWords } from '../../../src/tools/form/report.ts';
import { readState } from '../../../src/tools/form/state.ts';
import { realConcurrencyFacts } from '../real-facts.ts';

const all = { ja: realConcurrencyFacts('ja'), en: realConcurrencyFacts('en') };

function answer(query: string, lang: 'ja' | 'en' = 'en') {
  const facts = all[lang];
  const given = new URLSearchParams(query);
  const state = readState(concurrencyFields(facts), (name) => given.get(name) ?? undefined);
  return { problems: [...state.problems.keys()], report: concurrencyReport(state.values, facts, lang, 600) };
}

/** Large numbers and findings as lines. */
function told(query: string, lang: 'ja' | 'en' = 'en'): string[] {
  return answer(query, lang).report.flatMap(({ figures = [], findings = [] }) => [
    ...figures.map(({ label, value }) => `${label}: ${value}`),
    ...findings.map(({ tone, words }) => `${tone}: ${plainWords(words)}`),
  ]);
}

describe('the concurrency calculator', () => {
  it('answers the founding notes’ own examples', () => {
    expect(told('rate=10&ms=3000')[0]).toBe('Concurrency needed: 30');
    expect(told('rate=5000&ms=1000&quota=5000')[1]).toBe('Time from 0 to 5,000: 40 s – 50 s');
    const cells = (query: string) => answer(query).report[2]?.tables?.[0]?.rows.map(({ cells: row }) => row.map(plainWords).slice(1)) ?? [];
    expect(cells('rate=5000&ms=1000&quota=5000')[0]).toEqual([
      '1,000 at once, then +500 a minute, shared by the Region',
      '8 min',
      '1,000 every 10 s, for each function',
      '40 s – 50 s',
    ]);
    expect(cells('ms=1000&memory=1536')[1]?.slice(0, 2)).toEqual(['1,000 × 1.5 GB ÷ 3 GB', '500']);
    expect(cells('type=sqs&rate=10000&ms=1000&level=1000')[2]?.filter((_, at) => at % 2 === 1)).toEqual(['16.6 min', '3.3 min']);
    expect(cells('type=stream&factor=2')[3]).toEqual(['100 × 1', '100', '100 × 2', '200']);
  });

  it('answers a load that fits, in both languages', () => {
    expect(told('')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 500",
        "Time from 0 to 500: 0 s – 5 s",
        "Ceiling of this function: 1,000",
        "Expected throttles: 0 – 2,500",
        "note: The load fits while the allowance for growth is at hand. Just after other growth of this function it falls short for up to 5 s.",
      ]
    `);
    expect(told('', 'ja')).toMatchInlineSnapshot(`
      [
        "必要な同時実行数: 500",
        "0 から 500 までの時間: 0 秒～5 秒",
        "この関数の上限: 1,000",
        "スロットリングの見込み: 0～2,500",
        "note: 増加の枠が残っていれば収まる。使い切った直後なら、増えきるまでの最大 5 秒は足りない。",
      ]
    `);
  });

  it('says what is throttled, waits or falls behind', () => {
    expect(told('rate=6000')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 3,000",
        "Time from 0 to 3,000: never",
        "Ceiling of this function: 1,000",
        "Expected throttles: 4,000/s",
        "bad: The load needs 3,000 and the ceiling is 1,000. What is beyond fails with a 429; retrying is up to the caller.",
      ]
    `);
    expect(told('rate=6000&type=async')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 3,000",
        "Time from 0 to 3,000: never",
        "Ceiling of this function: 1,000",
        "Events waiting in the queue: +4,000/s",
        "bad: The load needs 3,000 and the ceiling is 1,000. Events are accepted but pile up, and are dropped or sent to the failure destination after 6 h.",
      ]
    `);
    expect(told('rate=10000&type=stream&shards=3&batch=100')).toMatchInlineSnapshot(`
      [
        "Highest concurrency: 3",
        "Concurrency needed: 50",
        "Throughput: 600/s",
        "Ceiling of this function: 1,000",
        "bad: The function falls behind: the iterator age grows by 940 ms every second, and records older than the retention are lost.",
        "note: Even the highest factor is not enough; at this factor it takes 50 shards. Parallelization factor",
      ]
    `);
    expect(told('rate=10000&type=sqs&reserved=50')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 500",
        "Time to reach 500: never",
        "Throughput: 1,000/s",
        "Concurrency reached: 50",
        "bad: 50 concurrent batches do not keep up: the queue grows by 9,000 messages a second.",
        "warn: Polling tries to grow to 1,250, but the function’s ceiling is 50. Messages beyond it are throttled, return to the queue with their receive count raised, and may end in the dead-letter queue. Set SQS maximum concurrency to at most that.",
      ]
    `);
    expect(told('rate=10000&type=sqs-provisioned&quota=5000')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 500",
        "Time to reach 500: 28.8 s",
        "Throughput: 40,000/s",
        "Concurrency reached: 2,000",
        "note: About 138,240 messages wait in the queue during the 28.8 s of growth. None is lost.",
      ]
    `);
    expect(told('rate=3000&quota=10000&provisioned=1000')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 1,500",
        "Time from 0 to 1,500: 5 s – 15 s",
        "Ceiling of this function: 10,000",
        "Expected throttles: 0 – 2,500",
        "note: The load fits while the allowance for growth is at hand. Just after other growth of this function it falls short for up to 5 s.",
      ]
    `);
    expect(told('others=950')).toMatchInlineSnapshot(`
      [
        "Concurrency needed: 500",
        "Time from 0 to 500: never",
        "Ceiling of this function: 50",
        "Expected throttles: 900/s",
        "bad: The load needs 500 and the ceiling is 50. What is beyond fails with a 429; retrying is up to the caller.",
        "bad: Reservations exceed what AWS allows by 50: 100 must stay unreserved.",
      ]
    `);
  });

  it('has examples whose settings can all be read', () => {
    expect(concurrencyExamples.map(({ query }) => answer(query).problems)).toEqual(concurrencyExamples.map(() => []));
  });

  it('never shows NaN, Infinity, undefined or an empty number, whatever is put in', () => {
    const number = fc.oneof(
      fc.constant('0'),
      fc.integer({ min: 0, max: 1e9 }).map(String),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(4)),
      fc.string(),
    );
    const names = Object.keys(concurrencyFields(all.en)).filter((name) => name !== 'type' && name !== 'burst');
    const query = fc.record({
      type: fc.constantFrom('sync', 'async', 'stream', 'sqs', 'sqs-provisioned'),
      burst: fc.constantFrom('500', '1000', '3000'),
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

describe('the pool of the account', () => {
  const pool = (query: string): string[] =>
    answer(query)
      .report[1]?.tables?.[0]?.rows.slice(-2)
      .map(({ cells }) => cells.slice(0, 2).map(plainWords).join(': ')) ?? [];

  it.each([
    ['ten shards that 1,000 batches a second wait for', 'type=stream&shards=10&rate=1000&ms=1000&batch=1', 10],
    ['a mapping held to 5', 'type=sqs&maximum=5&rate=1000&ms=1000', 5],
    ['a stream that has less to do than it could', 'type=stream&shards=100&rate=20&ms=1000&batch=1', 20],
    ['provisioned environments that rest', 'provisioned=800&rate=100&ms=100', 800],
    ['a load beyond what is provisioned', 'provisioned=800&rate=900&ms=1000', 900],
  ])('gives away what %s take', (_, query, used) => {
    expect(pool(query)).toEqual([`− used by this load: ${used}`, `= headroom: ${1000 - used}`]);
  });

  it('lets no function without a reservation provision what must stay unreserved', () => {
    const bad = (query: string): string[] => told(query).filter((line) => line.startsWith('bad'));
    expect(bad('rate=100&ms=100&provisioned=900')).toEqual([]);
    expect(bad('rate=100&ms=100&provisioned=901')).toEqual([
      'bad: Without a reservation a function can have provisioned concurrency up to what can still be reserved, 900.',
    ]);
    expect(bad('rate=100&ms=100&provisioned=300&reserved=200')).toEqual([
      'bad: Provisioned concurrency cannot exceed the function’s ceiling of 200.',
    ]);
  });

  it('says whose request rate is counted, for synchronous calls', () => {
    const rate = (query: string): string | undefined =>
      answer(query)
        .report[0]?.notes?.map(plainWords)
        .find((note) => note.includes('request rate'));
    expect(rate('used=500')).toContain('for all functions without a reservation together');
    expect(rate('reserved=500')).toContain('× the reserved concurrency.');
    expect(rate('type=async')).toBeUndefined();
  });
});
