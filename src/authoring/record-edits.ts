import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { dayOf } from '../schemas/date.ts';
import { schemas } from '../schemas/collections.ts';
import { keysAt, partsOf } from '../loading/schema-walk.ts';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import type { ValuePath } from '../loading/yaml.ts';
import { inOrder, yamlStyle } from './draft.ts';

/** Collections whose records have a history. */
export const withHistory = ['limits', 'event-sources', 'runtimes'] as const;
export type HistoryCollection = (typeof withHistory)[number];

/** A record's text with one more history entry, in its place by date, and a new day of verification. All else stays as it was written. */
export function withHistoryEntry(text: string, collection: HistoryCollection, entry: Record<string, unknown>, verifiedOn: string): string {
  const document = parseDocument(text);
  const history = document.get('history');
  if (!isSeq(history)) throw new Error('The record has no history; `npm run check` says where.');
  const schema = historySchema(collection);
  const dates = history.items.map((item) => ({ from: isMap(item) ? String(item.get('from')) : '' }));
  const at = placeInHistory(dates, String(entry.from));
  history.items.splice(at, 0, document.createNode(inOrder(schema, entry), yamlStyle));
  document.set('verifiedOn', verifiedOn);
  return document.toString(yamlStyle);
}

/** Where an entry of a date stands, or would stand, in a history that runs from old to new. */
export function placeInHistory(history: readonly { from: string }[], from: string): number {
  const later = history.findIndex((entry) => dayOf(entry.from) > dayOf(from));
  return later === -1 ? history.length : later;
}

/** An update's text with one more record among its `changes`. */
export function withChangedRecord(text: string, collection: HistoryCollection, id: string): string {
  const document = parseDocument(text);
  const list = document.getIn(['changes', collection]);
  if (isSeq(list)) list.add(document.createNode(id));
  else {
    if (!isMap(document.get('changes'))) setInOrder(document, 'updates', ['changes'], {});
    setInOrder(document, 'updates', ['changes', collection], [id]);
  }
  return document.toString(yamlStyle);
}

/** A record's text with an entry of its history naming the update that announced it. */
export function withUpdateNamed(text: string, collection: HistoryCollection, at: number, update: string): string {
  const document = parseDocument(text);
  setInOrder(document, collection, ['history', at, 'update'], update);
  return document.toString(yamlStyle);
}

/** The schema of one entry of a collection's history. */
export function historySchema(collection: HistoryCollection) {
  const element = partsOf(schemas[collection].shape.history).find((part) => part.element)?.element;
  if (!element) throw new Error(`The history of ${collection} is no list.`);
  return element;
}

/** Sets a key of a mapping; a new one goes where the schema has it. */
function setInOrder(document: Document, collection: RecordCollection, path: ValuePath, value: unknown): void {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
  const key = String(path.at(-1));
  if (!isMap(parent)) throw new Error(`\`${path.slice(0, -1).join('.')}\` is no mapping.`);
  if (parent.has(key)) parent.set(key, document.createNode(value, yamlStyle));
  else {
    const pair = document.createPair(key, value, yamlStyle);
    parent.items.splice(placeAmong(parent, key, keysAt(schemas[collection], path.slice(0, -1))), 0, pair);
  }
}

function placeAmong(map: YAMLMap, key: string, order: readonly string[]): number {
  const after = map.items.findIndex((pair) => isScalar(pair.key) && order.indexOf(String(pair.key.value)) > order.indexOf(key));
  return after === -1 ? map.items.length : after;
}
