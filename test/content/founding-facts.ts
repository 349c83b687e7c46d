import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { missingTarget } from '../../src/checks/references.ts';
import { recordTexts } from '../../src/checks/record-texts.ts';
import type { KnowledgeBase, NoteEntry } from '../../src/loading/knowledge-base.ts';
import type { Problem } from '../../src/loading/problem.ts';
import { schemaProblems } from '../../src/loading/schema-problems.ts';
import { parseYaml } from '../../src/loading/yaml.ts';
import { splitReference } from '../../src/schemas/collection-names.ts';
import { anyReference } from '../../src/schemas/reference.ts';
import { languages } from '../../src/schemas/text.ts';
import type { Lang } from '../../src/schemas/text.ts';

/** How many facts each of the five founding notes stated, in the order of their ids: S0-001 to S0-271, S1-001 … */
export const factCounts = [271, 132, 73, 89, 86] as const;

const foundingFact = z
  .strictObject({
    id: z.string().regex(/^S[0-4]-\d{3}$/),
    /** What the founding note said, in English. */
    fact: z.string().min(10),
    /** What became of it: still so; different now; never so; nobody can say. */
    verdict: z.enum(['current', 'changed', 'wrong', 'doubtful']),
    /** The section of a note, `notes/retries#dlq`, or the record that says it. */
    at: anyReference,
    /** A record that the section quotes or links. */
    record: anyReference.optional(),
    /** Words of the Japanese and of the English text. */
    ja: z.string().min(3).optional(),
    en: z.string().min(5).optional(),
  })
  .refine(({ at }) => !at.startsWith('notes/') || at.includes('#'), 'names a note without its section; write notes/retries#dlq')
  .refine(
    ({ at, record, ja, en }) => record !== undefined || (ja !== undefined && en !== undefined) || !at.startsWith('notes/'),
    'expects nothing of the section; give `ja` and `en`, or `record`',
  );

export type FoundingFact = z.infer<typeof foundingFact>;

/** Records that tell what was and what is by themselves. */
const dated = new Set(['limits', 'updates', 'runtimes', 'event-sources']);

/** Everything that keeps the founding facts of a YAML file from being told, in both languages, where the file says. */
export function foundingFactProblems(file: string, knowledge: KnowledgeBase): Problem[] {
  const yaml = parseYaml(readFileSync(file, 'utf8'), file);
  if (yaml.problems.length > 0) return yaml.problems;
  const parsed = z.array(foundingFact).safeParse(yaml.data);
  if (!parsed.success) return schemaProblems(parsed.error, yaml, () => []);
  const texts = new Map<string, Record<Lang, string>>();
  for (const { entry, text } of recordTexts(knowledge)) {
    const key = `${entry.collection}/${entry.id}`;
    const before = texts.get(key) ?? { ja: '', en: '' };
    texts.set(key, { ja: `${before.ja} ${text.ja}`, en: `${before.en} ${text.en}` });
  }
  return parsed.data.flatMap((fact, at) =>
    findings(fact, knowledge, texts).map(({ key, what, todo }) => ({ ...yaml.placeOf([at, key]), rule: fact.id, what, todo })),
  );
}

/** Facts of the founding notes that the list lacks, and ids that it has twice or too many. */
export function unlistedFacts(ids: readonly string[]): string[] {
  const wanted = factCounts.flatMap((count, note) =>
    Array.from({ length: count }, (_, index) => `S${note}-${String(index + 1).padStart(3, '0')}`),
  );
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `${id} is no founding fact`),
  ];
}

interface Finding {
  key: keyof FoundingFact;
  what: string;
  todo: string;
}

function findings(fact: FoundingFact, knowledge: KnowledgeBase, texts: ReadonlyMap<string, Record<Lang, string>>): Finding[] {
  const { collection, id, section } = splitReference(fact.at);
  const missing = missingTarget(collection, id, section, knowledge);
  if (missing) return [{ key: 'at', ...missing }];
  return languages.flatMap((lang): Finding[] => {
    const note = collection === 'notes' ? knowledge.notes[lang].get(id) : undefined;
    const source = note && section !== undefined ? sectionSource(note, section) : undefined;
    const text = note && section !== undefined ? sectionText(note, section) : (texts.get(fact.at)?.[lang] ?? '');
    const phrase = fact[lang];
    const place = `${fact.at} (${lang})`;
    const problems: Finding[] = [];
    if (phrase !== undefined && !fold(text).includes(fold(phrase)))
      problems.push({ key: lang, what: `${place} does not say "${phrase}".`, todo: 'Say it there, or quote the words that do.' });
    if (fact.record !== undefined && source !== undefined && !names(source, fact.record))
      problems.push({ key: 'record', what: `${place} does not name ${fact.record}.`, todo: 'Quote or link the record there.' });
    if ((fact.verdict === 'changed' || fact.verdict === 'wrong') && !dated.has(collection) && !source?.includes('<Then'))
      problems.push({
        key: 'at',
        what: `${place} does not show what was said then, though the fact is ${fact.verdict}.`,
        todo: 'Tell it with <Then> and <Now>, or name a record with a history.',
      });
    return problems;
  });
}

/** The MDX between a heading and the next one. */
function sectionSource(note: NoteEntry, section: string): string {
  const [start, end] = sectionLines(note, section);
  // `text` begins after the front matter; places count from the top of the file.
  const skipped = (note.body.tree.position?.end.line ?? 0) - note.text.replace(/\n$/, '').split('\n').length;
  return note.text
    .split('\n')
    .slice(start - skipped - 1, end - skipped - 1)
    .join('\n');
}

/** The words between a heading and the next one, components and marks left out. */
function sectionText(note: NoteEntry, section: string): string {
  const [start, end] = sectionLines(note, section);
  const words: string[] = [];
  visit(note.body.tree, (node) => {
    const line = node.position?.start.line ?? 0;
    if (line < start || line >= end) return;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words.push(node.value);
    if (node.type === 'paragraph' || node.type === 'tableCell') words.push(' ');
  });
  return words.join('');
}

function sectionLines(note: NoteEntry, section: string): [number, number] {
  const lines = note.body.headings.map(({ id, place }) => ({ id, line: 'line' in place ? place.line : 0 }));
  const at = lines.findIndex(({ id }) => id === section);
  return [lines[at]?.line ?? 0, lines[at + 1]?.line ?? Number.POSITIVE_INFINITY];
}

/** Whether MDX quotes a limit or an event source, or links a record. */
function names(source: string, reference: string): boolean {
  const id = splitReference(reference).id;
  return source.includes(`to="${reference}"`) || new RegExp(`ids?="[^"]*(?<![\\w.-])${RegExp.escape(id)}(?![\\w.-])`).test(source);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
