import type { RecordCollection } from '../loading/knowledge-base.ts';

/** What an update has from the history entry that it is made for: its day, its sources, and the record that it changed. */
export function updateFor(
  owner: { collection: RecordCollection; id: string | undefined } | undefined,
  { from, sources }: Record<string, unknown>,
): Record<string, unknown> {
  const changes = owner?.id === undefined ? undefined : { [owner.collection]: [owner.id] };
  return Object.fromEntries(Object.entries({ date: from, changes, sources }).filter(([, value]) => value !== undefined));
}
