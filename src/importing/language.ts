import type { Lang } from '../schemas/text.ts';

/** The language of a text: Japanese from one kana or kanji in about twelve letters on, code left out by the caller. */
export function languageOfText(text: string): Lang {
  const japanese = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return japanese > 0 && japanese * 12 >= latin ? 'ja' : 'en';
}
