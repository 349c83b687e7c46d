import type { Commit } from './git.ts';

/** Commits as readers saw them: a version of a note that was a draft counts as absent, so that the note comes when it is published. */
export function withoutDrafts(commits: readonly Commit[], isDraft: (object: string) => boolean): Commit[] {
  const published = (object: string | undefined) => (object === undefined || isDraft(object) ? undefined : object);
  return commits.map((commit) => ({
    ...commit,
    files: commit.files.flatMap(({ before, after, ...file }) => {
      const [was, is] = [published(before), published(after)];
      if (was === undefined && is === undefined) return [];
      return [{ ...file, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
    }),
  }));
}
