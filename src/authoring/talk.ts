import type { Asker } from './asker.ts';
import type { Inline } from './expand-records.ts';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import type { Desk, NewRecord } from './plan.ts';

/** A dialogue under way. */
export interface Talk {
  asker: Asker;
  desk: Desk;
  /** Records that were made on the way, for fields that name them. */
  made: NewRecord[];
  /** The sources that were cited last; often they hold for the next statement too. */
  citedLast: readonly unknown[];
  /** Makes a record where a field wants to name one that does not exist yet; `preset` is not asked for. */
  makeRecord(collection: Inline, preset: Record<string, unknown>): Promise<NewRecord>;
  /** The record that the questions are about. */
  owner: { collection: RecordCollection; id: string } | undefined;
}
