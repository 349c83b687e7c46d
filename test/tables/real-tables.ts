import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { TableData } from '../../src/tables/table-data.ts';

/** The real records. */
export const library = libraryOf(loadKnowledge(process.cwd()));

/** A table as the browser gets it: through JSON. */
export function asLoaded(table: TableData): TableData {
  return JSON.parse(JSON.stringify(table)) as TableData;
}
