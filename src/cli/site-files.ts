import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '../checks/html.ts';

/** Every file of a built site, with `/`, and its pages with their text. */
export function readSite(folder: string): { files: Set<string>; pages: Page[] } {
  const files = globSync('**/*', { cwd: folder })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }));
  return { files: new Set(files), pages };
}
