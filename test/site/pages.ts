import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The built pages: file below `dist` and text. */
export function builtPages(): { file: string; html: string }[] {
  return globSync('**/*.html', { cwd: 'dist' })
    .sort()
    .map((file) => ({ file: file.replaceAll(path.sep, '/'), html: readFileSync(path.join('dist', file), 'utf8') }));
}
