import { idPattern, isCollection } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';

/** A file of the content folder that holds a record, or a note in one language. */
export interface RecordFile {
  collection: CollectionName;
  id: string;
  lang?: Lang;
}

/** The record that a path below the content's parent holds; nothing for any other file. */
export function recordFileOf(path: string): RecordFile | undefined {
  const [, collection = '', folder, name = '', extension] = /^content\/([a-z-]+)\/(?:([a-z]+)\/)?([^/]+)\.(yaml|mdx)$/.exec(path) ?? [];
  if (!isCollection(collection) || !idPattern.test(name)) return undefined;
  if (collection !== 'notes') return folder === undefined && extension === 'yaml' ? { collection, id: name } : undefined;
  const lang = languages.find((one) => one === folder);
  return lang !== undefined && extension === 'mdx' ? { collection, id: name, lang } : undefined;
}
