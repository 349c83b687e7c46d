import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billOf, freeSeconds } from '../../../src/tools/cost/bill.ts';
import type { Usage } from '../../../src/tools/cost/bill.ts';
import { add, compare, multiply, subtract, toDecimal, zero } from '../../../src/tools/cost/fraction.ts';
import { priceBook } from '../../../src/tools/cost/prices.ts';
import { includedOf } from '../../../src/tools/cost/usage.ts';
import { realCostFacts } from '../real-facts.ts';

const facts = realCostFacts('en');
const included = includedOf(facts);
const virginia = priceBook(facts, 'us-east-1', 'x86_64');
const plain: Usage = {
  requests: 0,
  billedMs: 0,
  memoryMb: 1024,
  storageMb: 512,
  coldPercent: 0,
  initMs: 0,
  provisioned: 0,
  provisionedHours: 0,
  provisionedPercent: 0,
  streamedMb: 0,
  freeTier: true,
};
const bill = (usage: Partial<Usage>, book = virginia) => billOf({ ...plain, ...usage }, book, included);
const usd = (usage: Partial<Usage>, book = virginia, digits = 2) => toDecimal(bill(usage, book).total, digits);

describe('billOf', () => {
  it('gives the example of the founding notes: 3 million requests of 1 s at 512 MB', () => {
    const usage = { requests: 3_000_000, billedMs: 1000, memoryMb: 512 };
    expect(usd(usage)).toBe('18.73');
    expect(usd(usage, priceBook(facts, 'us-east-1', 'arm64'))).toBe('15.07');
    // AWS wrote 0.00001667 in 2019 and came to 18.74: https://docs.aws.amazon.com/whitepapers/latest/how-aws-pricing-works/lambda.html
    const [first] = virginia.tiers;
    if (!first) throw new Error('There are tiers.');
    const rounded = { ...virginia, tiers: [{ ...first, price: { id: 'x', amount: { over: 1667n, under: 100_000_000n } } }] };
    expect(usd(usage, rounded)).toBe('18.74');
  });

  it('charges requests by the million beyond the first: (3,000,000 − 1,000,000) × 0.20 / 1,000,000', () =>
    expect(usd({ requests: 3_000_000 })).toBe('0.40'));

  it('charges INIT: 1 % of a million with 800 ms at 512 MB are 4,000 GB-s, about 0.07 USD', () => {
    const usage = { requests: 1_000_000, billedMs: 100, memoryMb: 512, coldPercent: 1, freeTier: false };
    const [with800, without] = [bill({ ...usage, initMs: 800 }), bill(usage)];
    expect(toDecimal(with800.initGbSeconds, 0)).toBe('4,000');
    expect(toDecimal(subtract(with800.total, without.total), 2)).toBe('0.07');
  });

  it('charges provisioned concurrency while it is on: ten environments of 1 GB for 730 h are 109.50 USD', () => {
    expect(usd({ provisioned: 10, provisionedHours: 730 })).toBe('109.50');
    // The settings of the first example on https://aws.amazon.com/lambda/pricing/: 1,000 × 1,024 MB for two hours.
    expect(usd({ provisioned: 1000, provisionedHours: 2 })).toBe('30.00');
  });

  it('rounds provisioned time up to whole periods of five minutes', () => {
    // 300 s × 1 GB × 0.0000041667, for 36 s as for five minutes.
    expect(usd({ provisioned: 1, provisionedHours: 0.01 }, virginia, 6)).toBe('0.001250');
    expect(usd({ provisioned: 1, provisionedHours: 0.08 }, virginia, 6)).toBe('0.001250');
    expect(usd({ provisioned: 1, provisionedHours: 0.09 }, virginia, 6)).toBe('0.002500');
    expect(usd({ provisioned: 1, provisionedHours: 0 })).toBe('0.00');
  });

  it('gives a function with provisioned concurrency no free tier', () =>
    expect(usd({ requests: 1_000_000, provisioned: 1, provisionedPercent: 100 }, virginia, 4)).toBe('0.2000'));

  it('charges extra /tmp and streamed data beyond what is included', () => {
    // 9.5 GB extra × 10,000 s × 0.0000000309.
    expect(usd({ requests: 10_000, billedMs: 1000, memoryMb: 128, storageMb: 10_240 }, virginia, 6)).toBe('0.002936');
    // 1 million × (30 − 6) MB = 23,437.5 GB, less 100 GB, × 0.008.
    expect(usd({ requests: 1_000_000, streamedMb: 30 })).toBe('186.70');
    expect(usd({ requests: 1_000_000, streamedMb: 6 })).toBe('0.00');
  });

  it('uses the prices of AWS’s price list in each tier', () => {
    const prices = (place: 'us-east-1' | 'ap-northeast-1', architecture: 'x86_64' | 'arm64') =>
      priceBook(facts, place, architecture).tiers.map(({ price }) => toDecimal(price.amount, 10));
    expect(prices('us-east-1', 'x86_64')).toEqual(['0.0000166667', '0.0000150000', '0.0000133334']);
    expect(prices('us-east-1', 'arm64')).toEqual(['0.0000133334', '0.0000120001', '0.0000106667']);
    expect(prices('ap-northeast-1', 'x86_64')).toEqual(prices('us-east-1', 'x86_64'));
  });

  it('names what no record prices instead of guessing', () => {
    expect(bill({ provisioned: 1, provisionedHours: 1 }, priceBook(facts, 'us-east-1', 'arm64')).unpriced).toEqual(['provisioned']);
    expect(bill({ requests: 1e9, streamedMb: 100 }, priceBook(facts, 'ap-northeast-1', 'x86_64')).unpriced).toEqual(['streaming']);
  });

  it('has a price per million only where there are requests', () => {
    expect(bill({}).perMillion).toBeUndefined();
    expect(bill({ requests: 1 }).perMillion).toEqual(zero);
  });
});

