/** What index and query have in common: NFKC, lower case, plain digits apart from their unit, one kind of dash and quote. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=\d)(?=(?:[kmgt]i?b|ms|sec|s|min|h)(?![\p{L}\d]))/gu, ' ')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[’‘]/gu, "'");
}
