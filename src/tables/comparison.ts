import type { Column, TableData } from './table-data.ts';
import { textOf } from './table-data.ts';
import { isKnown } from './row-view.ts';
import type { RowView } from './row-view.ts';

export interface ComparedField {
  column: Column;
  differs: boolean;
}

/** The fields of a transposed table: every column that says something of one of the rows, and whether they differ in it. */
export function comparedFields(data: Pick<TableData, 'columns'>, views: readonly RowView[]): ComparedField[] {
  return data.columns.slice(1).flatMap((column) => {
    const texts = views.map((view) => textOf(column.dated && !isKnown(view) ? [] : view.cells[column.key]));
    return texts.every((text) => text === '') ? [] : [{ column, differs: new Set(texts).size > 1 }];
  });
}
