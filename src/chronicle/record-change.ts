import { nameOf } from '../knowledge/library.ts';
import { successorOf } from '../knowledge/ledger.ts';
import type { Redirects } from '../knowledge/site-ledger.ts';
import { splitReference } from '../schemas/collection-names.ts';
import { bilingual, languages } from '../schemas/text.ts';
import type { Bilingual } from '../schemas/text.ts';
import { inBoth, tidyDetails } from './change.ts';
import type { Change, Detail } from './change.ts';
import { compareVersions } from './compare-versions.ts';
import type { Versions } from './compare-versions.ts';
import type { Objects, RecordOnDay } from './day-records.ts';
import { nameNow, plainly } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';
import type { Version } from './version.ts';

/** What one day changed in a record, as a reader would call it; nothing where only its form changed. `versionOf` reads an object of git. */
export function changeOf(
  record: RecordOnDay,
  versionOf: (object: string) => Version | undefined,
  redirects: Redirects,
  context: DiffContext,
): Change | undefined {
  const { collection, day } = record;
  const [before, after] = [versionsIn(record.before.objects, versionOf), versionsIn(record.after.objects, versionOf)];
  const details = detailsOf(record, before, after, redirects, context);
  const [first] = details;
  if (first === undefined) return undefined;
  // A record that was given up keeps its own name in the log; every other one has the name and id that it has now.
  const reference = `${collection}/${record.id}`;
  const { id } = record.after.there ? splitReference(context.currentId(reference)) : record;
  const exists = nameOf(context.library, collection, id, 'en') !== undefined;
  const title = exists ? nameNow(context, `${collection}/${id}`) : (nameThen({ ...before, ...after }, context) ?? inBoth(() => id));
  return { day, collection, id, exists, title, kind: first.kind, details };
}

function detailsOf(record: RecordOnDay, before: Versions, after: Versions, redirects: Redirects, context: DiffContext): Detail[] {
  const { collection, id, was } = record;
  if (!record.before.there) return record.after.there ? [{ kind: 'added' }] : [];
  if (!record.after.there) {
    const successor = successorOf(redirects, `${collection}/${id}`);
    return [successor === undefined ? { kind: 'removed' } : { kind: 'merged', to: successor, after: nameNow(context, successor) }];
  }
  const details = compareVersions(collection, id, before, after, context);
  return was === undefined ? details : tidyDetails([{ kind: 'renamed', before: inBoth(() => was), after: inBoth(() => id) }, ...details]);
}

function versionsIn(objects: Objects, versionOf: (object: string) => Version | undefined): Versions {
  return Object.fromEntries(
    (['record', ...languages] as const).flatMap((key) => {
      const object = objects[key];
      const version = object === undefined ? undefined : versionOf(object);
      return version === undefined ? [] : [[key, version] as const];
    }),
  );
}

/** What a version called its record: `name`, `title` or `message`; nothing where it had none. */
function nameThen(versions: Versions, context: DiffContext): Bilingual | undefined {
  const [record, ja, en] = [versions.record, versions.ja, versions.en].map((version) => version && nameIn(version.data));
  const both = bilingual.safeParse(record);
  if (both.success) return plainly(context, both.data);
  const one = [record, en, ja].find((name) => typeof name === 'string');
  return one === undefined ? undefined : { ja: typeof ja === 'string' ? ja : one, en: one };
}

function nameIn(data: object): unknown {
  return Reflect.get(data, 'name') ?? Reflect.get(data, 'title') ?? Reflect.get(data, 'message');
}
