import { z } from 'zod';
import { day } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';

export const noteParts = ['basics', 'invocation', 'runtime', 'network', 'operation', 'security', 'cost'] as const;

/** What a published note says about itself. Text is in the note's own language; everything else is the same in both. */
export const publishedNote = z.strictObject({
  title: z.string().min(1).describe('The title, in the note’s language.'),
  description: z.string().min(1).describe('What the note answers, in one sentence.'),
  part: z.enum(noteParts).describe('The part of the list of notes that it stands in.'),
  order: z.int().min(1).describe('Place in the list of notes.'),
  created: day.describe('Day of the founding note or of first publication.'),
  updated: day.describe('Day of the last change of meaning.'),
  sources: citations,
  see: seeAlso,
  ...review,
});

/** Front matter of a note. */
export const note = publishedNote
  .extend({
    draft: z.boolean().default(false).describe('Whether it is still being written: a draft shows in `astro dev` and is in no build.'),
    sources: z.array(idOf('sources')).describe('Ids of the sources; a draft may cite nothing yet: `sources: []`.'),
  })
  .refine(({ draft, sources }) => draft || sources.length > 0, {
    path: ['sources'],
    message: 'cites nothing; name at least one id from content/sources',
  });

export type Note = z.infer<typeof note>;
