import { dayOf, isBound } from '../schemas/date.ts';
import type { Span } from '../knowledge/as-of.ts';
import type { Cell, RowSpan } from './table-data.ts';

/** A history's date, `≤2017-12-12`, as the beginning of a span. */
export function spanFrom(date: string): Span {
  return isBound(date) ? { from: dayOf(date), bound: true } : { from: date };
}

/** Leaves out of each span what need not be loaded: cells and facet values that are as before, and the story of a first bound. */
export function onlyWhatChanges(spans: readonly RowSpan[]): RowSpan[] {
  return spans.map((span, at) => {
    const before = spans[at - 1];
    if (before === undefined) {
      const { change: _, ...rest } = span;
      return span.bound ? rest : span;
    }
    const { facets: _, ...rest } = span;
    const facets = changedIn(span.facets ?? {}, before.facets ?? {});
    return { ...rest, cells: changedIn<Cell>(span.cells, before.cells), ...(Object.keys(facets).length > 0 && { facets }) };
  });
}

function changedIn<Value>(now: Record<string, Value>, before: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}
