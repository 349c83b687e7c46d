import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { noteParts } from '../schemas/note.ts';
import type { Note } from '../schemas/note.ts';
import type { Lang } from '../schemas/text.ts';
import type { ImportReport } from './report.ts';

/** The part that a note goes into, and why: the option, the draft of the other language, or the most similar published note. */
export function choosePart(
  option: string | undefined,
  counterpart: Note | undefined,
  [similar]: readonly string[],
  lang: Lang,
  { notes }: KnowledgeBase,
): Pick<ImportReport['draft'], 'partBy'> & Pick<Note, 'part'> {
  const chosen = noteParts.find((part) => part === option);
  if (chosen !== undefined) return { part: chosen, partBy: 'option' };
  if (counterpart) return { part: counterpart.part, partBy: 'counterpart' };
  const near = similar === undefined ? undefined : notes[lang].get(similar)?.data.part;
  return near === undefined ? { part: 'basics', partBy: 'nothing' } : { part: near, partBy: 'similar-note' };
}
