import { readHeaderRules } from '../cli/header-rules.ts';

/** What a host takes at most; sizes in bytes. `source` is where its documentation says so, `seen` the day when that was looked up. */
export interface HostLimits {
  host: string;
  plan: string;
  source: string;
  seen: string;
  files?: number;
  filesInFolder?: number;
  fileBytes?: number;
  siteBytes?: number;
  headerRules?: number;
  headerLine?: number;
  redirects?: number;
  redirectsWithStar?: number;
}

/** A built site, measured as hosts count. */
export type SiteMeasures = Required<Omit<HostLimits, 'host' | 'plan' | 'source' | 'seen'>>;

const cloudflare = {
  host: 'Cloudflare Pages',
  source: 'https://developers.cloudflare.com/pages/platform/limits/',
  seen: '2026-11-21',
  fileBytes: 25 * 1024 * 1024,
  headerRules: 100,
  headerLine: 2000,
  redirects: 2000,
  redirectsWithStar: 100,
};

export const hostLimits: readonly HostLimits[] = [
  { ...cloudflare, plan: 'free', files: 20_000 },
  { ...cloudflare, plan: 'paid', files: 100_000 },
  {
    host: 'Netlify',
    plan: 'all',
    source: 'https://docs.netlify.com/site-deploys/overview#files-per-directory-limit',
    seen: '2026-11-21',
    filesInFolder: 54_000,
    redirects: 10_000,
  },
  {
    host: 'GitHub Pages',
    plan: 'all',
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
    seen: '2026-11-21',
    siteBytes: 1024 ** 3,
  },
];

/** The files that hosts make for themselves do not count: they compress on their own. */
const madeForServers = /\.(?:br|gz)$/;

/** Measures a site: its files with their sizes in bytes, and the text of its `_headers` and `_redirects`. */
export function measureSite(files: ReadonlyMap<string, number>, headers: string, redirects: string): SiteMeasures {
  const counted = [...files].filter(([file]) => !madeForServers.test(file));
  const folders = Map.groupBy(counted, ([file]) => file.slice(0, file.lastIndexOf('/') + 1));
  const lines = redirects.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const starred = lines.filter((line) => line.split(/\s+/)[0]?.includes('*'));
  return {
    files: counted.length,
    filesInFolder: Math.max(0, ...[...folders.values()].map((inside) => inside.length)),
    fileBytes: Math.max(0, ...counted.map(([, bytes]) => bytes)),
    siteBytes: counted.reduce((sum, [, bytes]) => sum + bytes, 0),
    headerRules: readHeaderRules(headers).length,
    headerLine: Math.max(0, ...headers.split('\n').map((line) => line.length)),
    redirects: lines.length - starred.length,
    redirectsWithStar: starred.length,
  };
}

const names = {
  files: 'files',
  filesInFolder: 'files in one folder',
  fileBytes: 'bytes in one file',
  siteBytes: 'bytes in all',
  headerRules: 'blocks in _headers',
  headerLine: 'characters in a line of _headers',
  redirects: 'redirects',
  redirectsWithStar: 'redirects with a star',
} as const satisfies Record<keyof SiteMeasures, string>;

const kinds = ['files', 'filesInFolder', 'fileBytes', 'siteBytes', 'headerRules', 'headerLine', 'redirects', 'redirectsWithStar'] as const;

/** What the site has of everything that a host limits, in a line each; `beyond` where it has more. */
export function compareWithLimits(site: SiteMeasures, limits: HostLimits): { line: string; beyond: boolean }[] {
  const number = (value: number): string => value.toLocaleString('en');
  return kinds.flatMap((kind) => {
    const most = limits[kind];
    if (most === undefined) return [];
    const share = Math.round((site[kind] / most) * 100);
    return [{ line: `${names[kind]}: ${number(site[kind])} of ${number(most)} (${share} %)`, beyond: site[kind] > most }];
  });
}