describe('the free tier', () => {
  it.each([
    // Founding notes of 2019: 400,000 / 0.125 = 3,200,000 s = 888.9 h; 400,000 s at 1 GB = 111.1 h.
    [128, '3,200,000', '888.9'],
    [512, '800,000', '222.2'],
    [1024, '400,000', '111.1'],
    [1769, '231,543', '64.3'],
  ])('at %s MB lasts %s s, %s h', (memoryMb, seconds, hours) => {
    const free = freeSeconds(included.freeGbSeconds, memoryMb);
    expect([toDecimal(free, 0), toDecimal({ over: free.over, under: free.under * 3600n }, 1)]).toEqual([seconds, hours]);
  });

  it('covers exactly that much', () => {
    expect(usd({ requests: 1_000_000, billedMs: 3200, memoryMb: 128 }, virginia, 10)).toBe('0.0000000000');
    expect(compare(bill({ requests: 1_000_000, billedMs: 3201, memoryMb: 128 }).total, zero)).toBe(1);
  });
});

describe('for any use', () => {
  const books = fc.constantFrom(
    virginia,
    priceBook(facts, 'us-east-1', 'arm64'),
    priceBook(facts, 'ap-northeast-1', 'x86_64'),
    priceBook(facts, 'edge', 'x86_64'),
  );
  const usages: fc.Arbitrary<Usage> = fc.record({
    requests: fc.oneof(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 1e13 })),
    billedMs: fc.integer({ min: 0, max: 900_000 }),
    memoryMb: fc.integer({ min: 128, max: 10_240 }),
    storageMb: fc.integer({ min: 512, max: 10_240 }),
    coldPercent: fc.integer({ min: 0, max: 100 }),
    initMs: fc.integer({ min: 0, max: 10_000 }),
    provisioned: fc.integer({ min: 0, max: 1000 }),
    provisionedHours: fc.integer({ min: 0, max: 744 }),
    provisionedPercent: fc.integer({ min: 0, max: 100 }),
    streamedMb: fc.integer({ min: 0, max: 200 }),
    freeTier: fc.boolean(),
  });

  it.each(['requests', 'billedMs', 'memoryMb', 'storageMb', 'coldPercent', 'initMs', 'provisionedHours', 'streamedMb'] as const)(
    'the total never falls when %s rises',
    (name) => {
      fc.assert(
        fc.property(usages, books, fc.integer({ min: 1, max: 1e6 }), (usage, book, more) => {
          const [before, after] = [usage, { ...usage, [name]: usage[name] + more }].map((one) => billOf(one, book, included).total);
          expect(before && after && compare(after, before)).toBeGreaterThanOrEqual(0);
        }),
      );
    },
  );

  it('the total is the sum of the lines, none of them below 0, and the free tier only lowers it', () => {
    fc.assert(
      fc.property(usages, books, (usage, book) => {
        const { lines, total, freeGbSeconds } = billOf(usage, book, included);
        expect(compare(add(...lines.map(({ amount }) => amount)), total)).toBe(0);
        for (const { quantity, amount, price } of lines) {
          expect(compare(amount, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(multiply(quantity, price.amount), amount)).toBe(0);
        }
        expect(compare(freeGbSeconds, zero)).toBeGreaterThanOrEqual(0);
        expect(compare(total, billOf({ ...usage, freeTier: false }, book, included).total)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('tiers are continuous: a millisecond more never costs more than a millisecond of the first tier', () => {
    const [first, second] = virginia.tiers;
    for (const end of [first, second]) {
      const seconds = Number(toDecimal(end?.until?.amount ?? zero, 0).replaceAll(',', ''));
      for (const step of [-2, -1, 0, 1, 2]) {
        const [here, next] = [0, 1].map(
          (more) => bill({ requests: seconds / 1000 + step + more, billedMs: 1_000_000, memoryMb: 1024, freeTier: false }).total,
        );
        const difference = here && next && subtract(next, here);
        const most = first && add(multiply({ over: 1000n, under: 1n }, first.price.amount), virginia.request.amount);
        expect(difference && most && compare(difference, most)).toBeLessThanOrEqual(0);
        expect(difference && compare(difference, zero)).toBe(1);
      }
    }
  });
});
