/** What index and query have in common: NFKC, lower case, plain digits, one kind of dash and quote. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[’‘]/gu, "'");
}
