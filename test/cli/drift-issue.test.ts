import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const script = path.resolve('.github/drift-issue');
const posix = process.platform !== 'win32';

/** Runs the script with a `gh` that writes down what it is asked; gives those lines, and the text of the issue. */
function run(status: 0 | 1, open: string, report: string): { asked: string[]; body: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'field-notes-'));
  try {
    writeFileSync(path.join(root, 'drift.json'), report);
    writeFileSync(path.join(root, 'asked'), '');
    writeFileSync(
      path.join(root, 'gh'),
      `#!/usr/bin/env bash\necho "$*" >> asked\nif [ "$2" = list ]; then echo "${open}"; fi\nwhile [ $# -gt 0 ]; do if [ "$1" = --body-file ]; then cp "$2" body; fi; shift; done\n`,
    );
    chmodSync(path.join(root, 'gh'), 0o755);
    const { status: code, stderr } = spawnSync(script, {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${root}:${process.env.PATH}`, STATUS: String(status), RUN: 'https://ci.example/1' },
    });
    expect([code, stderr]).toEqual([0, '']);
    const asked = readFileSync(path.join(root, 'asked'), 'utf8')
      .trim()
      .replace(/\/\S*\/tmp\.\S+/g, 'BODY')
      .split('\n')
      .slice(1);
    return { asked, body: status === 1 ? readFileSync(path.join(root, 'body'), 'utf8') : '' };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What `npm run drift -- --json` gives of one finding. */
function report(what: string): string {
  const finding = {
    kind: 'value',
    package: '@aws-sdk/client-lambda 3.2.0',
    symbol: 'CreateFunctionRequest.Timeout',
    record: 'limits/function-timeout',
    place: { file: 'content/limits/function-timeout.yaml', line: 64, column: 16 },
    what,
    todo: 'Look it up.',
    update: 'date: ≤2026-11-21\ntitle: A\n',
  };
  return JSON.stringify({
    day: '2026-11-21',
    comparisons: [{ package: '@aws-sdk/client-lambda', installed: '3.1.0', compared: '3.2.0', findings: [finding] }],
  });
}

it.runIf(posix)('opens one issue where AWS changed something and none is open', () => {
  const { asked, body } = run(1, '', report('`900` is 1,800'));
  expect(asked).toEqual([
    "label create drift --force --description AWS's packages and the records differ",
    'issue create --title Drift: AWS changed something --label drift --body-file BODY',
  ]);
  expect(body).toMatchInlineSnapshot(`
    "AWS's newest packages no longer say what the records say. Compare each with its sources, and add what changed to its history; \`CONTRIBUTING.md\` says how.

    AWS の最新パッケージの記述が記録と食い違う。出典と照合し、変わった値を履歴に加える。手順は \`CONTRIBUTING.ja.md\` にある。

    Seen by / 検出した実行: https://ci.example/1

    \`\`\`\`\`\`text
    @aws-sdk/client-lambda 3.1.0 → 3.2.0: 1

    content/limits/function-timeout.yaml:64:16  value  @aws-sdk/client-lambda 3.2.0
      \`900\` is 1,800
      Look it up.
      An update to begin with:
        date: ≤2026-11-21
        title: A


    \`\`\`\`\`\`

    The same on your machine / 手元では: \`npm ci && npm run drift\`
    "
  `);
});

it.runIf(posix)('replaces the text of the issue that is open', () => {
  expect(run(1, '12', report('x')).asked).toEqual(['issue edit 12 --body-file BODY']);
});

it.runIf(posix)('closes the issue once all agrees, and does nothing where there is none', () => {
  expect(run(0, '12', '{}').asked).toEqual(["issue close 12 --comment AWS's packages and the records agree again: https://ci.example/1"]);
  expect(run(0, '', '{}').asked).toEqual([]);
});

it.runIf(posix)('cuts a report that no issue can hold, between two characters', () => {
  const { body } = run(1, '', report(`x${'上'.repeat(40_000)}`));
  expect(Buffer.byteLength(body)).toBeLessThan(65_536);
  expect(body).not.toContain('\uFFFD');
});
