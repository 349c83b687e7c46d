/** A run of tries that all end the same way. Times are seconds from arrival. */
export interface SeriesPlan {
  start: number;
  /** Time between two starts after the n-th try, from 0; must be above 0 and may only grow until it is the same for ever. */
  gap: (after: number) => number;
  /** After this many tries the gap is the same for ever. */
  steadyAfter: number;
  /** Tries start before this time… */
  before: number;
  /** …and no later than this. */
  upTo: number;
  /** At most this many tries; Infinity for no limit. */
  most: number;
}

export interface Series {
  /** The first tries, with their starts. */
  first: number[];
  /** The tries between them and the last, one every `every` seconds. */
  middle: { count: number; from: number; to: number; every: number } | undefined;
  /** The last one, where it is not among the first. */
  last: number | undefined;
  count: number;
  /** When the next try would start. */
  next: number;
}

/** So many tries are listed one by one before the rest is summed up. */
const listed = 10;

/** Plans tries without walking through each: a wait that no longer grows is divided, so that a year of retries costs as much as a minute. */
export function planSeries({ start, gap, steadyAfter, before, upTo, most }: SeriesPlan): Series {
  const first: number[] = [];
  const begins = (at: number) => at < before && at <= upTo;
  let at = start;
  while (first.length < most && begins(at) && first.length < Math.max(listed, steadyAfter + 1)) {
    first.push(at);
    at += gap(first.length - 1);
  }
  const left = most - first.length;
  if (left <= 0 || !begins(at)) return { first, middle: undefined, last: undefined, count: first.length, next: at };
  const every = gap(first.length);
  // Tries at `at`, `at + every`, …: those strictly before `before` and at or before `upTo`.
  const room = Math.min(Math.ceil((before - at) / every), Math.floor((upTo - at) / every) + 1);
  const count = Math.max(1, Math.min(left, room));
  const last = at + (count - 1) * every;
  return {
    first,
    middle: count > 1 ? { count: count - 1, from: at, to: last - every, every } : undefined,
    last,
    count: first.length + count,
    next: last + every,
  };
}
