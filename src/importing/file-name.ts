import path from 'node:path';
import { dayIn, slugIn } from './own-fields.ts';

/** The words of a file's name, for a note without a title. */
export function titleOfFile(file: string): string {
  return nameOfFile(file)
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .replace(/[-_]+/g, ' ');
}

/** Hugo's page bundles call every note index.md; the folder has the name. */
function nameOfFile(file: string): string {
  const name = path
    .basename(file)
    .replace(/\.[^.]+$/, '')
    .replace(/\.(?:ja|en|jp)$/, '');
  return /^_?index$/.test(name) ? path.basename(path.dirname(path.resolve(file))) : name;
}

/** The slug that a file's name gives; nothing where it has no English words. */
export function slugOfFile(file: string): string | undefined {
  return slugIn(nameOfFile(file));
}

/** The day with which Jekyll's file names begin. */
export function dayOfFile(file: string): string | undefined {
  return dayIn(path.basename(file));
}
