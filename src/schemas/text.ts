import { z } from 'zod';

const filled = z.string().trim().min(1, 'is empty');

/** The same statement in both languages; neither may be missing or blank. */
export const bilingual = z.strictObject({
  ja: filled.describe('The Japanese text.'),
  en: filled.describe('The English text; it says the same as the Japanese.'),
});

/** Lists of words per language; a language without any has an empty list. */
export const wordsByLanguage = z.strictObject({
  ja: z.array(filled).default([]).describe('Japanese words.'),
  en: z.array(filled).default([]).describe('English words.'),
});

export const keywords = wordsByLanguage.optional().describe('Words that people search for and that stand nowhere else in the record.');

export type Bilingual = z.infer<typeof bilingual>;
export type Lang = keyof Bilingual;

export const languages = ['ja', 'en'] as const satisfies readonly Lang[];
