import { diff } from 'node:util';
import { expect } from 'vitest';
import { fixers } from '../../src/checks/fixers/fixers.ts';
import { readContentFiles } from '../../src/fixing/content-files.ts';
import { fixContent } from '../../src/fixing/fix-content.ts';
import { loadLedger } from '../../src/loading/ledger.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';

/** What is told and changed when the sound content with some changes is fixed; a second run finds nothing more. */
export async function fixed(changes: Record<string, Change>): Promise<string> {
  const { files, ledger } = withContent(changes, (root) => ({
    files: readContentFiles(root),
    ledger: loadLedger(root).entry?.data ?? { redirects: {}, merged: {} },
  }));
  const { changed, fixes } = await fixContent(files, ledger, fixers);
  const again = await fixContent(new Map([...files, ...changed.map((file) => [file.file, file] as const)]), ledger, fixers);
  expect(again.fixes).toEqual([]);
  const lines = changed.flatMap(({ file, text }) => changedLines(files.get(file)?.text ?? '', text));
  return [...fixes.map(({ file, line, rule, what }) => `${file}:${line}  ${rule}  ${what}`), ...lines].join('\n');
}

function changedLines(before: string, after: string): string[] {
  const signs = new Map([
    [-1, '+'],
    [1, '-'],
  ]);
  // `diff` tells what to do to the second text to get the first.
  return diff(after.split('\n'), before.split('\n')).flatMap(([operation, line]) => {
    const sign = signs.get(-operation);
    return sign === undefined ? [] : [`${sign}${JSON.stringify(line).slice(1, -1)}`];
  });
}
