import type { RecordCollection } from '../loading/knowledge-base.ts';
import { isMapping } from '../loading/yaml.ts';
import { askChange, askRecord } from './ask-record.ts';
import type { Asker } from './asker.ts';
import type { Draft } from './draft.ts';
import type { Desk, HistoryChange, NewRecord } from './plan.ts';
import { withHistory } from './record-edits.ts';
import type { HistoryCollection } from './record-edits.ts';
import { review } from './review.ts';
import type { Talk } from './talk.ts';

/** Asks for a new record and whatever it needs; gives the files to write, which the checks accept. Throws `Cancelled`. */
export async function newRecordDialogue(collection: RecordCollection, asker: Asker, desk: Desk): Promise<Draft[]> {
  const talk = talkWith(asker, desk);
  const record = await askRecord(collection, {}, talk);
  talk.made.push(record);
  return review(collection === 'updates' ? await askChangesOf(record, talk) : [], record, talk);
}

/** Asks what AWS changed of a record; gives the files to write, which the checks accept. Throws `Cancelled`. */
export async function changeDialogue(collection: HistoryCollection, id: string, asker: Asker, desk: Desk): Promise<Draft[]> {
  const talk = talkWith(asker, desk);
  return review([await askChange(collection, id, {}, talk)], undefined, talk);
}

function talkWith(asker: Asker, desk: Desk): Talk {
  const talk: Talk = {
    asker,
    desk,
    made: [],
    citedLast: [],
    owner: undefined,
    makeRecord: async (collection, preset) => {
      const record = await askRecord(collection, preset, talk);
      talk.made.push(record);
      return record;
    },
  };
  return talk;
}

/** Offers to write the history entries that an update says it made and that are not there. */
async function askChangesOf(update: NewRecord, talk: Talk): Promise<HistoryChange[]> {
  const { changes: listed, date, sources } = update.data;
  const changes: HistoryChange[] = [];
  for (const collection of withHistory) {
    const ids = isMapping(listed) ? listed[collection] : [];
    for (const id of Array.isArray(ids) ? ids.map(String) : []) {
      const history = talk.desk.knowledge.records[collection].get(id)?.data.history ?? [];
      if (history.some((entry) => entry.from === date)) continue;
      const hint = `${collection}/${id} has no history entry of ${String(date)}, and needs one that names this update. Write it now?`;
      if (!(await talk.asker.confirm({ path: `${collection}/${id}`, hint, initial: true }))) continue;
      changes.push(await askChange(collection, id, { from: date, update: update.id, sources }, talk));
    }
  }
  return changes;
}
