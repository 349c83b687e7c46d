import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cloudfrontByUse, cloudfrontFlat, costData, grownSite, netlify, notesThatFit, traffic } from './hosting-costs.ts';
import type { CostData, Traffic } from './hosting-costs.ts';
import { markdownTable } from './markdown-table.ts';

const pageViews = [10_000, 10_000_000, 1_000_000_000];
const noteCounts = [29, 1_000, 10_000, 100_000];

/** The data of `deploy/costs.yaml`. Throws what Zod says where it has another form. */
export function readCostData(): CostData {
  return costData.parse(parse(readFileSync('deploy/costs.yaml', 'utf8')));
}

/** The tables of `deploy/README.md`, by the name between whose marks they stand there. */
export function hostingTables(data: CostData): { month: string; growth: string; room: string } {
  const range = (views: number, show: (traffic: Traffic) => string): string => {
    const [least, most] = [show(traffic(data, views, 'warm')), show(traffic(data, views, 'cold'))];
    return least === most ? least : `${least} to ${most}`;
  };
  const row = (name: string, show: (traffic: Traffic) => string): string[] => [name, ...pageViews.map((views) => range(views, show))];
  const flat = (one: Traffic): string => {
    const plan = cloudfrontFlat(data, one);
    return plan === undefined ? 'by agreement' : `${dollars(plan.price)} (${plan.plan})`;
  };
  const regions = Object.keys(data.cloudfront.tiers);
  const month = markdownTable(
    ['A month', ...pageViews.map((views) => `${whole(views)} views`)],
    [
      row('sent', ({ gigabytes }) => `${short(gigabytes)} GB`),
      row('requests', ({ requests }) => whole(requests)),
      ...regions.map((region) => row(`S3 + CloudFront by use, readers in ${region}`, (one) => dollars(cloudfrontByUse(data, one, region)))),
      row('S3 + CloudFront, flat rate', flat),
      row('Cloudflare Pages', () => `$0 or ${dollars(data.cloudflare.paidPlan)} by files`),
      row('Netlify', (one) => dollars(netlify(data, one))),
      row('GitHub Pages', ({ gigabytes }) => (gigabytes <= data.githubPages.gigabytes ? '$0' : 'beyond its 100 GB')),
    ],
  );
  const sizes = noteCounts.map((notes) => grownSite(data, notes));
  const growth = markdownTable(
    ['Notes', ...noteCounts.map(whole)],
    [
      ['files', ...sizes.map(({ files }) => whole(files))],
      ['GB', ...sizes.map(({ gigabytes }) => short(gigabytes))],
      ['whole upload to S3, minutes', ...sizes.map(({ uploadMinutes }) => short(uploadMinutes))],
      ['whole upload to S3, price', ...sizes.map(({ uploadPrice }) => dollars(uploadPrice))],
      ['search index of the notes, MB', ...sizes.map(({ indexMegabytes }) => short(indexMegabytes))],
      ['list of records in the first search, kB', ...sizes.map(({ listKilobytes }) => whole(listKilobytes))],
      ['files in one folder of fragments', ...sizes.map(({ fragmentsInFolder }) => whole(fragmentsInFolder))],
    ],
  );
  const fit = notesThatFit(data);
  const room = markdownTable(
    ['Host', 'notes until its limit'],
    [
      ['Cloudflare Pages, free (20,000 files)', whole(fit.cloudflareFree)],
      ['Cloudflare Pages, paid (100,000 files)', whole(fit.cloudflarePaid)],
      ['GitHub Pages (1 GB)', whole(fit.githubPages)],
      ['Netlify (54,000 files in a folder)', whole(fit.netlify)],
    ],
  );
  return { month, growth, room };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function short(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en');
}

function dollars(value: number): string {
  return `$${value < 10 && value > 0 ? value.toFixed(2) : whole(value)}`;
}
