import type { Library } from '../knowledge/library.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import { joinChanges } from './change.ts';
import type { Change } from './change.ts';
import { foldByDay } from './day-files.ts';
import { currentIds, recordsByDay } from './day-records.ts';
import { readCommits, readTexts } from './git.ts';
import { changesInRecords } from './record-dates.ts';
import { changeOf } from './record-change.ts';
import { recordFileOf } from './record-file.ts';
import { readVersion } from './version.ts';
import type { Version } from './version.ts';
import { withoutDrafts } from './without-drafts.ts';

/** What the site learnt, and how that is known. */
export interface Chronicle {
  /** `git`: every change since the first commit. `records`: only the days that the records give. `both`: git after `since` (a shallow clone), the records until then. */
  basis: 'git' | 'records' | 'both';
  /** The first day that git knows of. */
  since?: string;
  /** Newest first; the changes of a day in the order of the collections and ids. */
  days: Day[];
}

export interface Day {
  day: string;
  changes: Change[];
}

/**
 * Reads the change log of the knowledge below a root folder, from the commits up to HEAD. What is not committed is not in it, so that it is
 * the same wherever one commit is built. Never throws over git: without it the records themselves have to do.
 */
export function readChronicle(root: string, library: Library, redirects: Redirects): Chronicle {
  const reading = readCommits(root, 'content');
  if (reading === undefined) return { basis: 'records', days: byDay(changesInRecords(library)) };
  const { commits, since, shallow } = reading;
  const versions = versionsOf(
    root,
    commits.flatMap(({ files }) =>
      files.filter(({ path }) => recordFileOf(path)).flatMap(({ before, after }) => [before ?? [], after ?? []].flat()),
    ),
  );
  const records = recordsByDay(
    foldByDay(
      withoutDrafts(commits, (object) => versions(object)?.isDraft ?? false),
      (object) => versions(object) !== undefined,
    ),
    redirects,
  );
  const context = { library, currentId: currentIds(records, redirects) };
  const learnt = records.flatMap((record) => changeOf(record, versions, redirects, { ...context, day: record.day }) ?? []);
  if (!shallow) return { basis: 'git', since, days: byDay(learnt) };
  const earlier = changesInRecords(library).filter(({ day }) => day <= since);
  return { basis: 'both', since, days: byDay([...learnt, ...earlier]) };
}

/** Reads versions by their object ids, each at most once. */
function versionsOf(root: string, objects: readonly string[]): (object: string) => Version | undefined {
  const texts = readTexts(root, objects);
  const read = new Map<string, Version | undefined>();
  return (object) => {
    if (!read.has(object)) {
      const text = texts.get(object);
      read.set(object, text === undefined ? undefined : readVersion(text));
    }
    return read.get(object);
  };
}

function byDay(changes: readonly Change[]): Day[] {
  const days = Map.groupBy(changes, ({ day }) => day);
  return [...days].sort(([a], [b]) => b.localeCompare(a)).map(([day, all]) => ({ day, changes: joinChanges(all) }));
}
