import { isScalar, isSeq } from 'yaml';
import { languages } from '../../schemas/text.ts';
import type { ContentFile, Fixer } from '../../fixing/fixer.ts';
import { noteBodyOf } from '../../fixing/mdx-source.ts';
import { chunksOf, nodeAt, yamlSourceOf } from '../../fixing/yaml-source.ts';

/** The sources that a note's paragraphs cite are in its front matter, in both languages; the list at its end is made from that. */
export const noteSources: Fixer = {
  rule: 'note-components',
  acrossFiles: true,
  edits: (file, { files }) => {
    if (file.collection !== 'notes') return [];
    const source = yamlSourceOf(file);
    const list = nodeAt(source, ['sources']);
    const end = chunksOf(source, list)?.at(-1)?.end;
    if (!isSeq(list) || end === undefined) return [];
    const listed: unknown[] = list.items.map((item) => (isScalar(item) ? item.value : undefined));
    const cited = languages.flatMap((lang) => citedIn(files.get(`content/notes/${lang}/${file.id}.mdx`)));
    return [...new Set(cited)]
      .filter((id) => !listed.includes(id) && files.has(`content/sources/${id}.yaml`))
      .map((id) => ({ start: end, end, text: `\n  - ${id}`, what: `\`sources\` has ${id}, which the note cites.` }));
  },
};

function citedIn(note: ContentFile | undefined): string[] {
  if (!note?.text.includes('<Source')) return [];
  return (noteBodyOf(note)?.components ?? []).flatMap(({ name, attributes }) =>
    name === 'Source' ? (attributes.ids ?? '').split(',').map((id) => id.trim()) : [],
  );
}
