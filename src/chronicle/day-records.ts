import { successorOf } from '../knowledge/ledger.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import type { DayFiles } from './day-files.ts';
import { recordFileOf } from './record-file.ts';

/** Object ids of a record's text, or of a note's two. */
export type Objects = Partial<Record<Lang | 'record', string>>;

/** What one day did to one record. */
export interface RecordOnDay {
  day: string;
  collection: CollectionName;
  id: string;
  /** The id that it had before, where the day renamed it. */
  was?: string;
  /** `there` also where the day touched only the other language of the note. */
  before: { there: boolean; objects: Objects };
  after: { there: boolean; objects: Objects };
}

/** The days' files as records: the two languages of a note together, a renamed record as one. Days stay in their order. */
export function recordsByDay(days: readonly DayFiles[], redirects: Redirects): RecordOnDay[] {
  const living = new Map<string, Set<string>>();
  return days.flatMap(({ day, files }) => {
    const touched = new Map<string, RecordOnDay>();
    const formerOf = new Map<string, string>();
    const present = (key: string) => (living.get(key)?.size ?? 0) > 0;
    for (const { path, before, after, from } of files) {
      const file = recordFileOf(path);
      if (file === undefined) continue;
      const { collection, id, lang = 'record' } = file;
      const key = `${collection}/${id}`;
      // A shallow clone does not show how the file came.
      if (before !== undefined) living.set(key, (living.get(key) ?? new Set()).add(path));
      const record = touched.get(key) ?? {
        day,
        collection,
        id,
        before: { there: present(key), objects: {} },
        after: { there: false, objects: {} },
      };
      touched.set(key, record);
      if (before !== undefined) Object.assign(record.before, { there: true, objects: { ...record.before.objects, [lang]: before } });
      if (after === undefined) living.get(key)?.delete(path);
      else {
        record.after.objects[lang] = after;
        living.set(key, (living.get(key) ?? new Set()).add(path));
      }
      const former = from === undefined ? undefined : recordFileOf(from);
      if (former?.collection === collection && former.id !== id) formerOf.set(key, `${collection}/${former.id}`);
    }
    for (const [key, record] of touched) record.after.there = present(key);
    return joinRenamed(touched, formerOf, redirects);
  });
}

/** Takes a record that went and one that came for the same where the ledger says so or, for ids that it does not know, where git does. */
function joinRenamed(touched: Map<string, RecordOnDay>, formerOf: ReadonlyMap<string, string>, redirects: Redirects): RecordOnDay[] {
  const gone = new Map([...touched].filter(([, { before, after }]) => before.there && !after.there));
  const joined = [...touched].map(([key, record]): RecordOnDay => {
    if (record.before.there || !record.after.there) return record;
    const former = [...gone.keys()].find((one) => isRenaming(one, key, redirects)) ?? formerOf.get(key);
    const before = former === undefined ? undefined : gone.get(former);
    if (former === undefined || before === undefined || redirects.merged[former] !== undefined) return record;
    gone.delete(former);
    return { ...record, was: before.id, before: before.before };
  });
  return joined.filter(({ collection, id, before, after, was }) =>
    was !== undefined ? true : before.there && !after.there ? gone.has(`${collection}/${id}`) : before.there || after.there,
  );
}

function isRenaming(from: string, to: string, { redirects }: Redirects): boolean {
  const now = redirects[from];
  return now !== undefined && (now === to || now === redirects[to]);
}

/** Makes the id that a thing has now out of one that it had once: by the ledger and, before there was one, by the renames that git shows. */
export function currentIds(records: readonly RecordOnDay[], redirects: Redirects): (reference: string) => string {
  const renamed = new Map(
    records.flatMap(({ collection, id, was }) => (was === undefined ? [] : [[`${collection}/${was}`, `${collection}/${id}`]])),
  );
  const follow = (reference: string, passed: readonly string[] = []): string => {
    const next = successorOf(redirects, reference) ?? renamed.get(reference);
    // A name that was given back would lead in a circle.
    return next === undefined || passed.includes(next) ? reference : follow(next, [...passed, reference]);
  };
  return (reference) => follow(reference);
}
