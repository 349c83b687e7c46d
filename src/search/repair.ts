import { editDistance } from '../loading/nearest.ts';

/** Words shorter than this have too many neighbours to be repaired. */
const shortest = 4;

/**
 * The known word that someone meant who typed an unknown one: at most one slip in words up to seven letters, two in longer ones; the
 * first letter is nearly always right, so among equals it decides. Hiragana is read as katakana. Nothing where nothing is near.
 */
export function repairOf(word: string, vocabulary: Iterable<string>): string | undefined {
  const typed = asKatakana(word);
  if (typed.length < shortest) return undefined;
  let best: string | undefined;
  let least = typed.length > 7 ? 2.9 : 1.9;
  for (const known of vocabulary) {
    if (Math.abs(known.length - typed.length) > 2 || known.length < shortest - 1) continue;
    const cost = editDistance(typed, known) + (known.charAt(0) === typed.charAt(0) ? 0 : 0.5);
    if (cost < least) [best, least] = [known, cost];
  }
  return best;
}

/** Hiragana as katakana; other words as they are. */
export function asKatakana(word: string): string {
  return /^[ぁ-ゖー]+$/u.test(word) ? word.replace(/[ぁ-ゖ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60)) : word;
}
