import { parseMdx } from '../loading/mdx.ts';
import type { NoteBody } from '../loading/mdx.ts';
import type { ContentFile } from './fixer.ts';

const cache = new WeakMap<ContentFile, { body: NoteBody | undefined }>();

/** The body of a note, parsed once for each version of the file; nothing where it cannot be read. */
export function noteBodyOf(file: ContentFile): NoteBody | undefined {
  const known = cache.get(file);
  if (known) return known.body;
  const parsed = parseMdx(file.text, file.file);
  const body = 'problem' in parsed ? undefined : parsed.body;
  cache.set(file, { body });
  return body;
}
