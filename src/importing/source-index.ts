import type { Library } from '../knowledge/library.ts';

/** Finds the source record of an address. */
export type SourceIndex = (url: string) => { id: string; title: string } | undefined;

/** Sources by their addresses and those of the copies that were read; the protocol, a locale in AWS's paths, `.html` and a slash at the end do not matter. */
export function sourceIndex({ sources }: Pick<Library, 'sources'>): SourceIndex {
  const byUrl = new Map<string, { id: string; title: string }>();
  for (const [id, { url, copy, title }] of sources)
    for (const address of [url, copy]) if (address !== undefined && !byUrl.has(keyOf(address))) byUrl.set(keyOf(address), { id, title });
  return (url) => byUrl.get(keyOf(url)) ?? byUrl.get(keyOf(url.replace(/#.*$/, '')));
}

function keyOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\?(?:nc1|tag|utm_[a-z]+|sc_[a-z]+|trk)=[^#]*/i, '')
    .replace(/^((?:docs\.)?aws\.amazon\.com)\/(?:[a-z]{2}_[a-z]{2}|jp|cn|de|es|fr|it|ko|pt|tw)\//i, '$1/')
    .replace(/\.html?(?=#|$)/i, '')
    .replace(/\/(?=#|$)/, '');
}
