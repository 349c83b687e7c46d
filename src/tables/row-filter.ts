import { normalise } from '../search/normalise.ts';
import type { RowView } from './row-view.ts';
import { textOf } from './table-data.ts';
import type { TableState } from './table-state.ts';

type Wanted = Pick<TableState, 'q' | 'facets' | 'since'>;

/** Whether a row fits every condition: all words of the text in any of its names and cells, one value of each facet, a change since a day. */
export function fits(view: RowView, wanted: Wanted): boolean {
  return fitsText(view, wanted.q) && fitsFacets(view, wanted.facets) && fitsSince(view, wanted.since);
}

/** How many rows would be left with one value of a facet, the other conditions unchanged. */
export function countWith(views: readonly RowView[], wanted: Wanted, facet: string, value: string): number {
  return views.filter((view) => fits(view, { ...wanted, facets: { ...wanted.facets, [facet]: [value] } })).length;
}

const haystacks = new WeakMap<RowView, string>();

function fitsText(view: RowView, q: string): boolean {
  const words = q.split(/\s+/u).map(normalise).filter(Boolean);
  if (words.length === 0) return true;
  const known = haystacks.get(view);
  const text = known ?? normalise([view.row.name, view.row.words, ...Object.values(view.cells).map(textOf)].join(' | '));
  if (known === undefined) haystacks.set(view, text);
  return words.every((word) => text.includes(word));
}

function fitsFacets(view: RowView, facets: TableState['facets']): boolean {
  return Object.entries(facets).every(([key, values]) => values.some((value) => view.facets[key]?.includes(value)));
}

function fitsSince({ row, standing }: RowView, since: string | undefined): boolean {
  if (since === undefined) return true;
  if (standing?.kind !== 'known') return false;
  // The first entry of a history that begins with a bound is not known to be a change.
  return row.spans.slice(0, standing.at + 1).some((span, at) => span.from >= since && !(at === 0 && span.bound));
}
