import type { Commit } from './git.ts';

/** What the commits of one day did to one file, taken together: the text before the first of them and after the last. */
export interface FileOnDay {
  path: string;
  before?: string;
  after?: string;
  /** The path that it had before the day, where git takes it for the same file. */
  from?: string;
}

export interface DayFiles {
  day: string;
  files: FileOnDay[];
}

/**
 * Folds commits, oldest first, into one net change a file and day. A version that cannot be read (a broken file that was committed)
 * is passed over, as if it had never been. Commits of one day that stand apart, after a rebase, stay apart.
 */
export function foldByDay(commits: readonly Commit[], isReadable: (object: string) => boolean): DayFiles[] {
  const states = new Map<string, string | undefined>();
  return runsOf(commits).map(({ day, commits: run }) => {
    const versions = new Map<string, { before: string | undefined; after: (string | undefined)[]; from: string | undefined }>();
    for (const { path, before, after, from } of run.flatMap(({ files }) => files)) {
      const version = versions.get(path) ?? { before: states.has(path) ? states.get(path) : before, after: [], from: undefined };
      version.after.push(after);
      version.from = from ?? version.from;
      versions.set(path, version);
    }
    const files = [...versions].flatMap(([path, { before, after: all, from }]): FileOnDay[] => {
      const at = all.findLastIndex((object) => object === undefined || isReadable(object));
      const after = at < 0 ? before : all[at];
      states.set(path, after);
      return after === before
        ? []
        : [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }), ...(from !== undefined && { from }) }];
    });
    return { day, files };
  });
}

/** Neighbouring commits of one day. */
function runsOf(commits: readonly Commit[]): { day: string; commits: Commit[] }[] {
  const runs: { day: string; commits: Commit[] }[] = [];
  for (const commit of commits) {
    const last = runs.at(-1);
    if (last?.day === commit.day) last.commits.push(commit);
    else runs.push({ day: commit.day, commits: [commit] });
  }
  return runs;
}
