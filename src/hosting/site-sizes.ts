import { globSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file of a built site, with `/` between folders, and its size in bytes. Folders may look like files: `runtimes/nodejs20.x`. */
export function siteSizes(folder: string): Map<string, number> {
  return new Map(
    globSync('**/*', { cwd: folder }).flatMap((file) => {
      const stats = statSync(path.join(folder, file));
      return stats.isFile() ? [[file.replaceAll(path.sep, '/'), stats.size] as const] : [];
    }),
  );
}
