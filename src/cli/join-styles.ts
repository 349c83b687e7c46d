import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { basePath } from './base-path.ts';
import { joinStyles } from './joined-styles.ts';
import { readSite } from './site-files.ts';

/** Each page of the rendered site asks for one stylesheet; pieces that no page asks for any more go. */
const site = process.argv[2] ?? 'dist';
const fileOf = (href: string): string => path.join(site, href.slice(basePath.length));
const { files, pages } = readSite(site);
const read = new Map<string, string>();
const written = new Set<string>();
const kept = new Set<string>();
for (const { file, html } of pages) {
  const page = joinStyles(html, (href) => {
    const css = read.get(href) ?? readFileSync(fileOf(href), 'utf8').trimEnd();
    read.set(href, css);
    return css;
  });
  if (page === undefined) {
    for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)) kept.add(fileOf(href));
    continue;
  }
  const sheet = fileOf(page.styles.href);
  if (!written.has(sheet)) writeFileSync(sheet, page.styles.css);
  written.add(sheet);
  writeFileSync(path.join(site, file), page.html);
}
const pieces = [...read.keys()].map(fileOf).filter((file) => !kept.has(file) && !written.has(file));
for (const file of pieces) rmSync(file);
console.log(
  `[styles] ${pieces.length} pieces joined into ${written.size} stylesheets, one a page (${[...files].filter((file) => file.endsWith('.html')).length} pages)`,
);
