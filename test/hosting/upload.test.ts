import { describe, expect, it } from 'vitest';
import { uploadPlan } from '../../src/hosting/upload-plan.ts';
import { uploadScript } from '../../src/hosting/upload-script.ts';
import { hostRules, siteFiles } from './small-site.ts';

describe('the upload to a bucket', () => {
  it('brings hashed files first, then what pages refer to, then pages, then the entry to the search index', () => {
    const groups = uploadPlan([...Object.keys(siteFiles), 'index.html.br', 'index.html.gz'], hostRules('/lambda/'));
    expect(groups.map(({ pass, contentType, cacheControl, files }) => `${pass} ${contentType} | ${cacheControl} | ${files.join(' ')}`))
      .toMatchInlineSnapshot(`
      [
        "0 text/css; charset=utf-8 | public, max-age=31536000, immutable | _astro/page.Abc123.css",
        "0 application/octet-stream | public, max-age=31536000, immutable | pagefind/ja/fragment/unknown_1.pf_fragment",
        "1 application/json; charset=utf-8 | public, max-age=300, stale-while-revalidate=86400 | api/v1/404.json api/v1/limits.json",
        "1 text/csv; charset=utf-8 | public, max-age=300, stale-while-revalidate=86400 | api/v1/limits.csv",
        "1 image/png | public, max-age=86400 | cards/en/limits/function-timeout.png",
        "1 text/calendar; charset=utf-8 | no-cache | en/runtimes/calendar.ics",
        "1 application/atom+xml; charset=utf-8 | no-cache | en/updates/feed.xml",
        "1 text/markdown; charset=utf-8 | no-cache | ja/limits/function-timeout.md",
        "1 text/plain; charset=utf-8 | no-cache | llms.txt",
        "1 application/xml; charset=utf-8 | no-cache | sitemap-index.xml",
        "2 text/html; charset=utf-8 | no-cache | 404.html embed/en/limits/function-timeout/index.html en/index.html en/limits/function-timeout/index.html en/runtimes/nodejs20.x/index.html index.html ja/index.html ja/limits/function-timeout/index.html",
        "3 application/json; charset=utf-8 | no-cache | pagefind/ja/pagefind-entry.json",
      ]
    `);
  });

  it('is a script with one command a group', () => {
    const groups = uploadPlan(['ja/index.html', '_astro/page.Abc123.css'], hostRules('/lambda/'));
    expect(uploadScript(groups, '/lambda/')).toMatchInlineSnapshot(`
      "#!/bin/sh
      # Written by \`npm run deploy:aws\`: assets first, then pages, then the entry to the search index.
      set -eu
      bucket=\${1:?Usage: upload.sh BUCKET [--sweep]}
      here=$(cd "$(dirname "$0")" && pwd)
      to="s3://$bucket/lambda/"

      if [ "\${2:-}" = --sweep ]; then
        aws s3 sync "$here/all/" "$to" --delete --size-only --no-progress
        exit
      fi

      aws s3 sync --size-only "$here/group-00/" "$to" --no-progress --content-type 'text/css; charset=utf-8' --cache-control 'public, max-age=31536000, immutable'
      aws s3 cp --recursive "$here/group-01/" "$to" --no-progress --content-type 'text/html; charset=utf-8' --cache-control 'no-cache'
      "
    `);
  });

  it('asks what files of an unknown kind are', () => {
    expect(() => uploadPlan(['a.html', 'b.xyz', 'LICENSE'], hostRules('/'))).toThrow(
      'What are these files sent as? Name their extensions in src/hosting/content-types.ts:\n  LICENSE\n  b.xyz',
    );
  });
});
