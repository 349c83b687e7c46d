import { visit } from 'unist-util-visit';
import type { ValuePath } from '../loading/yaml.ts';
import type { Lang } from '../schemas/text.ts';
import type { ContentFile } from './fixer.ts';
import { noteBodyOf } from './mdx-source.ts';
import { spanOf, textScalars, yamlSourceOf } from './yaml-source.ts';

/** A stretch of a file that a reader sees as prose. */
export interface ProseSpan {
  start: number;
  end: number;
  lang: Lang;
  /** Where it stands in a record or in a note's front matter; nothing in a note's body. */
  path?: ValuePath;
}

/** The bilingual texts of a record as they are written, quotes included; of a note the texts of its body, code left out, title and description. */
export function proseSpans(file: ContentFile): ProseSpan[] {
  const source = yamlSourceOf(file);
  const own: Lang = file.file.startsWith('content/notes/ja/') ? 'ja' : 'en';
  const fields = textScalars(source).flatMap(({ path, node }): ProseSpan[] => {
    const last = path.at(-1);
    const isNoteText = file.collection === 'notes' && (last === 'title' || last === 'description');
    const span = spanOf(source, node);
    if (!span || !(isNoteText || last === 'ja' || last === 'en')) return [];
    return [{ ...span, lang: isNoteText ? own : last === 'ja' ? 'ja' : 'en', path }];
  });
  return file.collection === 'notes' ? [...fields, ...bodySpans(file, own)] : fields;
}

function bodySpans(file: ContentFile, lang: Lang): ProseSpan[] {
  const body = noteBodyOf(file);
  const spans: ProseSpan[] = [];
  if (!body) return spans;
  visit(body.tree, 'text', ({ position }) => {
    if (position?.start.offset !== undefined && position.end.offset !== undefined)
      spans.push({ start: position.start.offset, end: position.end.offset, lang });
  });
  return spans;
}
