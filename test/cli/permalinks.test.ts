import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../src/knowledge/ledger.ts';
import { ledgerFile } from '../../src/loading/ledger.ts';
import { withContent } from '../fixtures/content.ts';

const command = path.resolve('src/cli/permalinks.ts');

/** Runs the command in a copy of the sound content, after some preparation; gives what it said and the ledger that it left. */
function run(prepare: (root: string) => void, ...options: string[]) {
  return withContent({}, (root) => {
    const ledger = path.join(root, ledgerFile);
    prepare(root);
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...options], { cwd: root, encoding: 'utf8' });
    return { said: `${stdout}${stderr}`.trim(), status, ledger: status === 0 ? parse(readFileSync(ledger, 'utf8')) : undefined };
  });
}

const edit = (root: string, change: (text: string) => string): void => {
  const ledger = path.join(root, ledgerFile);
  writeFileSync(ledger, change(readFileSync(ledger, 'utf8')));
};

describe('npm run permalinks', () => {
  it('adds what is new and seals the list', () => {
    const { said, ledger } = run((root) => edit(root, (text) => text.replace('  - runtimes/python3.9\n', '')));
    expect(said).toBe('10 ids (1 new), 0 other addresses (0 new).');
    expect(ledger.published).toContain('runtimes/python3.9');
    expect(ledger.seal).toBe(sealOf(ledger));
  });

  it('puts back what was taken out since the last commit, even if its record is gone too', () => {
    const git = (root: string, ...words: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd: root });
    const { said, ledger } = run((root) => {
      edit(root, (text) => text.replace('published:\n', 'published:\n  - errors/gone\n'));
      git(root, 'init', '-q');
      git(root, 'add', '.');
      git(root, 'commit', '-qm', 'first');
      edit(root, (text) => text.replace('  - errors/gone\n', ''));
    });
    expect(said).toBe('11 ids (1 new, 1 put back), 0 other addresses (0 new).');
    expect(ledger.published).toContain('errors/gone');
  });

  it('adds a redirect and shortens what would become a chain', () => {
    const withOld = (root: string) => edit(root, (text) => text.replace('redirects: {}', 'redirects:\n  limits/a: limits/b'));
    const { ledger } = run(withOld, '--renamed', 'limits/b', 'limits/function-timeout');
    expect(ledger.redirects).toEqual({ 'limits/a': 'limits/function-timeout', 'limits/b': 'limits/function-timeout' });
  });

  it('adds what was merged', () => {
    expect(run(() => {}, '--merged', 'limits/b', 'limits/function-timeout').ledger.merged).toEqual({
      'limits/b': 'limits/function-timeout',
    });
  });

  it('asks for both ids', () => {
    const { said, status } = run(() => {}, '--renamed', 'limits/b');
    expect(said).toBe('Name the old id and the new one: npm run permalinks -- --renamed limits/old-id limits/new-id');
    expect(status).toBe(1);
  });

  it('does not touch a ledger that cannot be read', () => {
    const { said, status } = run((root) => writeFileSync(path.join(root, ledgerFile), '# kept\npublished: [a\n'));
    expect(said).toBe('content/permalinks.yaml cannot be read; run `npm run check` for the place, and mend it first.');
    expect(status).toBe(1);
  });
});
