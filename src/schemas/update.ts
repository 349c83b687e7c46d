import { z } from 'zod';
import { dayOrBound } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, keywords } from './text.ts';

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
  date: dayOrBound.describe('The day on which users got it; the announcement’s day where that is all that is known.'),
  title: bilingual.describe('What the list of updates calls it.'),
  summary: bilingual.describe('What changed for a user, in two or three sentences.'),
  category: z.enum(updateCategories).describe('The part of Lambda that changed.'),
  changes: z
    .strictObject({
      limits: z.array(idOf('limits')).default([]).describe('Limits whose value changed.'),
      'event-sources': z.array(idOf('event-sources')).default([]).describe('Event sources whose retry rules changed.'),
      runtimes: z.array(idOf('runtimes')).default([]).describe('Runtimes whose dates changed.'),
    })
    .optional()
    .describe('Records whose history has an entry of this date that names this update.'),
  sources: citations,
  keywords,
  see: seeAlso,
  ...review,
});

export type Update = z.infer<typeof update>;
