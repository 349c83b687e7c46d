import { begunBetween, standingOn } from '../knowledge/as-of.ts';
import type { Standing } from '../knowledge/as-of.ts';
import { textOf } from './table-data.ts';
import type { Cell, Column, RowSpan, TableData, TableRow } from './table-data.ts';

/** A row as it is on one day. */
export interface RowView {
  row: TableRow;
  /** Nothing for a row without dates. */
  standing: Standing<RowSpan> | undefined;
  cells: Record<string, Cell>;
  facets: Record<string, readonly string[]>;
  amount: number | undefined;
}

/** What a row says on a day: its spans until then laid over each other. */
export function viewOn(row: TableRow, day: string): RowView {
  if (row.spans.length === 0) return { row, standing: undefined, cells: row.cells, facets: row.facets, amount: undefined };
  const standing = standingOn(row.spans, day);
  const until = standing.kind === 'known' ? row.spans.slice(0, standing.at + 1) : [];
  const amount = standing.kind === 'known' ? standing.one.amount : undefined;
  return {
    row,
    standing,
    cells: Object.assign({}, row.cells, ...until.map(({ cells }) => cells)),
    facets: Object.assign({}, row.facets, ...until.map(({ facets }) => facets ?? {})),
    amount: amount === 'unlimited' ? Infinity : amount,
  };
}

/** Whether the row had a known state on the day. */
export function isKnown({ standing }: RowView): boolean {
  return standing === undefined || standing.kind === 'known';
}

export interface RowChange {
  before: RowView;
  after: RowView;
  /** Columns whose text differs; none where the row began in between. */
  columns: { column: Column; before: string; after: string }[];
  /** What happened in between, oldest first. */
  steps: RowSpan[];
}

/** Rows that say something else on a later day than on an earlier one, or began in between on a day that is known. */
export function rowChanges(data: TableData, earlier: string, later: string): RowChange[] {
  return data.rows.flatMap((row) => {
    const [before, after] = [viewOn(row, earlier), viewOn(row, later)];
    const steps = begunBetween(row.spans, earlier, later);
    if (before.standing?.kind === 'not-yet' && after.standing?.kind === 'known') return [{ before, after, columns: [], steps }];
    if (before.standing?.kind !== 'known') return [];
    const columns = comparedColumns(data).flatMap((column) => {
      const [old, now] = [textOf(before.cells[column.key]), textOf(after.cells[column.key])];
      return old === now ? [] : [{ column, before: old, after: now }];
    });
    return columns.length > 0 ? [{ before, after, columns, steps }] : [];
  });
}

/** Rows that documents tell of on the later day, but of which nothing is known on the earlier one. */
export function unknownRows(data: TableData, earlier: string): TableRow[] {
  return data.rows.filter((row) => viewOn(row, earlier).standing?.kind === 'unknown');
}

/** The columns that a change is told in: the ones with dates, without the date of the change itself. */
export function comparedColumns(data: Pick<TableData, 'columns'>): Column[] {
  return data.columns.filter(({ key, dated }) => dated && key !== 'history');
}
