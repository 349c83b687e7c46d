import { z } from 'zod';
import { dayOrBound } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, wordsByLanguage } from './text.ts';

export const updateCategories = [
  'compute',
  'invocation',
  'event-sources',
  'networking',
  'concurrency',
  'runtimes',
  'packaging',
  'security',
  'observability',
  'developer-tools',
  'pricing',
  'edge',
  'durable-functions',
  'managed-instances',
  'microvms',
  'neighbours',
] as const;

export const update = z.strictObject({
  /** The day on which users got it; the announcement's day where that is all that is known. */
  date: dayOrBound,
  title: bilingual,
  /** What changed for a user, in two or three sentences. */
  summary: bilingual,
  category: z.enum(updateCategories),
  /** Records whose history has an entry of this date that names this update. */
  changes: z
    .strictObject({
      limits: z.array(idOf('limits')).default([]),
      'event-sources': z.array(idOf('event-sources')).default([]),
      runtimes: z.array(idOf('runtimes')).default([]),
    })
    .optional(),
  sources: citations,
  keywords: wordsByLanguage.optional(),
  see: seeAlso,
  ...review,
});

export type Update = z.infer<typeof update>;
