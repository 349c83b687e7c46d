import { existsSync } from 'node:fs';
import type { KnowledgeBase, NoteEntry } from '../loading/knowledge-base.ts';
import type { NoteComponent } from '../loading/mdx.ts';
import { suggest } from '../loading/nearest.ts';
import type { Problem } from '../loading/problem.ts';
import { dayOf, isPartialDate } from '../schemas/date.ts';
import { splitReference } from '../schemas/collection-names.ts';
import { missingTarget } from './references.ts';
import type { Rule } from './rule.ts';
import { missingPart } from './text-references.ts';

type Finding = { what: string; todo: string };
type Attributes = NoteComponent['attributes'];

const list = (text = ''): string[] => text.split(',').map((item) => item.trim());
const needs = (attributes: Attributes, name: string): Finding[] =>
  attributes[name] === undefined ? [{ what: `The component has no \`${name}\`.`, todo: `Add ${name}="…".` }] : [];
const lacks = (inside: readonly string[], name: string, todo: string): Finding[] =>
  inside.includes(name) ? [] : [{ what: `There is no <${name}> inside.`, todo }];
const isSince = (text: string): boolean => text === 'then' || isPartialDate(dayOf(text));
const all = (collection: string, text: string | undefined, knowledge: KnowledgeBase): Finding[] =>
  list(text).flatMap((id) => missingTarget(collection, id, undefined, knowledge) ?? []);

/** What each component of a note may be given; the keys are all the components that there are. */
const components: Record<
  string,
  (attributes: Attributes, knowledge: KnowledgeBase, note: NoteEntry, inside: readonly string[]) => Finding[]
> = {
  Limit: (attributes, knowledge) => [
    ...needs(attributes, 'id'),
    ...(attributes.id === undefined
      ? []
      : [
          missingTarget('limits', attributes.id, undefined, knowledge) ??
            missingPart(attributes.id, attributes.part, attributes.on, knowledge) ??
            [],
        ].flat()),
  ],
  Limits: (attributes, knowledge) => [...needs(attributes, 'ids'), ...all('limits', attributes.ids, knowledge)],
  Retries: (attributes, knowledge) => [...needs(attributes, 'ids'), ...all('event-sources', attributes.ids, knowledge)],
  Source: (attributes, knowledge, note) => [
    ...needs(attributes, 'ids'),
    ...all('sources', attributes.ids, knowledge),
    ...list(attributes.ids)
      .filter((id) => knowledge.known.sources.has(id) && !note.data.sources.includes(id))
      .map((id) => ({
        what: `"${id}" is not among the note’s \`sources\`.`,
        todo: 'Add it to the front matter, in both languages; the list at the end of the note is made from it.',
      })),
  ],
  Ref: (attributes, knowledge) => {
    const { collection, id, section } = splitReference(attributes.to ?? '');
    return attributes.to === undefined ? needs(attributes, 'to') : [missingTarget(collection, id, section, knowledge) ?? []].flat();
  },
  Diagram: ({ name = '' }) =>
    existsSync(`src/components/diagrams/${name}.astro`)
      ? []
      : [{ what: `There is no diagram "${name}".`, todo: `Draw src/components/diagrams/${name}.astro, or take the line out.` }],
  Then: (attributes, _knowledge, _note, inside) => [
    ...needs(attributes, 'on'),
    ...(attributes.on === undefined || isPartialDate(attributes.on)
      ? []
      : [
          {
            what: `on="${attributes.on}" is not a date.`,
            todo: 'Write the year, month or day of what was said: 2019, 2019-06 or 2019-06-02.',
          },
        ]),
    ...lacks(inside, 'Now', 'Say what holds today: <Now since="2019-11-25">…</Now>.'),
  ],
  Now: (attributes, _knowledge, _note, inside) => [
    ...needs(attributes, 'since'),
    ...(attributes.since === undefined || isSince(attributes.since)
      ? []
      : [
          {
            what: `since="${attributes.since}" does not say since when.`,
            todo: 'Write the date of the change (2019, 2019-11, 2019-11-25), a bound (≤2026-11-21), or "then" where it held already when the other was said.',
          },
        ]),
    ...lacks(inside, 'Source', 'Name where it is written: <Source ids="…" />.'),
  ],
  Callout: (attributes) => needs(attributes, 'title'),
  Answer: () => [],
  Example: () => [],
};

/** Components of notes exist and name records that exist. */
export const noteComponents: Rule = {
  id: 'note-components',
  check: (knowledge) =>
    Object.values(knowledge.notes).flatMap((notes) => [...notes.values()].flatMap((note) => problemsOf(note, knowledge))),
};

function problemsOf(note: NoteEntry, knowledge: KnowledgeBase): Problem[] {
  return note.body.components.flatMap(({ name, attributes, inside, place }) => {
    if (/^[a-z]/.test(name) || name === '') return [];
    const find = components[name];
    const findings = find
      ? find(attributes, knowledge, note, inside)
      : [
          {
            what: `There is no component <${name}>.`,
            todo: suggest(name, Object.keys(components), `Use one of: ${Object.keys(components).join(', ')}.`),
          },
        ];
    return findings.map((finding) => ({ ...place, rule: 'note-components', ...finding }));
  });
}
