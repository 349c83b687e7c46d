import type { Lang } from '../schemas/text.ts';
import { languages } from '../schemas/text.ts';

/** The language of a page from its locale; English for pages that belong to neither. */
export function languageOf(locale: string | undefined): Lang {
  return locale === 'ja' ? 'ja' : 'en';
}

/** One static path per language, and per language and item. */
export function languagePaths(): { params: { lang: Lang } }[] {
  return languages.map((lang) => ({ params: { lang } }));
}
