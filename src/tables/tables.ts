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

const made = new WeakMap<Library, Map<string, TableData>>();

/** A table with the values of every day, in one language; made once for a library, since every year's page reads it. */
export function makeTable(library: Library, name: TableName, lang: Lang): TableData {
  const tables = made.get(library) ?? new Map<string, TableData>();
  made.set(library, tables);
  const key = `${lang}/${name}`;
  const table = tables.get(key) ?? makers[name](library, lang);
  tables.set(key, table);
  return table;
}
