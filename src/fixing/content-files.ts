import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import type { ContentFile } from './fixer.ts';

/** Every record and note under a root folder that is UTF-8, as it stands on disk. */
export function readContentFiles(root: string): Map<string, ContentFile> {
  const files = collectionNames.flatMap((collection) =>
    collection === 'notes'
      ? languages.flatMap((lang) => filesIn(root, `content/notes/${lang}`, '.mdx', collection))
      : filesIn(root, `content/${collection}`, '.yaml', collection),
  );
  return new Map(files.map((file) => [file.file, file]));
}

/**
 * Writes one changed file: a new one beside it takes its place, so that nobody ever reads half a file.
 * Gives false, and writes nothing, where the file on disk is no longer what was read.
 */
export function replaceFile(root: string, before: ContentFile, after: ContentFile): boolean {
  const target = path.join(root, after.file);
  if (readFileSync(target, 'utf8') !== before.text) return false;
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
  try {
    writeFileSync(beside, after.text, { mode: statSync(target).mode });
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
  return true;
}

function filesIn(root: string, folder: string, extension: string, collection: CollectionName): ContentFile[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const text = readFileSync(path.join(root, folder, name), 'utf8');
      return text.includes('\uFFFD') ? [] : [{ file: `${folder}/${name}`, collection, id: name.slice(0, -extension.length), text }];
    });
}
