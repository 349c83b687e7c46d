/** The first sentence of a text in either language; all of it where none ends. */
export function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (/^.*?(?:。|[.!?](?=\s|$))/u.exec(line)?.[0] ?? line).trim();
}
