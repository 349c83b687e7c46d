import { cellNodes } from './cell-nodes.ts';
import { comparedFields } from './comparison.ts';
import type { TableMessageKey } from './messages.ts';
import { button, make } from './nodes.ts';
import { addressOf } from './place.ts';
import { isKnown } from './row-view.ts';
import type { RowView } from './row-view.ts';
import type { TableData } from './table-data.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

/** Rows side by side: a column for each row, a line for each field, differing ones marked by sign and colour. */
export function comparisonView(data: TableData, views: readonly RowView[], t: Words, close: () => void): HTMLElement {
  const fields = comparedFields(data, views);
  const heading = make('h2', { id: 'comparison', tabindex: '-1' }, t('comparison'));
  const head = make(
    'tr',
    {},
    make('td'),
    ...views.map(({ row }) => make('th', { scope: 'col' }, make('a', { href: addressOf(`${data.name}/${row.id}/`, data.lang) }, row.name))),
  );
  const lines = fields.map(({ column, differs }) =>
    make(
      'tr',
      { class: differs ? 'differs' : undefined },
      make(
        'th',
        { scope: 'row' },
        column.label,
        ...(differs ? [' ', make('span', { class: 'sign', title: t('differs'), role: 'img', 'aria-label': t('differs') }, '≠')] : []),
      ),
      ...views.map((view) => make('td', {}, ...cellsOf(view, column.key, column.dated ?? false, data, t))),
    ),
  );
  return make(
    'section',
    { class: 'comparison' },
    make('div', { class: 'comparison-head' }, heading, button(t('closeComparison'), close)),
    make(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('comparison') },
      make('table', {}, make('thead', {}, head), make('tbody', {}, ...lines)),
    ),
    ...(fields.some(({ differs }) => differs) ? [] : [make('p', {}, t('same'))]),
  );
}

function cellsOf(view: RowView, key: string, dated: boolean, data: TableData, t: Words): (string | Node)[] {
  if (dated && !isKnown(view)) return [make('span', { class: 'soft' }, t(view.standing?.kind === 'not-yet' ? 'notYet' : 'unknown'))];
  return cellNodes(view.cells[key], data.lang);
}
