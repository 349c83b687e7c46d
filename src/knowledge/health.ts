import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { isBound } from '../schemas/date.ts';
import type { WitnessPackage } from '../schemas/witness.ts';
import { daysBetween, isDay } from './as-of.ts';
import { dueSpan } from './due-span.ts';
import type { DueSpan } from './due-span.ts';
import { leavesOf } from './leaves.ts';
import type { Library } from './library.ts';
import { idsIn } from './library.ts';
import { reviewedRecords } from './review-due.ts';
import type { ReviewedRecord } from './review-due.ts';
import { undocumentedRecords } from './undocumented.ts';
import type { UndocumentedRecord } from './undocumented.ts';
import { witnessCoverage } from './witness-coverage.ts';
import type { WitnessCoverage } from './witness-coverage.ts';

/** What the last check of the content was and found. */
export interface LastCheck {
  /** The day of the check, in UTC. */
  day: string;
  /** How many rules were run. */
  rules: number;
  problems: number;
  /** The installed version of each package; nothing where it is not installed. */
  versions: ReadonlyMap<WitnessPackage, string | undefined>;
}

/** Whether the knowledge is still sound, as far as records can tell. */
export interface Health {
  day: string;
  due: Record<DueSpan, number> & { records: ReviewedRecord[] };
  witnesses: {
    collections: WitnessCoverage['collections'];
    packages: (WitnessCoverage['packages'][number] & { version: string | null })[];
  };
  undocumented: UndocumentedRecord[];
  /** Limits of which AWS's own documents disagree. */
  disputed: string[];
  /** Dates of which only "no later than" is known. */
  bounds: number;
  figures: {
    records: Record<CollectionName, number>;
    /** Entries of histories: a value, a set of retry rules or a schedule, each from a date on. */
    facts: number;
    /** Those of them that name a source. */
    factsWithSource: number;
    /** How often a source is named, in facts and elsewhere. */
    citations: number;
    rules: number;
    problems: number;
    /** Records that were checked in the days before, the day itself included. */
    checkedWithin: { 30: number; 90: number; 180: number };
  };
}

/** The health of the records on the day of their last check. */
export function healthOf(library: Library, { day, rules, problems, versions }: LastCheck): Health {
  const due = reviewedRecords(library);
  const inSpan = (span: DueSpan): number => due.filter((record) => dueSpan(record.due, day) === span).length;
  const { collections, packages } = witnessCoverage(library);
  const facts = [library.limits, library['event-sources'], library.runtimes].flatMap((records) =>
    [...records.values()].flatMap(({ history }): { sources: readonly string[] }[] => history),
  );
  const leaves = collectionNames.flatMap((name) => leavesOf([...(name === 'notes' ? library.notes.en : library[name]).values()]));
  const checked = (days: number): number => due.filter(({ verifiedOn }) => daysBetween(verifiedOn, day) <= days).length;
  return {
    day,
    due: { overdue: inSpan('overdue'), within30: inSpan('within30'), within90: inSpan('within90'), later: inSpan('later'), records: due },
    witnesses: { collections, packages: packages.map((one) => ({ ...one, version: versions.get(one.name) ?? null })) },
    undocumented: undocumentedRecords(library),
    disputed: [...library.limits].flatMap(([id, { disputed }]) => (disputed ? [id] : [])),
    bounds: leaves.filter(({ value }) => typeof value === 'string' && isBound(value) && isDay(value.slice(1))).length,
    figures: {
      records: countRecords(library),
      facts: facts.length,
      factsWithSource: facts.filter(({ sources }) => sources.length > 0).length,
      citations: leaves.filter(({ keys }) => keys.at(-1) === 'sources').length,
      rules,
      problems,
      checkedWithin: { 30: checked(30), 90: checked(90), 180: checked(180) },
    },
  };
}

function countRecords(library: Library): Record<CollectionName, number> {
  const count = (name: CollectionName): number => idsIn(library, name).length;
  return {
    limits: count('limits'),
    'event-sources': count('event-sources'),
    updates: count('updates'),
    errors: count('errors'),
    runtimes: count('runtimes'),
    terms: count('terms'),
    sources: count('sources'),
    notes: count('notes'),
  };
}
