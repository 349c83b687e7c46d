import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withRecords } from '../loading/knowledge-base.ts';
import type { KnowledgeBase, RecordCollection } from '../loading/knowledge-base.ts';
import { fileOf, recordDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { withChangedRecord, withHistory, withHistoryEntry, withUpdateNamed } from './record-edits.ts';
import type { HistoryCollection } from './record-edits.ts';

/** What drafts are made from and checked against. */
export interface Desk {
  /** The folder that holds `content/`. */
  root: string;
  knowledge: KnowledgeBase;
  /** `2026-11-21`. */
  today: string;
}

export interface NewRecord {
  collection: RecordCollection;
  id: string;
  data: Record<string, unknown>;
}

/** A change of a record that exists: one more entry of its history. */
export interface HistoryChange {
  collection: HistoryCollection;
  id: string;
  entry: Record<string, unknown>;
}

/** What is to be written: new records, and what AWS changed of existing ones. */
export interface Plan {
  records: readonly NewRecord[];
  changes: readonly HistoryChange[];
}

/** The files of a plan: the new records, the changed one, and those that have to name them back. */
export function draftsOf({ records, changes }: Plan, desk: Desk): Draft[] {
  const drafts = new Map(records.map(({ collection, id, data }) => [fileOf(collection, id), recordDraft(collection, id, data)]));
  for (const change of changes) {
    const draft = existing(change.collection, change.id, desk);
    drafts.set(draft.file, { ...draft, text: withHistoryEntry(draft.text, change.collection, change.entry, desk.today) });
  }
  nameBack(drafts, desk);
  return [...drafts.values()];
}

/** Adds what makes updates and histories name each other, where that follows from what is there. */
function nameBack(drafts: Map<string, Draft>, desk: Desk): void {
  const knowledge = withRecords(desk.knowledge, [...drafts.values()]);
  const edit = (collection: RecordCollection, id: string, change: (text: string) => string) => {
    const draft = drafts.get(fileOf(collection, id)) ?? existing(collection, id, desk);
    drafts.set(draft.file, { ...draft, text: change(draft.text) });
  };
  for (const { collection, id } of [...drafts.values()]) {
    for (const name of withHistory) {
      if (name === collection)
        for (const update of updatesLacking(name, id, knowledge)) edit('updates', update, (text) => withChangedRecord(text, name, id));
      else if (collection === 'updates')
        for (const [target, at] of entriesLacking(name, id, knowledge)) edit(name, target, (text) => withUpdateNamed(text, name, at, id));
    }
  }
}

/** The updates that a record's history names without being listed by them. */
function updatesLacking(collection: HistoryCollection, id: string, { records }: KnowledgeBase): string[] {
  const named = records[collection].get(id)?.data.history.flatMap(({ update }) => update ?? []) ?? [];
  return [...new Set(named)].filter((update) => {
    const listed = records.updates.get(update)?.data;
    return listed !== undefined && !(listed.changes?.[collection] ?? []).includes(id);
  });
}

/** The records that an update lists and whose entry of that day names no update yet, with the entry's place. */
function entriesLacking(collection: HistoryCollection, update: string, { records }: KnowledgeBase): [string, number][] {
  const data = records.updates.get(update)?.data;
  return (data?.changes?.[collection] ?? []).flatMap((id): [string, number][] => {
    const history = records[collection].get(id)?.data.history ?? [];
    const at = history.findIndex((entry) => entry.from === data?.date && entry.update === undefined);
    return at === -1 || history.some((entry) => entry.update === update) ? [] : [[id, at]];
  });
}

function existing(collection: RecordCollection, id: string, { root }: Desk): Draft {
  const file = fileOf(collection, id);
  const before = readFileSync(path.join(root, file), 'utf8');
  return { collection, id, file, before, text: before.replaceAll('\r\n', '\n') };
}
