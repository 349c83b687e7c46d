import type { CollectionName } from '../schemas/collection-names.ts';
import type { RecordOf } from '../schemas/collections.ts';
import type { Lang } from '../schemas/text.ts';
import { languages } from '../schemas/text.ts';
import { tidyDetails } from './change.ts';
import type { Detail } from './change.ts';
import { compareSources } from './cited-sources.ts';
import { eventSourceComparisons } from './compare-event-source.ts';
import { compareAll } from './compare-fields.ts';
import type { Comparisons } from './compare-fields.ts';
import { limitComparisons } from './compare-limit.ts';
import { errorComparisons, noteComparisons, sourceComparisons, termComparisons, updateComparisons } from './compare-others.ts';
import { runtimeComparisons } from './compare-runtime.ts';
import { compareSections } from './compare-sections.ts';
import type { DiffContext } from './diff-context.ts';
import { fieldsOf } from './version.ts';
import type { Version } from './version.ts';

/** A record as one text, or a note as its two. */
export type Versions = Partial<Record<Lang | 'record', Version>>;

const comparisonsOf: { [Name in CollectionName]: (context: DiffContext) => Comparisons<RecordOf<Name>> } = {
  limits: limitComparisons,
  'event-sources': eventSourceComparisons,
  updates: updateComparisons,
  errors: errorComparisons,
  runtimes: runtimeComparisons,
  terms: termComparisons,
  sources: sourceComparisons,
  notes: noteComparisons,
};

/** What a reader would call the difference between two versions of a record, most important first; nothing where they say the same. `id` is the later one. */
export function compareVersions(collection: CollectionName, id: string, before: Versions, after: Versions, context: DiffContext): Detail[] {
  const details = (['record', ...languages] as const).flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    if (was === undefined || is === undefined) return [];
    const sources = key === 'ja' && after.en ? [] : compareSources(was.data, is.data, context);
    return [...compareFields(collection, was.data, is.data, context), ...sources];
  });
  return tidyDetails(collection === 'notes' ? [...details, ...sectionDetails(id, before, after, context)] : details);
}

function compareFields<Name extends CollectionName>(collection: Name, before: object, after: object, context: DiffContext): Detail[] {
  return compareAll(comparisonsOf[collection](context), fieldsOf(collection, before), fieldsOf(collection, after));
}

function sectionDetails(id: string, before: Versions, after: Versions, context: DiffContext): Detail[] {
  const texts = ({ ja, en }: Versions) => ({ ...(ja && { ja: ja.text }), ...(en && { en: en.text }) });
  const isRevision = languages.some((lang) => {
    const [was, is] = [before[lang], after[lang]];
    return was !== undefined && is !== undefined && Reflect.get(was.data, 'updated') !== Reflect.get(is.data, 'updated');
  });
  return compareSections(id, texts(before), texts(after), isRevision, context);
}
