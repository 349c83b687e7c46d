import { describe, expect, it } from 'vitest';
import type { HostRules } from '../../src/hosting/host-rules.ts';
import { container, nginxFiles } from '../../src/hosting/nginx-files.ts';

const rules: HostRules = {
  base: '/lambda/',
  headers: [
    { path: '/lambda/*', headers: [['X-Frame-Options', 'DENY']] },
    { path: '/lambda/embed/*', headers: [['X-Frame-Options', 'SAMEORIGIN']] },
    {
      path: '/lambda/*.md',
      headers: [
        ['Content-Type', 'text/markdown; charset=utf-8'],
        ['Cache-Control', 'public, max-age=60'],
      ],
    },
  ],
  moved: [{ from: 'limits/old', to: 'limits/new' }],
};
const template = 'listen {port}; root {root}{base}; {brotli}\nmap { ~^{basePattern} 1; }';

describe('the files for nginx', () => {
  it('say the headers as one map each, the later rule first', () => {
    expect(nginxFiles(template, rules, container)['headers.conf']).toMatchInlineSnapshot(`
      "map $uri $header_cache_control {
        "~^/lambda/.*\\\\.md$" "public, max-age=60";
        default "no-cache";
      }
      map $uri $header_x_frame_options {
        "~^/lambda/embed/.*$" "SAMEORIGIN";
        "~^/lambda/.*$" "DENY";
        default "";
      }
      map $status $cache_control {
        ~^[23] $header_cache_control;
        default "no-cache";
      }
      add_header Cache-Control $cache_control always;
      add_header X-Frame-Options $header_x_frame_options always;
      "
    `);
  });

  it('give files whose type follows from their address a location each', () => {
    expect(nginxFiles(template, rules, container)['typed-locations.conf']).toMatchInlineSnapshot(`
      "location ~ "^/lambda/.*\\\\.md$" {
        types { }
        default_type "text/markdown; charset=utf-8";
      }
      "
    `);
  });

  it('redirect renamed records in both languages, with and without the slash at the end', () => {
    expect(nginxFiles(template, rules, container)['redirects.conf']).toMatchInlineSnapshot(`
      "map $uri $moved_to {
        /lambda/ja/limits/old /lambda/ja/limits/new/;
        /lambda/ja/limits/old/ /lambda/ja/limits/new/;
        /lambda/en/limits/old /lambda/en/limits/new/;
        /lambda/en/limits/old/ /lambda/en/limits/new/;
        default "";
      }
      "
    `);
  });

  it('fill the template, without Brotli where nginx has no module for it', () => {
    const [full, plain] = [true, false].map((brotli) => nginxFiles(template, rules, { ...container, brotli })['nginx.conf']);
    expect(full).toBe('listen 8080; root /srv/site/lambda/; brotli_static on;\nmap { ~^/lambda/ 1; }');
    expect(plain).toBe('listen 8080; root /srv/site/lambda/; \nmap { ~^/lambda/ 1; }');
  });

  it.each([['costs $5'], ['two\nlines'], ['x'.repeat(4001)]])('refuse a header that nginx would read otherwise: %j', (value) => {
    const odd: HostRules = { ...rules, headers: [{ path: '/*', headers: [['X-Odd', value]] }] };
    expect(() => nginxFiles(template, odd, container)).toThrow(/^nginx cannot send .* Change it in public\/_headers\.$/s);
  });
});
