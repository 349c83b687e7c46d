import { isDeepStrictEqual } from 'node:util';
import type { KnowledgeBase, NoteEntry } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { languages } from '../schemas/text.ts';
import { otherLanguage } from '../i18n/paths.ts';
import type { Rule } from './rule.ts';

const shared = ['part', 'order', 'created', 'updated', 'verifiedOn', 'reviewWithin', 'sources', 'see'] as const;

/** Both languages of a note have the same fields, sections, facts, code and links. */
export const noteParity: Rule = {
  id: 'note-parity',
  check: (knowledge) => [
    ...withoutCounterpart(knowledge),
    ...headingProblems(knowledge),
    ...[...knowledge.notes.ja.values()].flatMap((ja) => comparison(ja, knowledge.notes.en.get(ja.id))),
  ],
};

function withoutCounterpart(knowledge: KnowledgeBase): Problem[] {
  return languages.flatMap((lang) =>
    [...knowledge.notes[lang].values()].flatMap((note): Problem[] => {
      const other = otherLanguage[lang];
      if (
        knowledge.notes[other].has(note.id) ||
        knowledge.draftIds.has(note.id) ||
        knowledge.problems.some(({ file }) => file === `content/notes/${other}/${note.id}.mdx`)
      )
        return [];
      return [
        {
          ...note.placeOf([]),
          rule: 'note-parity',
          what: `The note has no counterpart in ${other === 'ja' ? 'Japanese' : 'English'}.`,
          todo: `Write content/notes/${other}/${note.id}.mdx.`,
        },
      ];
    }),
  );
}

function headingProblems(knowledge: KnowledgeBase): Problem[] {
  return languages.flatMap((lang) =>
    [...knowledge.notes[lang].values()].flatMap(({ body }) => {
      const seen = new Set<string>();
      return body.headings.flatMap(({ id, text, depth, place }): Problem[] => {
        if (depth === 1)
          return [
            {
              ...place,
              rule: 'note-parity',
              what: `"${text}" is a heading of level 1.`,
              todo: 'The title is the page’s only one; begin sections with ##.',
            },
          ];
        if (id === undefined)
          return [
            {
              ...place,
              rule: 'note-parity',
              what: `The heading "${text}" has no id.`,
              todo: `End it with an id that is the same in both languages: ## ${text} [#some-id]`,
            },
          ];
        if (seen.has(id))
          return [{ ...place, rule: 'note-parity', what: `The heading id "${id}" stands twice.`, todo: 'Give one of the two another id.' }];
        seen.add(id);
        return [];
      });
    }),
  );
}

function comparison(ja: NoteEntry, en: NoteEntry | undefined): Problem[] {
  if (!en) return [];
  const fields = shared.filter((key) => !isDeepStrictEqual(ja.data[key], en.data[key]));
  return [
    ...fields.map((key): Problem => ({
      ...ja.placeOf([key]),
      rule: 'note-parity',
      what: `\`${key}\` differs from the English note.`,
      todo: 'Make both the same; only title and description belong to one language.',
    })),
    ...difference(ja, en, 'sections', (note) => note.body.headings.map(({ id, depth }) => `${'#'.repeat(depth)} ${id ?? ''}`), true),
    ...difference(ja, en, 'facts', (note) => note.body.components.map(factOf).filter((fact) => fact !== '')),
    ...difference(ja, en, 'code blocks', (note) => note.body.code.map(({ lang, value }) => `${lang}: ${withoutComments(value)}`), true),
    ...difference(ja, en, 'links', (note) => note.body.links.map(({ url }) => url)),
  ];
}

/** One problem for what the first list lacks and one for what it has too much; in order where the order matters. */
function difference(ja: NoteEntry, en: NoteEntry, what: string, listOf: (note: NoteEntry) => string[], ordered = false): Problem[] {
  const [ours, theirs] = [listOf(ja), listOf(en)];
  const lacking = missingFrom(ours, theirs);
  const extra = missingFrom(theirs, ours);
  const places = (note: NoteEntry) => note.placeOf([]);
  const name = (list: string[]) =>
    list
      .slice(0, 4)
      .map((one) => `"${short(one)}"`)
      .join(', ') + (list.length > 4 ? ` and ${list.length - 4} more` : '');
  if (lacking.length > 0 || extra.length > 0) {
    return [
      ...(lacking.length > 0
        ? [
            {
              ...places(ja),
              rule: 'note-parity',
              what: `The Japanese note lacks ${what} of the English one: ${name(lacking)}.`,
              todo: 'Both languages carry the same.',
            },
          ]
        : []),
      ...(extra.length > 0
        ? [
            {
              ...places(en),
              rule: 'note-parity',
              what: `The English note lacks ${what} of the Japanese one: ${name(extra)}.`,
              todo: 'Both languages carry the same.',
            },
          ]
        : []),
    ];
  }
  const at = ordered ? ours.findIndex((one, index) => one !== theirs[index]) : -1;
  return at < 0
    ? []
    : [
        {
          ...places(ja),
          rule: 'note-parity',
          what: `The ${what} are in another order than in English, beginning with "${short(ours[at] ?? '')}".`,
          todo: 'Put them in the same order.',
        },
      ];
}

/** What the first list lacks of the second, counting repeats. */
function missingFrom(list: readonly string[], wanted: readonly string[]): string[] {
  const left = [...list];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function factOf({ name, attributes }: NoteEntry['body']['components'][number]): string {
  if (!['Limit', 'Limits', 'Retries', 'Source', 'Ref', 'Diagram', 'Then', 'Now'].includes(name)) return '';
  return `${name} ${Object.entries(attributes)
    .filter(([key]) => key !== 'title')
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(' ')}`;
}

/** Code without comments and docstrings, white space folded: those may be translated. */
function withoutComments(code: string): string {
  return code
    .replace(/(^|\s)(?:#(?!!)|\/\/).*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\/|"""[\s\S]*?"""/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}
