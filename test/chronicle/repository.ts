import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The files of a commit: a text, or `null` for one that it deletes. Paths are below `content/`. */
export interface TestCommit {
  /** Author date; the committer date is another one, which must not count. */
  at: string;
  files: Record<string, string | null>;
}

/** Makes a repository with some commits in a temporary folder, and takes it away after use. */
export function withRepository<Result>(commits: readonly TestCommit[], use: (root: string) => Result): Result {
  const root = mkdtempSync(path.join(tmpdir(), 'field-notes-git-'));
  try {
    git(root, ['init', '--quiet', '--initial-branch', 'main']);
    for (const commit of commits) commitTo(root, commit);
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function commitTo(root: string, { at, files }: TestCommit): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
  git(root, ['add', '--all']);
  git(root, ['commit', '--quiet', '--allow-empty', '--message', 'A commit'], at);
}

/** Runs git apart from the settings of whoever runs the tests. */
export function git(root: string, args: readonly string[], at = '2026-01-01T00:00:00Z'): string {
  const { PATH = '' } = process.env;
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'C', GIT_COMMITTER_EMAIL: 'c@example.com' };
  const env = { PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...person, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: '2030-06-06T06:06:06Z' };
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
}
