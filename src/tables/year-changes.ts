import { dayAfter } from '../knowledge/as-of.ts';
import { changeLine } from './change-lines.ts';
import type { ChangeLine } from './change-lines.ts';
import { rowChanges } from './row-view.ts';
import type { RowChange } from './row-view.ts';
import type { TableData } from './table-data.ts';

/** What changed in a table between two days: rows that say something else, and rows that began. */
export interface PeriodChanges {
  changed: ChangeLine[];
  added: ChangeLine[];
}

/** `earlier` is the last day before the period, `later` its last day. */
export function changesIn(data: TableData, earlier: string, later: string): PeriodChanges {
  const all = rowChanges(data, earlier, later);
  const line = (change: RowChange): ChangeLine => changeLine(data, change);
  const first = (change: RowChange): RowChange => ({ ...change, steps: change.steps.slice(0, 1) });
  return {
    changed: all.filter(({ columns }) => columns.length > 0).map(line),
    added: all.filter(({ columns }) => columns.length === 0).map((change) => line(first(change))),
  };
}

/** The same for a calendar year, until its last day or today. */
export function changesInYear(data: TableData, year: string, lastDay: string): PeriodChanges {
  return changesIn(data, dayAfter(`${year}-01-01`, -1), lastDay);
}
