import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A commit of a test: replacements in files of `content/`, or `[old path, new path]` under `move`. */
export interface TestCommit {
  message?: string;
  change?: Record<string, readonly [string, string]>;
  move?: readonly [string, string];
  merge?: TestCommit;
}

/** Makes a repository whose first commit is the sound content, adds commits, and takes it away after use. */
export function withHistory<Result>(commits: readonly TestCommit[], use: (root: string, ids: string[]) => Result): Result {
  const root = mkdtempSync(path.join(tmpdir(), 'field-notes-git-'));
  try {
    cpSync(path.join(import.meta.dirname, '../fixtures/sound'), root, { recursive: true });
    git(root, 'init', '--quiet', '--initial-branch', 'main');
    const ids = [{}, ...commits].map((commit) => commitTo(root, commit));
    return use(root, ids);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function commitTo(root: string, { message = 'A commit', change = {}, move, merge }: TestCommit): string {
  if (merge) {
    git(root, 'switch', '--quiet', '--create', 'side');
    commitTo(root, merge);
    git(root, 'switch', '--quiet', 'main');
    git(root, 'merge', '--quiet', '--no-ff', '--message', message, 'side');
    git(root, 'branch', '--delete', 'side');
    return git(root, 'rev-parse', 'HEAD');
  }
  if (move) {
    mkdirSync(path.dirname(path.join(root, 'content', move[1])), { recursive: true });
    git(root, 'mv', `content/${move[0]}`, `content/${move[1]}`);
  }
  for (const [name, [from, to]] of Object.entries(change)) {
    const file = path.join(root, 'content', name);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${name} has no ${JSON.stringify(from)}.`);
    writeFileSync(file, text.replace(from, to));
  }
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(root, 'rev-parse', 'HEAD');
}

/** Runs git apart from the settings of whoever runs the tests. */
export function git(root: string, ...words: string[]): string {
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'C', GIT_COMMITTER_EMAIL: 'c@example.com' };
  const at = { GIT_AUTHOR_DATE: '2026-01-12T00:00:00Z', GIT_COMMITTER_DATE: '2026-01-12T00:00:00Z' };
  const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...person, ...at };
  return execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
