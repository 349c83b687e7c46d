import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { currentRules } from './history.ts';
import { leavesOf } from './leaves.ts';
import type { Library } from './library.ts';
import { currentSchedule } from './runtime-phase.ts';

/** A field for which AWS's documents give no value, and whether that is so now or only was so before. */
export interface UndocumentedField {
  /** Its name in the record, the outermost one below a history: `adjustable`, `attempts`, `blockCreate`. */
  field: string;
  now: boolean;
}

export interface UndocumentedRecord {
  collection: CollectionName;
  id: string;
  fields: UndocumentedField[];
}

/** Every record with a field, at any depth, whose value is `not-documented`. */
export function undocumentedRecords(library: Library): UndocumentedRecord[] {
  return collectionNames.flatMap((collection) =>
    [...(collection === 'notes' ? library.notes.en : library[collection])].flatMap(([id, record]) => {
      const now = new Set(fieldsIn({ ...record, history: currentPart(library, collection, id) }));
      const fields = [...new Set(fieldsIn(record))].map((field) => ({ field, now: now.has(field) }));
      return fields.length > 0 ? [{ collection, id, fields }] : [];
    }),
  );
}

/** What of a record's history holds now. The numbers of a limit are known, or not in the record. */
function currentPart(library: Library, collection: CollectionName, id: string): unknown {
  const source = collection === 'event-sources' ? library['event-sources'].get(id) : undefined;
  const runtime = collection === 'runtimes' ? library.runtimes.get(id) : undefined;
  return source ? { rules: currentRules(source) } : runtime && currentSchedule(runtime);
}

function fieldsIn(record: unknown): string[] {
  return leavesOf(record).flatMap(({ keys, value }) => {
    const field = keys.find((key) => key !== 'history' && key !== 'rules');
    return value === 'not-documented' && field !== undefined ? [field] : [];
  });
}
