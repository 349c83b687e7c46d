import type { Page } from './html.ts';

/** The ids of each page: what can stand after a # in a link to it. */
export function anchorsOf(pages: readonly Page[]): Map<string, Set<string>> {
  return new Map(pages.map(({ file, html }) => [file, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''))]));
}
