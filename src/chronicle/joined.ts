import type { Bilingual } from '../schemas/text.ts';

/** Several words as a list: `SQS、SNS`, `SQS, SNS`. */
export function joined(words: readonly Bilingual[]): Bilingual {
  return { ja: words.map(({ ja }) => ja).join('、'), en: words.map(({ en }) => en).join(', ') };
}
