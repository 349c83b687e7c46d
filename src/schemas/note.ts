import { z } from 'zod';
import { day } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';

export const noteParts = ['basics', 'invocation', 'runtime', 'network', 'operation', 'security', 'cost'] as const;

/** What a published note says about itself. Text is in the note's own language; everything else is the same in both. */
export const publishedNote = z.strictObject({
  title: z.string().min(1),
  /** What the note answers, in one sentence. */
  description: z.string().min(1),
  part: z.enum(noteParts),
  /** Place in the list of notes. */
  order: z.int().min(1),
  /** Day of the founding note or of first publication. */
  created: day,
  /** Day of the last change of meaning. */
  updated: day,
  sources: citations,
  see: seeAlso,
  ...review,
});

/** Front matter of a note. */
export const note = publishedNote
  .extend({
    /** Whether it is still being written: a draft shows in `astro dev` and is in no build. */
    draft: z.boolean().default(false),
    /** A draft may cite nothing yet: `sources: []`. */
    sources: z.array(idOf('sources')),
  })
  .refine(({ draft, sources }) => draft || sources.length > 0, {
    path: ['sources'],
    message: 'cites nothing; name at least one id from content/sources',
  });

export type Note = z.infer<typeof note>;
