/** Characters of AWS's words shown on each side of the place. */
const side = 80;

/** A stretch of a text around a match, cut at words, with `…` where something was left out; the beginning where there is no match. */
export function excerptAround(words: string, match: { index: number; 0: string } | null): string {
  const start = match ? Math.max(0, match.index - side) : 0;
  const end = match ? match.index + match[0].length + side : 3 * side;
  const from = start === 0 ? 0 : words.indexOf(' ', start) + 1;
  const until = end >= words.length ? words.length : words.lastIndexOf(' ', end);
  return `${from > 0 ? '…' : ''}${words.slice(from, until)}${until < words.length ? '…' : ''}`;
}
