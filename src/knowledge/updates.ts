import { dayOf } from '../schemas/date.ts';
import type { Update } from '../schemas/update.ts';

/** Updates with their ids and days, newest first; those of one day by id. */
export function newestFirst(updates: ReadonlyMap<string, Update>): { id: string; day: string; update: Update }[] {
  return [...updates]
    .map(([id, update]) => ({ id, day: dayOf(update.date), update }))
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}
