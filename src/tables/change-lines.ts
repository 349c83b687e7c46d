import type { RowChange } from './row-view.ts';
import type { TableData } from './table-data.ts';

/** A changed row in words: the record, what each column said before and says after, and when that happened. */
export interface ChangeLine {
  name: string;
  /** Below the language's folder. */
  path: string;
  /** Without label where it is the value itself. */
  parts: { label: string | undefined; before: string; after: string }[];
  steps: { date: string; change: string | undefined; update: { title: string; path: string } | undefined }[];
}

export function changeLine(data: Pick<TableData, 'name' | 'updates'>, { after, columns, steps }: RowChange): ChangeLine {
  return {
    name: after.row.name,
    path: `${data.name}/${after.row.id}/`,
    parts: columns.map(({ column, before, after: now }) => ({
      label: column.key === 'value' ? undefined : column.label,
      before: before || '—',
      after: now || '—',
    })),
    steps: steps.map(({ from, bound, change, update }) => ({
      date: bound ? `≤ ${from}` : from,
      change,
      update: update === undefined ? undefined : { title: data.updates[update] ?? update, path: `updates/${update}/` },
    })),
  };
}
