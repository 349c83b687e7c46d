import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrencyOf, directResult, timeFromZero } from '../../../src/tools/concurrency/direct.ts';
import { levelAt, secondsTo, shortfall } from '../../../src/tools/concurrency/ramp.ts';

const rules = { scaling: 1000, requestsPerUnit: 10, provisionedRequestsPerUnit: 10 };
const load = { before: 0, rate: 1000, duration: 0.5, ceiling: 1000, provisioned: 0 };

describe('concurrencyOf', () => {
  it.each([
    // The founding note of 2019: 10 a second × 3 s.
    [10, 3, 30],
    // https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html: 100 requests a second × 500 ms.
    [100, 0.5, 50],
    [0, 3, 0],
  ])('%s a second × %s s is %s', (rate, seconds, expected) => expect(concurrencyOf(rate, seconds)).toBe(expected));
});

describe('directResult', () => {
  it('asks for a quota of 2,000 for 20,000 requests a second at 50 ms', () => {
    // https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
    const result = directResult({ ...load, rate: 20_000, duration: 0.05 }, rules);
    expect(result).toMatchObject({ inFlight: 1000, needed: 2000, rateBound: true });
    expect(directResult({ ...load, rate: 20_000, duration: 0.05 }, { ...rules, requestsPerUnit: undefined })).toMatchObject({
      needed: 1000,
      rateBound: false,
    });
  });

  it('fits what the allowance gives at once', () => {
    const { missedEarly, missedLate } = directResult(load, rules);
    expect(missedEarly).toEqual({ seconds: 0, missing: 0, remaining: 0 });
    expect(missedLate.seconds).toBe(5);
  });

  it('splits the load between provisioned environments and spill-over', () => {
    const { onProvisioned, spillOver } = directResult({ ...load, provisioned: 400 }, rules);
    expect([onProvisioned, spillOver]).toEqual([400, 100]);
  });

  it('lets short requests spill over by their rate, not by their concurrency', () => {
    // 100 provisioned environments take 1,000 requests a second, however short.
    const { onProvisioned, spillOver } = directResult({ ...load, rate: 2000, duration: 0.01, provisioned: 100 }, rules);
    expect([onProvisioned, spillOver]).toEqual([10, 10]);
  });

  it('never has less missing when the load rises, nor more when the ceiling does', () => {
    const loads = fc.record({
      before: fc.constant(0),
      rate: fc.integer({ min: 0, max: 1e6 }),
      duration: fc.integer({ min: 1, max: 900_000 }).map((ms) => ms / 1000),
      ceiling: fc.integer({ min: 0, max: 1e5 }),
      provisioned: fc.integer({ min: 0, max: 1000 }),
    });
    fc.assert(
      fc.property(loads, fc.integer({ min: 0, max: 1e5 }), (one, more) => {
        const [here, busier, larger] = [one, { ...one, rate: one.rate + more }, { ...one, ceiling: one.ceiling + more }].map((each) =>
          directResult(each, rules),
        );
        if (!here || !busier || !larger) throw new Error('Three loads give three results.');
        expect(busier.needed).toBeGreaterThanOrEqual(here.needed);
        expect(busier.missedEarly.missing + 1e-6).toBeGreaterThanOrEqual(here.missedEarly.missing * (1 - 1e-9));
        expect(busier.missedEarly.remaining + 1e-6).toBeGreaterThanOrEqual(here.missedEarly.remaining);
        expect(larger.missedEarly.remaining).toBeLessThanOrEqual(here.missedEarly.remaining + 1e-6);
        expect(here.missedLate.missing + 1e-6).toBeGreaterThanOrEqual(here.missedEarly.missing * (1 - 1e-9));
        expect(here.onProvisioned + here.spillOver).toBeCloseTo(here.inFlight, 3);
      }),
    );
  });
});

describe('timeFromZero', () => {
  it('takes 40 to 50 s to 5,000, as the note of 2019 was corrected', () =>
    expect(timeFromZero(5000, 5000, 1000)).toEqual({ early: 40, late: 50 }));
  it('has no answer above the ceiling', () => expect(timeFromZero(1001, 1000, 1000)).toBeUndefined());

  it('never falls when the level rises', () => {
    const level = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(level, level, fc.integer({ min: 1, max: 10_000 }), (a, b, scaling) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => timeFromZero(one, 1e6, scaling));
        expect(high?.early).toBeGreaterThanOrEqual(low?.early ?? NaN);
        expect(high?.late).toBeGreaterThanOrEqual(low?.late ?? NaN);
        expect(low?.late).toBeGreaterThanOrEqual(low?.early ?? NaN);
      }),
    );
  });
});

describe('a ramp', () => {
  const ramps = fc.record({
    start: fc.integer({ min: 0, max: 5000 }),
    perSecond: fc.integer({ min: 1, max: 500 }),
    ceiling: fc.integer({ min: 0, max: 1e5 }),
  });

  it('has reached a level after the time that it takes to reach it', () => {
    fc.assert(
      fc.property(ramps, fc.integer({ min: 0, max: 1e5 }), (ramp, level) => {
        const seconds = secondsTo(ramp, level);
        if (seconds === undefined) expect(level).toBeGreaterThan(ramp.ceiling);
        else expect(levelAt(ramp, seconds)).toBeGreaterThanOrEqual(level - 1e-6);
      }),
    );
  });

  it('misses the area between itself and the demand', () => {
    fc.assert(
      fc.property(ramps, fc.integer({ min: 0, max: 20_000 }), (ramp, demand) => {
        const { seconds, missing, remaining } = shortfall(ramp, demand);
        const steps = 2000;
        let area = 0;
        for (let step = 0; step < steps; step += 1)
          area += Math.max(0, demand - levelAt(ramp, ((step + 0.5) * seconds) / steps)) * (seconds / steps);
        expect(missing).toBeCloseTo(area, -Math.log10(Math.max(1, area / 1000)) - 1);
        expect(remaining).toBe(Math.max(0, demand - ramp.ceiling));
      }),
      { numRuns: 50 },
    );
  });
});
