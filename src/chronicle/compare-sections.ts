import { headingIdPattern } from '../loading/mdx.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';
import { languages } from '../schemas/text.ts';
import type { Detail, Part } from './change.ts';
import { saySame } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';
import { chronicleText } from './messages.ts';

/** The text of a note in the languages that a day touched. */
export type NoteTexts = Partial<Record<Lang, string>>;

interface Section {
  title: string;
  text: string;
}

/**
 * The sections of a note that came, went or say something else. A section that was reworded counts as revised only where the note's day of the
 * last change of meaning moved with it (`isRevision`).
 */
export function compareSections(note: string, before: NoteTexts, after: NoteTexts, isRevision: boolean, context: DiffContext): Detail[] {
  const changes = new Map<string, { change: Part['change']; name: Partial<Bilingual> }>();
  for (const lang of languages) {
    const [was, is] = [before[lang], after[lang]];
    if (was === undefined || is === undefined) continue;
    const [old, now] = [sectionsOf(was), sectionsOf(is)];
    // A section that was renamed is the same section.
    const former = new Map([...old.keys()].map((id) => [context.currentId(`notes/${note}#${id}`), id]));
    const taken = new Set<string>();
    const tell = (id: string, change: Part['change'], title: string) =>
      changes.set(id, { change, name: { ...changes.get(id)?.name, [lang]: title } });
    for (const [id, { title, text }] of now) {
      const from = former.get(`notes/${note}#${id}`) ?? id;
      const section = old.get(from);
      taken.add(from);
      if (section === undefined) tell(id, 'added', title);
      else if (!saySame(context, plainMarks(section.text), plainMarks(text)) || section.title !== title) tell(id, 'reworded', title);
    }
    for (const [id, { title }] of old) if (!taken.has(id)) tell(id, 'removed', title);
  }
  const parts = [...changes].map(([id, { change, name }]): Part => {
    const title = id === '' ? chronicleText('openingPart') : { ja: name.ja ?? name.en ?? id, en: name.en ?? name.ja ?? id };
    return { change, id: id === '' ? `notes/${note}` : `notes/${note}#${id}`, name: title };
  });
  if (parts.length === 0) return [];
  const isNews = isRevision || parts.some(({ change }) => change !== 'reworded');
  return [{ kind: isNews ? 'sections' : 'wording', parts }];
}

/** The text above the first heading under the empty id, then every section by the id of its heading. */
function sectionsOf(text: string): Map<string, Section> {
  const sections = new Map<string, Section>();
  let [id, section]: [string, Section] = ['', { title: '', text: '' }];
  let fence = '';
  for (const line of text.split('\n')) {
    const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    const [, heading] = fence === '' ? (/^#{2,3} (.*)$/.exec(line) ?? []) : [];
    const [, named] = heading === undefined ? [] : (headingIdPattern.exec(heading) ?? []);
    if (heading === undefined || named === undefined) section.text += `${line}\n`;
    else {
      sections.set(id, section);
      [id, section] = [named, { title: heading.replace(headingIdPattern, ''), text: '' }];
    }
  }
  return sections.set(id, section);
}

/** A text without what a formatter may set one way or the other: signs of lists, rules and padding of tables. */
function plainMarks(text: string): string {
  return text
    .replace(/^(\s*)[*+] /gm, '$1- ')
    .replace(/^\s*\|[\s|:-]+\|\s*$/gm, '')
    .replace(/\s*\|\s*/g, ' | ');
}
