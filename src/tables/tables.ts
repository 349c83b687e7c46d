import type { Library } from '../knowledge/library.ts';
import type { Lang } from '../schemas/text.ts';
import { errorTable } from './error-table.ts';
import { limitTable } from './limit-table.ts';
import { retryTable } from './retry-table.ts';
import { runtimeTable } from './runtime-table.ts';
import type { TableData, TableName } from './table-data.ts';

const makers: Record<TableName, (library: Library, lang: Lang) => TableData> = {
  limits: limitTable,
  retries: retryTable,
  runtimes: runtimeTable,
  errors: errorTable,
};

/** A table with the values of every day, in one language. */
export function makeTable(library: Library, name: TableName, lang: Lang): TableData {
  return makers[name](library, lang);
}
