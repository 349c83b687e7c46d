import type { Lang } from '../schemas/text.ts';
import { isKnown } from './row-view.ts';
import type { RowView } from './row-view.ts';
import { textOf } from './table-data.ts';
import type { Column } from './table-data.ts';

/** Kinds of quantities in the order in which they stand; bytes are never compared with seconds. */
const dimensions = ['data', 'time', 'count', 'rate', 'ratio', 'money'];

/** The order of rows by a column. Rows that say nothing in it come last, whichever way it is sorted. */
export function rowOrder(column: Column, isName: boolean, descending: boolean, lang: Lang): (a: RowView, b: RowView) => number {
  const collator = new Intl.Collator(lang, { numeric: true });
  const sign = descending ? -1 : 1;
  const byText = (a: string, b: string): number => last(a === '', b === '') || sign * collator.compare(a, b);
  const text = (view: RowView): string => (isName ? view.row.name : isKnown(view) ? textOf(view.cells[column.key]) : '');
  if (column.sort === 'text') return (a, b) => byText(text(a), text(b));
  if (column.sort === 'date') return (a, b) => byText(dayIn(text(a)), dayIn(text(b)));
  return (a, b) =>
    last(a.amount === undefined, b.amount === undefined) ||
    dimensions.indexOf(a.row.dimension ?? '') - dimensions.indexOf(b.row.dimension ?? '') ||
    sign * compareNumbers(a.amount ?? 0, b.amount ?? 0);
}

/** Infinity minus Infinity would be no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function last(a: boolean, b: boolean): number {
  return Number(a) - Number(b);
}

/** The first day in a cell; words such as "not scheduled" stand for no day. */
function dayIn(text: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
}
