import { z } from 'zod';
import { day } from './date.ts';
import { citations, seeAlso } from './reference.ts';
import { review } from './review.ts';

export const noteParts = ['basics', 'invocation', 'runtime', 'network', 'operation', 'security', 'cost'] as const;

/** Front matter of a note. Text is in the note's own language; everything else is the same in both. */
export const note = z.strictObject({
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

export type Note = z.infer<typeof note>;
