import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';

const command = path.resolve('src/cli/check.ts');

const checkAfter = (changes: Record<string, Change>, ...only: string[]) =>
  withContent(changes, (root) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...only], { cwd: root, encoding: 'utf8' });
    return { status, stdout, stderr: stderr.replace(/\d+ days ago/g, 'long ago') };
  });

const sound = 'The content is sound: 1 limits, 1 event-sources, 1 updates, 1 errors, 1 runtimes, 1 terms, 1 sources, 1 notes.\n';
/** The sound content was checked in January 2026, this one record of it for a week. */
const stale: Record<string, Change> = { 'limits/function-timeout.yaml': ['reviewWithin: 180', 'reviewWithin: 7'] };

describe('npm run check and records that are overdue', () => {
  it('names what is overdue after its verdict, and does not fail because time passed', () => {
    expect(checkAfter(stale, 'limits/')).toEqual({
      status: 0,
      stdout: sound,
      stderr: [
        '',
        'Warning: 1 record is overdue for a check against its sources:',
        '  content/limits/function-timeout.yaml  due 2026-01-17, long ago',
        'Compare each with its sources, then set `verifiedOn` to the day on which you did.',
        '',
      ].join('\n'),
    });
  });

  it('names it below the problems, too', () => {
    const { status, stderr } = checkAfter({ ...stale, 'terms/dead-letter-queue.yaml': ['reviewWithin: 365', 'reviewWithin: 0'] });
    expect(status).toBe(1);
    expect(stderr.indexOf('1 problem in the content.')).toBeGreaterThan(0);
    expect(stderr.indexOf('Warning: ')).toBeGreaterThan(stderr.indexOf('1 problem in the content.'));
  });

  it('says nothing of it where nothing of what was asked for is overdue', () => {
    expect(checkAfter(stale, 'content/sources/')).toEqual({ status: 0, stdout: sound, stderr: '' });
  });
});
