import { formatDay } from './days.ts';
import { changeLine } from './change-lines.ts';
import { changeList } from './change-list.ts';
import type { TableMessageKey } from './messages.ts';
import { button, make } from './nodes.ts';
import { addressOf } from './place.ts';
import { rowChanges } from './row-view.ts';
import type { RowView } from './row-view.ts';
import type { TableData } from './table-data.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

/** What a table of another day says above itself: the day, how many rows differ from today, and the list of what has changed since. */
export function dayNotice(data: TableData, views: readonly RowView[], day: string, today: string, t: Words, back: () => void): HTMLElement {
  const changes = rowChanges(data, day, today).filter(({ columns }) => columns.length > 0);
  const count = (kind: 'not-yet' | 'unknown'): number => views.filter(({ standing }) => standing?.kind === kind).length;
  const year = day.slice(0, 4);
  const differing = changes.length === 1 ? t('differingOne') : t('differing', { count: changes.length });
  const space = data.lang === 'ja' ? '' : ' ';
  return make(
    'section',
    { class: 'day', 'aria-label': t('asOf', { day }) },
    make(
      'p',
      {},
      make('strong', {}, t('asOf', { day: formatDay(day, data.lang) })),
      ' ',
      differing,
      space,
      t('absent', { count: count('not-yet'), unknown: count('unknown') }),
      ...(data.name === 'runtimes' ? [space, t('runtimesNote')] : []),
    ),
    make(
      'p',
      { class: 'ways no-print' },
      button(t('backToToday'), back),
      make('a', { href: addressOf(`years/${year}/`, data.lang) }, t('yearPage', { year })),
      make('a', { href: `${addressOf('tools/compare/', data.lang)}?from=${day}` }, t('compareWithToday')),
    ),
    ...(changes.length === 0
      ? []
      : [
          make(
            'details',
            {},
            make('summary', {}, `${t('sinceThen')} (${changes.length})`),
            changeList(
              changes.map((change) => changeLine(data, change)),
              data.lang,
            ),
          ),
        ]),
  );
}
