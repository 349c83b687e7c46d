/**
 * What index and query have in common: NFKC, lower case, plain digits apart from their unit, one kind of dash and quote,
 * the long-vowel sign where another stroke was typed, no space between Japanese and Latin.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)(?=(?:[kmgt]i?b|ms|sec|s|min|h)(?![\p{L}\d]))/gu, ' ')
    .replace(/(?<=\p{Script=Katakana})[一‐‑‒–—―−-](?=\p{Script=Katakana})/gu, 'ー')
    .replace(/(?<![\p{L}\d])(python|node\.?js|node|java|ruby|go|\.net|dotnet)(?=\d)/gu, '$1 ')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(/(?<=[\p{Script=Latin}\d])\s+(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])/gu, '')
    .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])\s+(?=[\p{Script=Latin}\d])/gu, '');
}
