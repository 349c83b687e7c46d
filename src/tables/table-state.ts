import { dayProblem } from '../knowledge/as-of.ts';
import type { DayProblem } from '../knowledge/as-of.ts';
import type { TableData } from './table-data.ts';

/** What a reader did with a table: all of it stands in the address. */
export interface TableState {
  q: string;
  /** Chosen values by facet; a row fits where it has one of them, for each facet. */
  facets: Record<string, readonly string[]>;
  /** Only rows that changed on this day or later. */
  since: string | undefined;
  sort: { column: string; descending: boolean } | undefined;
  /** Columns of the page that are not shown, and extra ones that are. */
  hide: readonly string[];
  show: readonly string[];
  /** Ids of the rows that stand side by side. */
  compare: readonly string[];
  /** The day whose values are shown; today where there is none. */
  on: string | undefined;
}

/** A part of the address that cannot be read: the field that it is for, and what it said. */
export type StateProblem = { field: 'on' | 'since'; text: string; why: DayProblem } | { field: 'other'; text: string };

export const emptyState: TableState = {
  q: '',
  facets: {},
  since: undefined,
  sort: undefined,
  hide: [],
  show: [],
  compare: [],
  on: undefined,
};

/** Reads an address's query field by field; what means nothing for this table is left out and named. */
export function readState(query: URLSearchParams, data: TableData, today: string): { state: TableState; problems: StateProblem[] } {
  const problems: StateProblem[] = [];
  const list = (key: string, known: readonly string[]): string[] => {
    const wanted = [...new Set((query.get(key) ?? '').split(',').filter(Boolean))];
    for (const one of wanted) if (!known.includes(one)) problems.push({ field: 'other', text: `${key}=${one}` });
    return wanted.filter((one) => known.includes(one));
  };
  const day = (key: 'on' | 'since'): string | undefined => {
    const text = query.get(key)?.trim();
    if (!text || data.first === undefined) return undefined;
    const why = dayProblem(text, data.first, today);
    if (why === undefined) return text;
    problems.push({ field: key, text, why });
    return undefined;
  };
  const columns = data.columns.map(({ key }) => key);
  const sort = query.get('sort')?.replace(/^-/, '') ?? '';
  const isSort = columns.includes(sort);
  if (sort !== '' && !isSort) problems.push({ field: 'other', text: `sort=${query.get('sort')}` });
  const facets = data.facets.map(
    ({ key, values }) =>
      [
        key,
        list(
          key,
          values.map(({ value }) => value),
        ),
      ] as const,
  );
  const on = day('on');
  return {
    state: {
      q: query.get('q')?.trim() ?? '',
      facets: Object.fromEntries(facets.filter(([, values]) => values.length > 0)),
      since: day('since'),
      sort: isSort ? { column: sort, descending: query.get('sort')?.startsWith('-') ?? false } : undefined,
      hide: list(
        'hide',
        data.columns.slice(1).flatMap(({ key, extra }) => (extra ? [] : [key])),
      ),
      show: list(
        'show',
        data.columns.flatMap(({ key, extra }) => (extra ? [key] : [])),
      ),
      compare: list(
        'compare',
        data.rows.map(({ id }) => id),
      ),
      on: on === today ? undefined : on,
    },
    problems,
  };
}

/** The query of a state, `?invocation=async&partial=yes`: only what differs from the plain table, always in the same order. */
export function queryOf(state: TableState): string {
  const parts: [string, string][] = [
    ['q', state.q],
    ...Object.entries(state.facets).map(([key, values]): [string, string] => [key, values.join(',')]),
    ['since', state.since ?? ''],
    ['sort', state.sort ? `${state.sort.descending ? '-' : ''}${state.sort.column}` : ''],
    ['hide', state.hide.join(',')],
    ['show', state.show.join(',')],
    ['compare', state.compare.join(',')],
    ['on', state.on ?? ''],
  ];
  const filled = parts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return filled.length === 0 ? '' : `?${filled.join('&')}`;
}
