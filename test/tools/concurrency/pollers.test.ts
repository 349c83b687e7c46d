import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollResult, queueResult, streamResult } from '../../../src/tools/concurrency/pollers.ts';
import { poolOf } from '../../../src/tools/concurrency/pool.ts';

describe('streamResult', () => {
  const load = { rate: 10_000, batchSize: 100, duration: 1 };
  it.each([
    // The founding note of 2019: 100 shards give 100. Today × the factor.
    [100, 1, 100],
    [100, 2, 200],
    [100, 10, 1000],
  ])('%s shards × %s give %s', (shards, factor, expected) =>
    expect(streamResult(load, shards, factor, 1e6, { factorMaximum: 10 }).configured).toBe(expected),
  );

  it('says which factor and how many shards keep up', () => {
    expect(streamResult(load, 20, 2, 1e6, { factorMaximum: 10 })).toMatchObject({
      needed: 100,
      available: 40,
      throughput: 4000,
      behind: 6000,
      factorNeeded: 5,
      shardsNeeded: 50,
      agePerSecond: 0.6,
    });
    expect(streamResult(load, 9, 1, 1e6, { factorMaximum: 10 }).factorNeeded).toBeUndefined();
  });
});

describe('queueResult', () => {
  const then = { start: 5, perMinute: 60, maximum: 1000 };
  it('takes (1,000 − 5) ÷ 60 minutes to 1,000 under the rule of 2019, and (1,000 − 5) ÷ 300 today', () => {
    const load = { rate: 10_000, batchSize: 10, duration: 1 };
    expect(queueResult(load, then, 1e6).missed.seconds / 60).toBeCloseTo(16.58, 2);
    expect(queueResult(load, { start: 5, perMinute: 300, maximum: 1250 }, 1e6).missed.seconds / 60).toBeCloseTo(3.32, 2);
  });

  it('falls behind for ever where the function’s ceiling is too low', () => {
    const result = queueResult({ rate: 1000, batchSize: 10, duration: 1 }, then, 20);
    expect(result).toMatchObject({ needed: 100, available: 20, throughput: 200, behind: 800 });
  });

  it('never processes less when more pollers or more concurrency are allowed', () => {
    const sizes = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(sizes, sizes, sizes, (rate, maximum, more) => {
        const load = { rate, batchSize: 10, duration: 0.5 };
        const [here, larger] = [maximum, maximum + more].map((most) => queueResult(load, { ...then, maximum: most }, 1e6));
        expect(larger?.throughput).toBeGreaterThanOrEqual(here?.throughput ?? NaN);
        expect(larger?.behind).toBeLessThanOrEqual(here?.behind ?? NaN);
      }),
    );
  });

  it('stands still where nothing arrives or nothing is available', () => {
    expect(pollResult({ rate: 0, batchSize: 10, duration: 1 }, 5)).toMatchObject({ needed: 0, behind: 0 });
    expect(pollResult({ rate: 5, batchSize: 10, duration: 1 }, 0)).toMatchObject({ throughput: 0, behind: 5 });
  });
});

describe('poolOf', () => {
  const pool = { quota: 1000, unreservedMinimum: 100, reservedByOthers: 400, usedByOthers: 50, reserved: undefined };
  it('leaves what is not reserved to functions without a reservation', () =>
    expect(poolOf(pool)).toEqual({ unreserved: 600, ceiling: 550, reservable: 500 }));
  it('makes a reservation the ceiling', () =>
    expect(poolOf({ ...pool, reserved: 300 })).toEqual({ unreserved: 300, ceiling: 300, reservable: 200 }));
  it('allows 900 of 1,000 to be reserved, as in 2019', () => expect(poolOf({ ...pool, reservedByOthers: 0 }).reservable).toBe(900));
  it('says by how much too much is reserved', () => expect(poolOf({ ...pool, reserved: 550 }).reservable).toBe(-50));
  it('never has less than nothing', () =>
    expect(poolOf({ ...pool, quota: 10, usedByOthers: 99 })).toMatchObject({ unreserved: 0, ceiling: 0 }));
});
