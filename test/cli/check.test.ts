import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCheckOptions } from '../../src/cli/check-options.ts';
import { newestFirst } from '../../src/loading/newest-first.ts';
import { githubAnnotations } from '../../src/loading/problem-formats.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';

const command = path.resolve('src/cli/check.ts');
const misspelt = { 'limits/function-timeout.yaml': ['category: compute', 'category: comptue'] } as const;

function run(changes: Record<string, Change>, words: readonly string[], env: Record<string, string> = {}) {
  return withContent(changes, (root) => {
    const { GITHUB_ACTIONS: _, ...own } = process.env;
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...own, ...env },
    });
    // The sound content was checked in January 2026; that it is overdue is told in overdue-warning.test.ts.
    return { stdout, stderr: stderr.replace(/\nWarning: [\s\S]*$/, ''), status };
  });
}

describe('npm run check', () => {
  it('says how much it has seen where all is well', () => {
    expect(run({}, [])).toEqual({
      stdout: 'The content is sound: 1 limits, 1 event-sources, 1 updates, 1 errors, 1 runtimes, 1 terms, 1 sources, 1 notes.\n',
      stderr: '',
      status: 0,
    });
  });

  it('shows only the files that were asked for', () => {
    expect(run(misspelt, ['terms/']).status).toBe(0);
    expect(run(misspelt, ['limits/function']).status).toBe(1);
  });

  it('gives problems as JSON', () => {
    const { stdout, stderr, status } = run(misspelt, ['--format', 'json']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatchInlineSnapshot(`
      "[
        {
          "file": "content/limits/function-timeout.yaml",
          "line": 7,
          "column": 11,
          "rule": "schema",
          "what": "\`category\` is \\"comptue\\", which is not one of the allowed values.",
          "todo": "Did you mean \\"compute\\"?"
        }
      ]
      "
    `);
    expect(run({}, ['--format=json'])).toEqual({ stdout: '[]\n', stderr: '', status: 0 });
  });

  it('adds annotations on GitHub', () => {
    const { stdout, stderr, status } = run(misspelt, [], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "::error file=content/limits/function-timeout.yaml,line=7,col=11,title=schema::\`category\` is "comptue", which is not one of the allowed values. Did you mean "compute"?
      "
    `);
    expect(stderr).toContain('1 problem in the content.');
    expect(run(misspelt, ['--format', 'text'], { GITHUB_ACTIONS: 'true' }).stdout).toBe('');
  });

  it.each([
    ['--fix', "Unknown option '--fix'."],
    ['--format', "Option '--format <value>' argument missing."],
    ['--format=xml', '"xml" is not a format. Use text, github, json.'],
    ['--watch --format json', '--watch shows text; --format json is for programs. Leave one of the two out.'],
  ])('refuses %s', (words, message) => {
    expect(run({}, words.split(' '))).toEqual({
      stdout: '',
      stderr: `${message}\nUsage: npm run check -- [PATH …] [--watch] [--format text|github|json]\n`,
      status: 2,
    });
  });
});

describe('the options', () => {
  it('take the format of GitHub Actions unless one is named or it is watched', () => {
    const format = (words: string[], env = { GITHUB_ACTIONS: 'true' }) => parseCheckOptions(words, env).format;
    expect(format([])).toBe('github');
    expect(format([], { GITHUB_ACTIONS: 'false' })).toBe('text');
    expect(format(['--format', 'json'])).toBe('json');
    expect(format(['--watch'])).toBe('text');
  });
});

describe('annotations', () => {
  it('escape what GitHub would take for its own signs', () => {
    expect(
      githubAnnotations([{ file: 'a,b:c.yaml', line: 3, column: 7, rule: '100%', what: '50% : 1,\r\n"::error"', todo: 'Mend it.' }]),
    ).toBe('::error file=a%2Cb%3Ac.yaml,line=3,col=7,title=100%25::50%25 : 1,%0D%0A"::error" Mend it.');
  });

  it('name a file as a whole without a line', () => {
    expect(githubAnnotations([{ file: 'a.yaml', rule: 'file', what: 'What.', todo: 'Do.' }])).toBe(
      '::error file=a.yaml,title=file::What. Do.',
    );
  });
});

it('puts the problems of the file saved last first, each file from top to bottom', () => {
  const problem = (file: string, line: number) => ({ file, line, column: 1, rule: 'x', what: '', todo: '' });
  const times: Record<string, number> = { a: 1, b: 3, c: 2 };
  const sorted = newestFirst(
    [problem('a', 1), problem('c', 2), problem('b', 9), problem('b', 2), { file: 'gone', rule: 'x', what: '', todo: '' }],
    (file) => times[file] ?? 0,
  );
  expect(sorted.map((one) => `${one.file}${'line' in one ? one.line : ''}`)).toEqual(['b2', 'b9', 'c2', 'a1', 'gone']);
});

describe('npm run check -- --watch', () => {
  it('checks again on every save, tells the time, and ends cleanly on Ctrl+C', { timeout: 30_000 }, async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
    cpSync('test/fixtures/sound', root, { recursive: true });
    const child = spawn(process.execPath, [command, '--watch', 'limits/'], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const until = (text: string) => expect.poll(() => said, { timeout: 10_000 }).toContain(text);
    try {
      await until('Ctrl+C ends.');
      expect(said.replace(/\d\d:\d\d:\d\d/, 'TIME')).toMatchInlineSnapshot(`
        "The content is sound: 1 limits, 1 event-sources, 1 updates, 1 errors, 1 runtimes, 1 terms, 1 sources, 1 notes.

        TIME  Watching content/ (limits/); Ctrl+C ends.
        "
      `);
      said = '';
      const file = path.join(root, 'content/limits/function-timeout.yaml');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('category: compute', 'category: comptue'));
      await until('Ctrl+C ends.');
      expect(said.replace(/\d\d:\d\d:\d\d/, 'TIME')).toMatchInlineSnapshot(`
        "content/limits/function-timeout.yaml:7:11  schema
          \`category\` is "comptue", which is not one of the allowed values. Did you mean "compute"?

        1 problem  TIME  Watching content/ (limits/); Ctrl+C ends.
        "
      `);
      said = '';
      writeFileSync(file, text);
      await until('The content is sound');
      child.kill('SIGINT');
      expect(await ended).toBe(0);
    } finally {
      child.kill();
      rmSync(root, { recursive: true, force: true });
    }
  });
});
