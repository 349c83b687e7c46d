import { z } from 'zod';
import { changeKinds } from '../chronicle/change.ts';
import { collectionNames } from '../schemas/collection-names.ts';
import { day, dayOrBound } from '../schemas/date.ts';
import { bilingual } from '../schemas/text.ts';

const kind = z.enum(changeKinds);

const detail = z.strictObject({
  kind,
  /** Which statement of the record. */
  what: bilingual.optional(),
  before: bilingual.optional(),
  after: bilingual.optional(),
  /** The date in the record's history that it is about. */
  from: dayOrBound.optional(),
  /** The record that covers a given-up one now. */
  to: z.string().optional(),
  /** Sources and sections that came, went or were rewritten. */
  parts: z.array(z.strictObject({ change: z.enum(['added', 'removed', 'reworded']), id: z.string(), name: bilingual })).optional(),
});

/** The form of /api/v1/knowledge-changes.json: what the site learnt, newest day first. */
export const knowledgeChangesSchema = z.strictObject({
  version: z.string(),
  /** `git`: every change since the first commit. `records`: only the days that the records give. `both`: git after `since`, the records until then. */
  basis: z.enum(['git', 'records', 'both']),
  /** The first day that git knows of. */
  since: day.optional(),
  count: z.int().min(0),
  items: z.array(
    z.strictObject({
      /** UTC day of the author date. */
      day,
      collection: z.enum(collectionNames),
      id: z.string(),
      /** Whether the record is still there. */
      exists: z.boolean(),
      title: bilingual,
      /** That of the most important detail. */
      kind,
      details: z.array(detail).min(1),
      links: z.strictObject({ page: z.strictObject({ ja: z.url(), en: z.url() }) }),
    }),
  ),
});

export type KnowledgeChanges = z.infer<typeof knowledgeChangesSchema>;
