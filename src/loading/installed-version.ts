import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** The version of a package that is installed below a root folder; nothing where it is not installed or its package.json names none. */
export function installedVersion(root: string, name: string): string | undefined {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'))).version;
  } catch {
    return undefined;
  }
}
