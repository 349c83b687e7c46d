import type { z } from 'zod';
import { schemas } from '../schemas/collections.ts';
import type { RecordOf } from '../schemas/collections.ts';
import { collectionNames } from '../schemas/collection-names.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { languages } from '../schemas/text.ts';
import type { Lang } from '../schemas/text.ts';
import { readFolder } from './folder.ts';
import type { TextFile } from './folder.ts';
import { saysDraft } from './draft-line.ts';
import { loadLedger } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { parseMdx } from './mdx.ts';
import type { NoteBody } from './mdx.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { keysAt } from './schema-walk.ts';
import { parseYaml } from './yaml.ts';
import type { ParsedYaml } from './yaml.ts';

/** A record as it stands in a file. */
export interface Entry<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
  /** Path from the content folder's parent, with `/`. */
  file: string;
  data: RecordOf<Name>;
  placeOf: ParsedYaml['placeOf'];
}

export interface NoteEntry extends Entry<'notes'> {
  lang: Lang;
  body: NoteBody;
  /** The whole file. */
  source: string;
  /** The file's text after the front matter. */
  text: string;
}

export type RecordCollection = Exclude<CollectionName, 'notes'>;

/** Everything under content/, read once. Entries are in the order of their ids. */
export interface KnowledgeBase {
  records: { [Name in RecordCollection]: Map<string, Entry<Name>> };
  /** The published notes. Drafts are kept apart, so that nothing that reads notes publishes one. */
  notes: Record<Lang, Map<string, NoteEntry>>;
  drafts: Record<Lang, Map<string, NoteEntry>>;
  /** Ids of notes that are drafts in a language, valid or not. */
  draftIds: Set<string>;
  /** Ids of what is published that have a file, valid or not, so that a broken record is not reported as missing too. */
  known: Record<CollectionName, Set<string>>;
  /** The ids published so far; nothing before the first publication. */
  ledger: LedgerEntry | undefined;
  /** What is wrong with single files: unreadable, misnamed, against the schema. */
  problems: Problem[];
}

/** Reads `content/` under a root folder. Never throws for bad content: what is wrong is in `problems`. */
export function loadKnowledge(root: string): KnowledgeBase {
  const ledger = loadLedger(root);
  const knowledge = emptyKnowledge(ledger.entry, ledger.problems);
  for (const collection of collectionNames) {
    if (collection === 'notes') for (const lang of languages) loadNotes(root, lang, knowledge);
    else loadRecords(root, collection, knowledge);
  }
  return knowledge;
}

function emptyKnowledge(ledger: LedgerEntry | undefined, problems: Problem[]): KnowledgeBase {
  return {
    ledger,
    records: {
      limits: new Map(),
      'event-sources': new Map(),
      updates: new Map(),
      errors: new Map(),
      runtimes: new Map(),
      terms: new Map(),
      sources: new Map(),
    },
    notes: { ja: new Map(), en: new Map() },
    drafts: { ja: new Map(), en: new Map() },
    draftIds: new Set(),
    known: {
      limits: new Set(),
      'event-sources': new Set(),
      updates: new Set(),
      errors: new Set(),
      runtimes: new Set(),
      terms: new Set(),
      sources: new Set(),
      notes: new Set(),
    },
    problems,
  };
}

function loadRecords<Name extends RecordCollection>(root: string, collection: Name, knowledge: KnowledgeBase): void {
  for (const record of readFolder(root, `content/${collection}`, '.yaml', knowledge.known[collection], knowledge.problems))
    addRecord(collection, record, knowledge);
}

/** Reads a record's text into the knowledge; what is wrong with it joins the problems. */
function addRecord<Name extends RecordCollection>(collection: Name, { file, id, text }: TextFile, knowledge: KnowledgeBase): void {
  const yaml = parseYaml(text, file);
  const data = validated(collection, yaml, file, knowledge.problems);
  if (data !== undefined) knowledge.records[collection].set(id, { collection, id, file, data, placeOf: yaml.placeOf });
}

/** A record's text that is not (yet) in its file. */
export interface RecordDraft extends TextFile {
  collection: RecordCollection;
}

/** The knowledge as it would be with some records written or replaced; they come last. The given one stays as it is. */
export function withRecords(knowledge: KnowledgeBase, drafts: readonly RecordDraft[]): KnowledgeBase {
  const files = new Set(drafts.map(({ file }) => file));
  const next = emptyKnowledge(
    knowledge.ledger,
    knowledge.problems.filter(({ file }) => !files.has(file)),
  );
  next.notes = knowledge.notes;
  for (const collection of collectionNames) {
    for (const id of knowledge.known[collection]) next.known[collection].add(id);
    if (collection !== 'notes') copyRecords(collection, knowledge, next, files);
  }
  for (const { collection, ...text } of drafts) {
    next.known[collection].add(text.id);
    addRecord(collection, text, next);
  }
  return next;
}

function copyRecords<Name extends RecordCollection>(collection: Name, from: KnowledgeBase, to: KnowledgeBase, except: Set<string>): void {
  for (const [id, entry] of from.records[collection]) if (!except.has(entry.file)) to.records[collection].set(id, entry);
}

function loadNotes(root: string, lang: Lang, knowledge: KnowledgeBase): void {
  const published = new Set<string>();
  for (const { file, id, text } of readFolder(root, `content/notes/${lang}`, '.mdx', published, knowledge.problems)) {
    const frontMatter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
    if (!frontMatter) {
      knowledge.problems.push({
        file,
        line: 1,
        column: 1,
        rule: 'mdx',
        what: 'The note has no front matter.',
        todo: "Begin the file with `---`, the note's fields, and `---`.",
      });
      continue;
    }
    const yaml = parseYaml(frontMatter[1] ?? '', file, 2);
    const data = validated('notes', yaml, file, knowledge.problems);
    const isDraft = data?.draft ?? saysDraft(frontMatter[1] ?? '');
    if (isDraft) {
      published.delete(id);
      knowledge.draftIds.add(id);
    }
    const parsed = parseMdx(text, file);
    if ('problem' in parsed) knowledge.problems.push(parsed.problem);
    else if (data !== undefined) {
      knowledge[isDraft ? 'drafts' : 'notes'][lang].set(id, {
        collection: 'notes',
        id,
        lang,
        file,
        data,
        placeOf: yaml.placeOf,
        body: parsed.body,
        source: text,
        text: text.slice(frontMatter[0].length),
      });
    }
  }
  for (const id of published) knowledge.known.notes.add(id);
}

function validated<Name extends CollectionName>(
  collection: Name,
  yaml: ParsedYaml,
  file: string,
  problems: Problem[],
): RecordOf<Name> | undefined {
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return undefined;
  if (yaml.data === null || typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    problems.push({
      file,
      line: 1,
      column: 1,
      rule: 'schema',
      what: yaml.data === null ? 'The record is empty.' : 'The record is not a mapping.',
      todo: `Write the fields of ${collection} as \`key: value\`; src/schemas/ says which.`,
    });
    return undefined;
  }
  const schema: z.ZodType = schemas[collection];
  const result = schema.safeParse(yaml.data);
  if (result.success) return result.data as RecordOf<Name>;
  problems.push(...schemaProblems(result.error, yaml, (at) => keysAt(schema, at)));
  return undefined;
}
