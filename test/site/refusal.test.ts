import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withContent } from '../fixtures/content.ts';
import { prepareSite } from './fixture-site.ts';

describe('a build with a problem', () => {
  it('says what is wrong without a stack trace, publishes nothing and leaves the last site as it was', () => {
    withContent({ 'limits/function-timeout.yaml': ['category: compute', 'category: comptue'] }, (root) => {
      const site = prepareSite(root);
      mkdirSync(path.join(site, 'dist'));
      writeFileSync(path.join(site, 'dist/index.html'), 'the last site');
      const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
        cwd: site,
        encoding: 'utf8',
      });
      const said = `${stdout}${stderr}`;
      expect(status).toBe(1);
      expect(said).toContain(
        'content/limits/function-timeout.yaml:7:11  schema\n  `category` is "comptue", which is not one of the allowed values. Did you mean "compute"?',
      );
      expect(said).toContain('Nothing was published');
      expect(said).not.toMatch(/^\s+at .*\.(?:m?js|ts):\d+/m);
      expect(readFileSync(path.join(site, 'dist/index.html'), 'utf8')).toBe('the last site');
    });
  }, 120_000);
});
