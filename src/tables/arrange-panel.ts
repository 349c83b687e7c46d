import type { Panel } from './facet-panel.ts';
import type { TableMessageKey } from './messages.ts';
import { make, tickBox } from './nodes.ts';
import type { TableData } from './table-data.ts';
import type { TableState } from './table-state.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

/** The order of the rows and the columns that are shown. */
export function arrangePanel(data: TableData, t: Words, change: (part: Partial<TableState>) => void): Panel {
  const order = make('select', {}, make('option', { value: '' }, t('asOnPage')));
  for (const { key, label } of data.columns)
    order.append(
      make('option', { value: key }, t('ascending', { column: label })),
      make('option', { value: `-${key}` }, t('descending', { column: label })),
    );
  order.addEventListener('change', () => change({ sort: sortOf(order.value) }));
  const boxes = data.columns.slice(1).map((column) => ({ column, ...tickBox(column.label, !column.extra) }));
  const columns = make('fieldset', {}, make('legend', {}, t('columns')), ...boxes.map(({ label }) => label));
  columns.addEventListener('change', () =>
    change({
      hide: boxes.filter(({ column, input }) => !column.extra && !input.checked).map(({ column }) => column.key),
      show: boxes.filter(({ column, input }) => column.extra && input.checked).map(({ column }) => column.key),
    }),
  );
  return {
    element: make('div', { class: 'panel' }, make('label', { class: 'field' }, t('sort'), ' ', order), columns),
    follow({ sort, hide, show }) {
      order.value = sort ? `${sort.descending ? '-' : ''}${sort.column}` : '';
      for (const { column, input } of boxes) input.checked = column.extra ? show.includes(column.key) : !hide.includes(column.key);
    },
  };
}

function sortOf(text: string): TableState['sort'] {
  return text === '' ? undefined : { column: text.replace(/^-/, ''), descending: text.startsWith('-') };
}
