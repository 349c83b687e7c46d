import { stringify } from 'yaml';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import { isMapping } from '../loading/yaml.ts';
import { schemas } from '../schemas/collections.ts';
import { askField } from './ask-field.ts';
import { yamlStyle } from './draft.ts';
import { fieldsOf } from './fields.ts';
import type { HistoryChange, NewRecord } from './plan.ts';
import { proposals } from './proposals.ts';
import { historySchema, placeInHistory } from './record-edits.ts';
import type { HistoryCollection } from './record-edits.ts';
import { idProblem, namingFields, proposedId } from './record-id.ts';
import type { Talk } from './talk.ts';

/** Asks for a new record, field by field; what is preset is not asked for. The id is asked for as soon as one follows from the name. */
export async function askRecord(collection: RecordCollection, preset: Record<string, unknown>, talk: Talk): Promise<NewRecord> {
  const record: NewRecord = { collection, id: '', data: { ...preset } };
  const outer = talk.owner;
  talk.owner = record;
  if (collection === 'sources' && 'url' in preset) record.id = await askId(record, talk);
  for (const field of fieldsOf(schemas[collection])) {
    if (field.key in preset) continue;
    const proposed = proposals(collection, talk.desk.knowledge, talk.desk.today, record.data)[field.key];
    const value = await askField(field, proposed, field.key, talk, record.data);
    if (value !== undefined) record.data[field.key] = value;
    if (field.key === namingFields[collection]) record.id = await askId(record, talk);
  }
  talk.owner = outer;
  return record;
}

/** Asks for the id of a record, proposing the one that follows from its name; the id of a source is what follows from its address. */
export async function askId({ collection, id, data }: NewRecord, { asker, desk, made }: Talk): Promise<string> {
  const proposed = proposedId(collection, data) ?? '';
  if (collection === 'sources') return proposed;
  const taken = (text: string) => made.some((record) => record.collection === collection && record.id === text);
  const check = (text: string) =>
    taken(text.trim()) ? `"${text.trim()}" is taken: it was made just now.` : idProblem(collection, text.trim(), desk.knowledge);
  const hint = 'The id: it stands in every address of the record, for ever. Lower-case English words joined by hyphens.';
  return (await asker.text({ path: 'id', hint, initial: id === '' ? proposed : id, check })).trim();
}

/** Asks what AWS changed of a record: a history entry, with the values before it to start from. What is preset is not asked for. */
export async function askChange(
  collection: HistoryCollection,
  id: string,
  preset: Record<string, unknown>,
  talk: Talk,
): Promise<HistoryChange> {
  const entry: Record<string, unknown> = { ...preset };
  talk.owner = { collection, id };
  for (const field of fieldsOf(historySchema(collection))) {
    if (field.key in preset) continue;
    const prior = field.key === 'from' ? talk.desk.today : valueBefore(collection, id, String(entry.from), field.key, talk);
    if (field.key !== 'from' && prior !== undefined)
      talk.asker.show(
        `${field.key} until now${inUnit(collection, id, talk)}`,
        typeof prior === 'object' ? stringify(prior, yamlStyle).trimEnd() : String(prior),
      );
    const value = await askField(field, prior, field.key, talk, entry);
    if (value !== undefined) entry[field.key] = value;
  }
  return { collection, id, entry };
}

/** The unit that a limit's numbers are typed in; runtimes and event sources have none. */
function inUnit(collection: HistoryCollection, id: string, { desk: { knowledge } }: Talk): string {
  const unit = collection === 'limits' ? knowledge.records.limits.get(id)?.data.unit : undefined;
  return unit === undefined ? '' : `, in ${unit}`;
}

/** Asks again for one field of a record or a change; what it holds is where the person starts from. */
export async function askAgain(target: NewRecord | HistoryChange, key: string, talk: Talk): Promise<void> {
  talk.owner = target;
  const isRecord = 'data' in target;
  if (isRecord && key === 'id') {
    const id = await askId(target, talk);
    for (const { data } of talk.made) data.changes = renamed(data.changes, target, id);
    target.id = id;
    return;
  }
  const data = isRecord ? target.data : target.entry;
  const schema = isRecord ? schemas[target.collection] : historySchema(target.collection);
  const field = fieldsOf(schema).find((one) => one.key === key);
  const value = field && (await askField(field, data[key], key, talk, data));
  if (value === undefined) delete data[key];
  else data[key] = value;
}

/** An update's `changes` with a record under its new id. */
function renamed(changes: unknown, { collection, id }: NewRecord, to: string): unknown {
  if (!isMapping(changes)) return undefined;
  return Object.fromEntries(
    Object.entries(changes).map(([name, ids]) => [
      name,
      name === collection && Array.isArray(ids) ? ids.map((one: unknown) => (one === id ? to : one)) : ids,
    ]),
  );
}

/** What a history entry takes over from the one before it: the numbers of a limit, the dates of a runtime; rules are given only where they change. */
function valueBefore(collection: HistoryCollection, id: string, from: string, key: string, { desk: { knowledge } }: Talk): unknown {
  const history = knowledge.records[collection].get(id)?.data.history ?? [];
  const before = history[placeInHistory(history, from) - 1];
  return before && ['value', 'deprecation', 'blockCreate', 'blockUpdate'].includes(key) ? Reflect.get(before, key) : undefined;
}
