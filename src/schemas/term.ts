import { z } from 'zod';
import { citations, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, wordsByLanguage } from './text.ts';

export const term = z.strictObject({
  name: bilingual.describe('The term as AWS writes it in each language.'),
  reading: z
    .string()
    .regex(/^[ぁ-ゖー・\s]+$/u, 'is not hiragana')
    .optional()
    .describe('Reading of the Japanese term in hiragana, where it has kanji.'),
  abbreviations: z.array(z.string().min(1)).default([]).describe('Short forms, the same in both languages: DLQ.'),
  aliases: wordsByLanguage.optional().describe('Other names for the same thing, per language, former names included.'),
  misspellings: wordsByLanguage.optional().describe('Wrong spellings that people type.'),
  definition: bilingual.describe('What it is, in one sentence.'),
  status: z.enum(['current', 'former', 'ended']).default('current').describe('Whether the thing still exists.'),
  sources: citations.optional(),
  see: seeAlso,
  ...review,
});

export type Term = z.infer<typeof term>;
