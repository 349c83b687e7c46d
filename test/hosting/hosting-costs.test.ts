import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudfrontByUse, cloudfrontFlat, grownSite, netlify, notesThatFit, traffic } from '../bench/hosting-costs.ts';
import { hostingTables, readCostData } from '../bench/hosting-tables.ts';

const data = readCostData();
const region = 'United States, Europe';

describe('what a month costs', () => {
  it('weighs the views by their shares', () => {
    // 0.70 × 12 + 0.15 × 21 + 0.10 × 24 + 0.05 × 184 kB, and 0.70 × 8 + 0.15 × 8 + 0.10 × 6 + 0.05 × 41 requests
    const { gigabytes, requests } = traffic(data, 1_000_000, 'cold');
    expect(gigabytes).toBeCloseTo(23.15);
    expect(requests).toBeCloseTo(9_450_000);
  });

  it('refuses shares that are not a hundred', () => {
    const views = data.views.slice(1);
    expect(() => traffic({ ...data, views }, 1, 'cold')).toThrow('The shares of page views are 30 together; make them 100.');
  });

  it('climbs the tiers of CloudFront above what is free', () => {
    const fixed = cloudfrontByUse(data, { gigabytes: 0, requests: 0 }, region);
    const sent = (gigabytes: number): number => cloudfrontByUse(data, { gigabytes, requests: 0 }, region) - fixed;
    expect(sent(1_000)).toBeCloseTo(0);
    expect(sent(2_000)).toBeCloseTo(85);
    expect(sent(12_000)).toBeCloseTo(10_000 * 0.085 + 1_000 * 0.08);
  });

  it('counts requests, runs of the function and reads of the bucket', () => {
    const fixed = cloudfrontByUse(data, { gigabytes: 0, requests: 0 }, region);
    const price = cloudfrontByUse(data, { gigabytes: 0, requests: 12_000_000 }, region) - fixed;
    expect(price).toBeCloseTo(2 + 1 + 4.8);
  });

  it.each([
    [{ gigabytes: 100, requests: 1e6 }, 'Free'],
    [{ gigabytes: 101, requests: 1e6 }, 'Pro'],
    [{ gigabytes: 1, requests: 10e6 + 1 }, 'Business'],
    [{ gigabytes: 1, requests: 7e9 }, undefined],
  ])('finds the flat rate for %j', (one, plan) => {
    expect(cloudfrontFlat(data, one)?.plan).toBe(plan);
  });

  it('counts the credits of Netlify', () => {
    const nothing = { ...data, deploysAMonth: 0 };
    expect(netlify(nothing, { gigabytes: 15, requests: 0 })).toBe(0);
    expect(netlify(nothing, { gigabytes: 16, requests: 0 })).toBe(20);
    expect(netlify(nothing, { gigabytes: 150, requests: 10_000 })).toBe(40);
  });

  it('grows from the measured site in a straight line', () => {
    expect(grownSite(data, data.site.notes)).toMatchObject({ files: data.site.files, fragmentsInFolder: data.site.recordsOfLanguage });
    expect(grownSite(data, data.site.notes + 100).files).toBe(data.site.files + 2_200);
    const { cloudflareFree } = notesThatFit(data);
    expect(grownSite(data, cloudflareFree).files).toBeLessThanOrEqual(data.cloudflare.freeFiles);
    expect(grownSite(data, cloudflareFree + 1).files).toBeGreaterThan(data.cloudflare.freeFiles);
  });

  it('stands in deploy/README.md as it is computed; otherwise `npm run deploy:costs` gives the tables', () => {
    const text = readFileSync('deploy/README.md', 'utf8');
    for (const table of Object.values(hostingTables(data))) expect(text).toContain(table);
  });
});
