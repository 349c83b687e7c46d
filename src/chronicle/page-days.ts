import type { CollectionName } from '../schemas/collection-names.ts';
import type { Change, ChangeKind } from './change.ts';
import { changeKinds, correctionKinds, gainKinds } from './change.ts';
import type { Day } from './chronicle.ts';

/**
 * What the page can show before it weighs too much: a name or a number counts one, a day two, a correction with its before and after three.
 * The newest days have the first say; those for which no room is left keep their counts in one line.
 */
const room = 240;
const correctionSize = 3;
const daySize = 2;
/** More of one collection in one day's change of one kind are a number, not a list. */
const mostOfAKind = 40;

/** All changes of one kind on one day, by collection; where these are many, or sources, only their number. */
export interface KindOnDay {
  kind: ChangeKind;
  count: number;
  groups: { collection: CollectionName; count: number; changes: Change[] }[];
}

export interface PageDay {
  day: string;
  /** Only counts, since there is no room for more. */
  isShort: boolean;
  corrections: Change[];
  /** Corrections for which there is no room. */
  moreCorrections: number;
  gains: KindOnDay[];
  rest: KindOnDay[];
}

/** The days as the page shows them, newest first. */
export function pageDays(days: readonly Day[], limit = room): PageDay[] {
  let left = limit;
  return days.map(({ day, changes }) => {
    const isShort = left <= 0;
    left -= daySize;
    const byKind = Map.groupBy(changes, ({ kind }) => kind);
    const ofKinds = (kinds: (kind: ChangeKind) => boolean) =>
      changeKinds.flatMap((kind) => {
        const all = kinds(kind) ? byKind.get(kind) : undefined;
        return all === undefined ? [] : [{ kind, all }];
      });
    const corrections = ofKinds((kind) => correctionKinds.has(kind)).flatMap(({ all }) => all);
    const shown = corrections.slice(0, Math.max(0, Math.floor(left / correctionSize)));
    left -= shown.length * correctionSize;
    const listed = ({ kind, all }: { kind: ChangeKind; all: Change[] }): KindOnDay => ({
      kind,
      count: all.length,
      groups: [...Map.groupBy(all, ({ collection }) => collection)].map(([collection, some]) => {
        const fits = collection !== 'sources' && some.length <= Math.min(mostOfAKind, left);
        left -= fits ? some.length : 1;
        return { collection, count: some.length, changes: fits ? some : [] };
      }),
    });
    return {
      day,
      isShort,
      corrections: shown,
      moreCorrections: corrections.length - shown.length,
      gains: ofKinds((kind) => gainKinds.has(kind)).map(listed),
      rest: ofKinds((kind) => !gainKinds.has(kind) && !correctionKinds.has(kind)).map(listed),
    };
  });
}
