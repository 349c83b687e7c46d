import { z } from 'zod';
import { citations, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, wordsByLanguage } from './text.ts';

export const term = z.strictObject({
  /** The term as AWS writes it in each language. */
  name: bilingual,
  /** Reading of the Japanese term in hiragana, where it has kanji. */
  reading: z
    .string()
    .regex(/^[ぁ-ゖー・\s]+$/u, 'is not hiragana')
    .optional(),
  abbreviations: z.array(z.string().min(1)).default([]),
  /** Other names for the same thing, per language, former names included. */
  aliases: wordsByLanguage.optional(),
  /** Wrong spellings that people type. */
  misspellings: wordsByLanguage.optional(),
  /** One sentence. */
  definition: bilingual,
  /** Whether the thing still exists. */
  status: z.enum(['current', 'former', 'ended']).default('current'),
  sources: citations.optional(),
  see: seeAlso,
  ...review,
});

export type Term = z.infer<typeof term>;
