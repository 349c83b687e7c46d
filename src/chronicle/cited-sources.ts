import type { Detail, Part } from './change.ts';
import { nameNow } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';

/** The sources that one version cites and the other does not, in any place of the record. */
export function compareSources(before: object, after: object, context: DiffContext): Detail[] {
  const [was, is] = [before, after].map((data) => new Set(citationsIn(data).map((id) => context.currentId(`sources/${id}`))));
  const parts = (change: Part['change'], ids: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): Part[] =>
    [...ids].filter((id) => !others.has(id)).map((id) => ({ change, id, name: nameNow(context, id) }));
  const changed = [...parts('added', is, was), ...parts('removed', was, is)];
  return changed.length === 0 ? [] : [{ kind: 'sources', parts: changed }];
}

/** Every list under a key `sources`, at any depth: of the record, its history, a dispute. */
function citationsIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(citationsIn);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'sources' && Array.isArray(value) ? value.filter((id) => typeof id === 'string') : citationsIn(value),
  );
}
