import type { TableMessageKey } from './messages.ts';
import { make } from './nodes.ts';
import type { Column } from './table-data.ts';
import type { TableState } from './table-state.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

/**
 * Makes the names of columns buttons that sort, and marks the column that is sorted by. Only the first table that is shown takes part in the
 * order of Tab: every group repeats the same head.
 */
export function sortButtons(
  heads: readonly HTMLTableRowElement[],
  columns: readonly Column[],
  sort: TableState['sort'],
  t: Words,
  act: (column: string) => void,
): void {
  const first = heads.find((head) => head.closest('section')?.hidden === false);
  for (const head of heads)
    for (const [at, { key, label }] of columns.entries()) {
      const cell = head.cells[at];
      if (!cell) continue;
      let control = cell.querySelector('button');
      if (!control) {
        control = make('button', { type: 'button', class: 'sort', title: t('sortBy', { column: label }) }, label);
        cell.replaceChildren(control);
      }
      // A head that was copied, or a column that came later, brings no listener.
      control.onclick = () => act(key);
      control.tabIndex = head === first ? 0 : -1;
      if (sort?.column === key) cell.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    }
}

/** What a press on a column's name makes of the order: up, down, and back to the page's. */
export function nextSort(sort: TableState['sort'], column: string, startsDown: boolean): TableState['sort'] {
  if (sort?.column !== column) return { column, descending: startsDown };
  return sort.descending === startsDown ? { column, descending: !startsDown } : undefined;
}
