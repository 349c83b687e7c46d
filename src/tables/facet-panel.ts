import type { TableMessageKey } from './messages.ts';
import { make, tickBox } from './nodes.ts';
import type { RowView } from './row-view.ts';
import { countWith } from './row-filter.ts';
import type { TableData } from './table-data.ts';
import type { TableState } from './table-state.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

/** A part of the controls: its element, and how it follows a new state. */
export interface Panel {
  element: HTMLElement;
  follow(state: TableState, views: readonly RowView[]): void;
}

/** Boxes for the values of each facet, each with the number of rows that it would leave, and a day since which rows changed. */
export function facetPanel(
  data: TableData,
  t: Words,
  today: string,
  change: (part: Partial<TableState>) => void,
  state: () => TableState,
): Panel {
  const boxes = data.facets.flatMap(({ key, values }) =>
    values.map(({ value, label }) => ({ key, value, count: make('small'), ...tickBox(label, false, { value }) })),
  );
  for (const { label, count } of boxes) label.append(' ', count);
  const groups = data.facets.map(({ key, label }) => {
    const own = boxes.filter((one) => one.key === key);
    const group = make('fieldset', {}, make('legend', {}, label), ...own.map((one) => one.label));
    group.addEventListener('change', () => {
      const values = own.filter(({ input }) => input.checked).map(({ value }) => value);
      const { [key]: _, ...others } = state().facets;
      // In the order of the facets, so that one choice has one address.
      const chosen = { ...others, ...(values.length > 0 && { [key]: values }) };
      change({ facets: Object.fromEntries(data.facets.flatMap((one) => (chosen[one.key] ? [[one.key, chosen[one.key] ?? []]] : []))) });
    });
    return group;
  });
  const since = make('input', { type: 'date', min: data.first, max: today });
  since.addEventListener('change', () => change({ since: since.value !== '' && since.validity.valid ? since.value : undefined }));
  const sinceField = data.first === undefined ? [] : [make('fieldset', {}, make('legend', {}, t('since')), make('label', {}, since))];
  since.setAttribute('aria-label', t('since'));
  return {
    element: make('div', { class: 'panel facets' }, ...groups, ...sinceField),
    follow(next, views) {
      for (const { key, value, input, count } of boxes) {
        input.checked = next.facets[key]?.includes(value) ?? false;
        count.textContent = String(countWith(views, next, key, value));
      }
      if (document.activeElement !== since) since.value = next.since ?? '';
    },
  };
}
