import type { Library } from './library.ts';

/** For each source id the records that cite it, as references: `limits/function-timeout`. */
export function citationsIn(library: Library): Map<string, string[]> {
  const cited = new Map<string, Set<string>>();
  const add = (record: string, ids: readonly string[] = []) => {
    for (const id of ids) cited.set(id, (cited.get(id) ?? new Set()).add(record));
  };
  const histories = [
    ['limits', library.limits],
    ['event-sources', library['event-sources']],
    ['runtimes', library.runtimes],
  ] as const;
  for (const [collection, records] of histories) {
    for (const [id, record] of records) for (const { sources } of record.history) add(`${collection}/${id}`, sources);
  }
  for (const [id, limit] of library.limits) add(`limits/${id}`, limit.disputed?.sources);
  for (const [id, { sources }] of library.updates) add(`updates/${id}`, sources);
  for (const [id, { sources }] of library.errors) add(`errors/${id}`, sources);
  for (const [id, { sources }] of library.terms) add(`terms/${id}`, sources);
  for (const [id, { sources }] of library.notes.en) add(`notes/${id}`, sources);
  return new Map([...cited].map(([id, records]) => [id, [...records]]));
}
