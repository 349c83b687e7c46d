import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentSecurityPolicy } from '../../src/cli/content-security-policy.ts';
import { readHeaderRules, belowBase } from '../../src/cli/header-rules.ts';
import type { HostRules } from '../../src/hosting/host-rules.ts';

const long = 'The function timeout is 15 minutes. '.repeat(40);

/** One file of every kind that hosts treat in a way of its own. */
export const siteFiles: Readonly<Record<string, string>> = {
  _headers: `/*\n  Content-Security-Policy: ${contentSecurityPolicy([])}\n`,
  _redirects: 'not for readers',
  '404.html': `<title>404</title><p lang="ja">ページがない</p><p lang="en">No such page</p>${long}`,
  'index.html': '<title>Field Notes</title>',
  'llms.txt': long,
  '_astro/page.Abc123.css': `body { color: black } /* ${long} */`,
  'pagefind/ja/fragment/unknown_1.pf_fragment': 'fragment',
  'pagefind/ja/pagefind-entry.json': '{}',
  'ja/index.html': `<title>ホーム</title>${long}`,
  'en/index.html': `<title>Home</title>${long}`,
  'ja/limits/function-timeout/index.html': `<title>関数のタイムアウト</title>${long}`,
  'ja/limits/function-timeout.md': `# 関数のタイムアウト\n${long}`,
  'en/limits/function-timeout/index.html': `<title>Function timeout</title>${long}`,
  'en/runtimes/nodejs20.x/index.html': `<title>Node.js 20</title>${long}`,
  'en/runtimes/calendar.ics': `BEGIN:VCALENDAR\n${long}`,
  'en/updates/feed.xml': `<feed>${long}</feed>`,
  'sitemap-index.xml': `<sitemapindex>${long}</sitemapindex>`,
  'embed/en/limits/function-timeout/index.html': '<title>card</title>',
  'cards/en/limits/function-timeout.png': 'png',
  'api/v1/limits.json': `{"text":"${long}"}`,
  'api/v1/limits.csv': long,
  'api/v1/404.json': `{"error":"${long}"}`,
};

/** The rules of the real `public/_headers` below a base path, with one renamed record. */
export function hostRules(base: string): HostRules {
  const headers = readHeaderRules(belowBase(readFileSync('public/_headers', 'utf8'), base));
  return { base, headers, moved: [{ from: 'limits/old-timeout', to: 'limits/function-timeout' }] };
}

/** Writes the small site below a new temporary folder, where its base path says; gives that folder. */
export function writeSmallSite(base: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'field-notes-hosting-'));
  for (const [file, text] of Object.entries(siteFiles)) {
    const at = path.join(root, base, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
  }
  return root;
}
