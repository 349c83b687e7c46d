import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withContent } from '../fixtures/content.ts';

describe('a build with a problem', () => {
  it('says what is wrong without a stack trace, publishes nothing and leaves the last site as it was', () => {
    withContent({ 'limits/function-timeout.yaml': ['category: compute', 'category: comptue'] }, (root) => {
      for (const name of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
        cpSync(name, path.join(root, name), { recursive: true });
      symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
      mkdirSync(path.join(root, 'dist'));
      writeFileSync(path.join(root, 'dist/index.html'), 'the last site');
      const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
        cwd: root,
        encoding: 'utf8',
      });
      const said = `${stdout}${stderr}`;
      expect(status).toBe(1);
      expect(said).toContain(
        'content/limits/function-timeout.yaml:7:11  schema\n  `category` is "comptue", which is not one of the allowed values. Did you mean "compute"?',
      );
      expect(said).toContain('Nothing was published');
      expect(said).not.toMatch(/^\s+at .*\.(?:m?js|ts):\d+/m);
      expect(readFileSync(path.join(root, 'dist/index.html'), 'utf8')).toBe('the last site');
    });
  }, 120_000);
});
