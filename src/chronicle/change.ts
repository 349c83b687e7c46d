import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';

/** What a reader would call a change of the knowledge, the most important first. */
export const changeKinds = [
  // Was wrong, now right.
  'value',
  'late',
  'date',
  'verdict',
  'history-corrected',
  // New.
  'recorded',
  'completed',
  'history-extended',
  'added',
  // The rest.
  'removed',
  'merged',
  'renamed',
  'restated',
  'sections',
  'sources',
  'wording',
  'checked',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** Kinds that say: what stood here was wrong. */
export const correctionKinds: ReadonlySet<ChangeKind> = new Set(['value', 'late', 'date', 'verdict', 'history-corrected']);

/** Kinds that say: here is something that was not here before. */
export const gainKinds: ReadonlySet<ChangeKind> = new Set(['recorded', 'completed', 'history-extended', 'added']);

/** One thing that changed in a record. */
export interface Detail {
  kind: ChangeKind;
  /** Which statement of the record, in words. */
  what?: Bilingual;
  before?: Bilingual;
  after?: Bilingual;
  /** The date in the record's history that it is about: `2019-11-25`, `≤2017-12-12`. */
  from?: string;
  /** The record that covers a given-up one now: `limits/function-timeout`. */
  to?: string;
  /** Sources or sections that came, went or were rewritten. */
  parts?: Part[];
}

export interface Part {
  change: 'added' | 'removed' | 'reworded';
  /** `sources/lambda-dg-limits`, `notes/retries#dlq`. */
  id: string;
  name: Bilingual;
}

/** Everything that one day changed in one record. */
export interface Change {
  /** UTC day of the author date. */
  day: string;
  collection: CollectionName;
  /** The id that the record has now, or had last. */
  id: string;
  /** Whether the record is still there, so that a link can lead to it. */
  exists: boolean;
  title: Bilingual;
  /** That of the most important detail. */
  kind: ChangeKind;
  /** The most important first; never empty. */
  details: Detail[];
}

/** The same words or computation for both languages. */
export function inBoth(of: (lang: Lang) => string): Bilingual {
  return { ja: of('ja'), en: of('en') };
}

/** The changes of one day, each record once, in the order of collections and ids. */
export function joinChanges(changes: readonly Change[]): Change[] {
  const joined = [...Map.groupBy(changes, ({ collection, id }) => `${collection}/${id}`).values()].flatMap((all): Change[] => {
    const last = all.at(-1);
    if (last === undefined) return [];
    const details = tidyDetails(all.flatMap(({ details: some }) => some));
    const added = details.find(({ kind }) => kind === 'added');
    return [{ ...last, kind: added?.kind ?? details[0]?.kind ?? last.kind, details: added ? [added] : details }];
  });
  return joined.sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) || (a.id < b.id ? -1 : 1));
}

/** Details as a change tells them: sorted, wording told once, a check only where it is the only news. */
export function tidyDetails(details: readonly Detail[]): Detail[] {
  const wordings = details.filter(({ kind }) => kind === 'wording');
  const wording = wordings.find(({ parts }) => parts !== undefined) ?? wordings[0];
  const telling = details.filter(({ kind }) => kind !== 'wording' && kind !== 'checked');
  const told = wording ? [...telling, wording] : telling;
  const rank = ({ kind }: Detail): number => changeKinds.indexOf(kind);
  return (told.length > 0 ? told : details.slice(0, 1)).sort((a, b) => rank(a) - rank(b));
}
