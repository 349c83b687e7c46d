import path from 'node:path';

/** What each kind of file of the site is sent as, where no rule of `public/_headers` says otherwise. Pagefind's files are compressed already. */
export const contentTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
} as const satisfies Record<string, string>;

/** Kinds of files that become smaller: text that nobody has compressed yet. */
export const compressible: ReadonlySet<string> = new Set(
  Object.entries(contentTypes).flatMap(([extension, type]) => (type.includes('charset') || extension === 'svg' ? [extension] : [])),
);

/** A file's extension without its dot; empty where it has none. */
export function extensionOf(file: string): string {
  return path.posix.extname(file).slice(1);
}

/** What a file is sent as by its name; nothing for a kind that the site never had. */
export function contentTypeOf(file: string): string | undefined {
  return Object.entries(contentTypes).find(([extension]) => extension === extensionOf(file))?.[1];
}
