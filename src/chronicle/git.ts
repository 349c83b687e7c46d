import { spawnSync } from 'node:child_process';

const noObject = /^0+$/;
/** Half a gigabyte: all versions of all records, many times over. */
const maxBuffer = 512 * 1024 * 1024;
/** Short records are much alike: below this share of equal lines two of them are two things. */
const sameFile = '-M80%';

/** What a commit did to one file; object ids of its text before and after, left out where there was or is none. */
export interface FileChange {
  path: string;
  before?: string;
  after?: string;
  /** The file's former path, where git takes it for the same file. */
  from?: string;
}

export interface Commit {
  id: string;
  /** UTC day of the author date. */
  day: string;
  files: FileChange[];
}

/** What git knows of a folder. */
export interface GitReading {
  /** Commits of the main line that touched the folder, oldest first. A merge counts as one, with all that it brought. */
  commits: Commit[];
  /** The first day that git knows of. */
  since: string;
  /** Whether the clone is shallow: what was there on `since` came earlier, and git does not know when. */
  shallow: boolean;
}

/** The commits that touched a folder below `root`; nothing where there is no git, no repository or no such commit. Never throws. */
export function readCommits(root: string, folder: string): GitReading | undefined {
  const format = '--format=commit %H %at %P';
  const log = git(root, [
    ...['log', '--first-parent', '-m', '--root', '--raw', '-z', '--no-abbrev', sameFile, '--relative', '--no-color', format],
    ...['HEAD', '--', folder],
  ]);
  const all = log === undefined ? [] : parseLog(log.toString('utf8')).reverse();
  const [first] = all;
  if (first === undefined) return undefined;
  const isShallow = git(root, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() === 'true';
  const isEdge = isShallow && first.parents === 0;
  return {
    commits: (isEdge ? all.slice(1) : all).map(({ id, day, files }) => ({ id, day, files })),
    since: first.day,
    shallow: isEdge,
  };
}

/** The texts of objects by their ids; those that git does not have (a partial clone) are missing. */
export function readTexts(root: string, ids: Iterable<string>): Map<string, string> {
  const answer = git(root, ['cat-file', '--batch'], [...new Set(ids)].join('\n')) ?? Buffer.alloc(0);
  const texts = new Map<string, string>();
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at);
    const [id = '', kind, size = '0'] = answer.toString('utf8', at, end).split(' ');
    at = end + 1;
    // "<id> missing" has no body.
    if (kind !== 'blob') continue;
    texts.set(id, answer.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** Reads `log --raw -z`: for each commit a line of ours, then for each file a line that begins with a colon and one path, or two for a renamed file. */
function parseLog(text: string): (Commit & { parents: number })[] {
  const commits: (Commit & { parents: number })[] = [];
  const tokens = text.split('\0').values();
  for (const token of tokens) {
    const line = token.trimStart();
    const [, id, seconds, parents = ''] = /^commit (\w+) (\d+) ?(.*)$/.exec(line) ?? [];
    if (id !== undefined)
      commits.push({ id, day: dayOfSecond(Number(seconds)), files: [], parents: parents.split(' ').filter(Boolean).length });
    if (!line.startsWith(':')) continue;
    const [, , before = '', after = '', status = ''] = line.split(' ');
    const path: string = tokens.next().value ?? '';
    const [was, is] = [noObject.test(before) ? {} : { before }, noObject.test(after) ? {} : { after }];
    const files = commits.at(-1)?.files ?? [];
    if (status.startsWith('R')) files.push({ path, ...was }, { path: tokens.next().value ?? '', from: path, ...is });
    else files.push({ path, ...was, ...is });
  }
  return commits;
}

function dayOfSecond(second: number): string {
  return new Date(second * 1000).toISOString().slice(0, 10);
}

/** What a git command printed; nothing where it failed or git is missing. */
function git(root: string, args: string[], input = ''): Buffer | undefined {
  // Inside a git hook these name the repository of the hook.
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { input, env, maxBuffer, stdio: ['pipe', 'pipe', 'ignore'] });
  return status === 0 ? stdout : undefined;
}
