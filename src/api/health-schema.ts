import { z } from 'zod';
import { collectionNames, idPattern } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { day } from '../schemas/date.ts';
import { witnessPackages } from '../schemas/witness.ts';
import { witnessedCollections } from '../knowledge/witness-coverage.ts';
import { reviewedCollections } from '../knowledge/review-due.ts';

const count = z.int().min(0);
const id = z.string().regex(idPattern);
const date = day.meta({ format: 'date' });

/** The form of /api/v1/health.json. */
export const healthDocument = z.strictObject({
  version: z.string().describe('Version of the API'),
  day: date.describe('The day of the check, in UTC; every count is of this day'),
  due: z.strictObject({
    overdue: count.describe('Records whose due date was before the day'),
    within30: count.describe('Due today or in the next 30 days'),
    within90: count.describe('Due in 31 to 90 days'),
    later: count,
    records: z.array(
      z.strictObject({
        collection: z.enum(reviewedCollections),
        id,
        verifiedOn: date.describe('The day of its last check'),
        due: date.describe('The last day on which that check holds'),
      }),
    ),
  }),
  witnesses: z.strictObject({
    collections: z.array(
      z.strictObject({
        collection: z.enum(witnessedCollections),
        of: count.describe('Records with a value'),
        witnessed: count.describe('Those that name a package which states it'),
        without: z.array(id),
      }),
    ),
    packages: z.array(
      z.strictObject({
        name: z.enum(witnessPackages),
        records: count,
        witnesses: count,
        version: z.string().nullable().describe('The version that was read; null where it was not installed'),
      }),
    ),
  }),
  undocumented: z.array(
    z.strictObject({
      collection: z.enum(collectionNames),
      id,
      fields: z.array(z.strictObject({ field: z.string(), now: z.boolean().describe('False where only earlier documents gave no value') })),
    }),
  ),
  disputed: z.array(id).describe('Limits of which sources disagree'),
  bounds: count.describe('Dates of which only "no later than" is known'),
  figures: z.strictObject({
    records: z.strictObject({
      limits: count,
      'event-sources': count,
      updates: count,
      errors: count,
      runtimes: count,
      terms: count,
      sources: count,
      notes: count,
    } satisfies Record<CollectionName, typeof count>),
    facts: count.describe('Entries of histories'),
    factsWithSource: count,
    citations: count,
    rules: count,
    problems: count,
    checkedWithin: z.strictObject({ 30: count, 90: count, 180: count }).describe('Records by the days since their last check'),
  }),
});

export type HealthDocument = z.infer<typeof healthDocument>;
