import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixers } from '../../src/checks/fixers/fixers.ts';
import { readContentFiles, replaceFile } from '../../src/fixing/content-files.ts';
import { fixContent } from '../../src/fixing/fix-content.ts';
import { loadLedger } from '../../src/loading/ledger.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';

const command = path.resolve('src/cli/check-fix.ts');
const patient = { timeout: 180_000 };

/** Runs the command on the sound content with some files changed; gives what it said and one of the files afterwards. */
function run(changes: Record<string, Change>, file: string, ...words: string[]) {
  return withContent(changes, (root) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...words], { cwd: root, encoding: 'utf8' });
    const names = readdirSync(path.join(root, 'content', path.dirname(file)));
    return { said: `${stdout}${stderr}`.trim(), status, text: readFileSync(path.join(root, 'content', file), 'utf8'), names };
  });
}

describe('npm run check:fix', () => {
  it('says so where there is nothing to fix', () => {
    expect(run({}, 'limits/function-timeout.yaml')).toMatchObject({ said: 'Nothing to fix.', status: 0 });
  });

  it('fixes what it can, writes whole files only, and ends well where nothing is left', () => {
    const { said, status, text, names } = run({ 'limits/function-timeout.yaml': ['1 回の', '１回の'] }, 'limits/function-timeout.yaml');
    expect(said).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:5  text-width
        "１" is half-width: "1".
      content/limits/function-timeout.yaml:5  house-style
        "…1 回の呼び出しが動…" (ja-space-between-half-and-full-width)
      2 fixes in 1 file."
    `);
    expect([status, names]).toEqual([0, ['function-timeout.yaml']]);
    expect(text).toContain('ja: 1 回の');
  });

  it('tells what is left and fails', () => {
    const { said, status } = run(
      {
        'limits/function-timeout.yaml': [
          ['from: 2018-10-10', 'from: 2018/10/10'],
          ['unit: s', 'unit: parsec'],
        ],
      },
      'limits/function-timeout.yaml',
    );
    expect(said).toMatchInlineSnapshot(`
      "content/limits/function-timeout.yaml:24  schema
        2018/10/10 is written as 2018-10-10.
      1 fix in 1 file.

      Left for you:
      content/limits/function-timeout.yaml:9:7  schema
        \`unit\` is "parsec", which is not one of the allowed values. Use one of: B, KB, MB, GB, TB, ms, s, min, h, d, item, attempt, execution, environment, character, layer, version, function, eni, connection, record, message, event, poller, filter, file, process, vcpu, tag, operation, request, gb-second, instance, factor, percent, request/s, invocation/s, event/s, environment/10s, execution/min, environment/min, MB/s, Mbps, operation/s, USD.

      1 problem in the content."
    `);
    expect(status).toBe(1);
  });

  it('does not write a file that cannot be read afterwards, not even with fixes', () => {
    const broken = '\uFEFFname:\n\tja: x\n';
    const { said, status, text } = run({ 'terms/broken.yaml': broken }, 'terms/broken.yaml');
    expect(said).toMatchInlineSnapshot(`
      "Nothing to fix.

      Left for you:
      content/terms/broken.yaml:1:1  file
        The file begins with a byte order mark. Save it as UTF-8 without BOM.

      1 problem in the content."
    `);
    expect([status, text]).toEqual([1, broken]);
  });

  it('keeps to the files that were asked for', () => {
    const changes = {
      'terms/dead-letter-queue.yaml': ['DLQ', 'DLQ\n  - DLQ'],
      'sources/lambda-dg-limits.yaml': ['2026-01-10', '2026/1/10'],
    } as const;
    expect(run(changes, 'sources/lambda-dg-limits.yaml', 'terms/dead')).toMatchObject({
      status: 0,
      text: expect.stringContaining('2026/1/10'),
    });
  });

  it('refuses options that it does not know', () => {
    expect(run({}, 'limits/function-timeout.yaml', '--dry')).toMatchObject({
      said: "Unknown option '--dry'.\nUsage: npm run check:fix -- [PATH …]",
      status: 2,
    });
  });

  it('leaves a file alone that somebody else has saved meanwhile', () => {
    const name = 'content/limits/function-timeout.yaml';
    withContent({}, (root) => {
      const now = readContentFiles(root).get(name);
      if (!now) throw new Error('The sound content has no such file.');
      expect(replaceFile(root, { ...now, text: 'older' }, { ...now, text: 'newer' })).toBe(false);
      expect(readFileSync(path.join(root, name), 'utf8')).toBe(now.text);
    });
  });
});

describe('the content of the site', () => {
  it('has nothing that check:fix would change', patient, async () => {
    const { fixes } = await fixContent(readContentFiles('.'), loadLedger('.').entry?.data ?? { redirects: {}, merged: {} }, fixers);
    expect(fixes.map(({ file, line, rule, what }) => `${file}:${line} ${rule} ${what}`)).toEqual([]);
  });

  it('is the same after CRLF, shuffled keys and lost line ends were mended', patient, async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
    try {
      cpSync('content', path.join(root, 'content'), { recursive: true });
      const whole = readContentFiles(root);
      const damaged = new Map(
        [...whole].filter((_, at) => at % 20 === 0).map(([name, file]) => [name, { ...file, text: `\uFEFF${damage(file.text)}` }] as const),
      );
      const { changed } = await fixContent(new Map([...whole, ...damaged]), { redirects: {}, merged: {} }, fixers, (file) =>
        damaged.has(file),
      );
      expect(changed.map(({ file, text }) => [file, text])).toEqual([...damaged.keys()].map((name) => [name, whole.get(name)?.text]));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

/** The last two keys change places, lines end as on Windows, the last one not at all. */
function damage(text: string): string {
  return text
    .replace(/^(verifiedOn: .*)\n(reviewWithin: .*)$/m, '$2\n$1')
    .trimEnd()
    .replaceAll('\n', '\r\n');
}
