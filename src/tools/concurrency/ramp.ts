/** Concurrency that grows evenly from a start to a ceiling. */
export interface Ramp {
  /** Concurrency that is there at second 0. */
  start: number;
  /** Growth in concurrency a second. */
  perSecond: number;
  /** What it never exceeds. */
  ceiling: number;
}

/** What a demand misses while a ramp grows towards it. */
export interface Shortfall {
  /** Seconds until nothing is missing any more, or until the ceiling. */
  seconds: number;
  /** Missing concurrency, summed over those seconds. */
  missing: number;
  /** Concurrency that stays missing at the ceiling. */
  remaining: number;
}

/** The concurrency that a ramp has reached after a time in seconds. */
export function levelAt({ start, perSecond, ceiling }: Ramp, seconds: number): number {
  return Math.min(ceiling, start + perSecond * Math.max(0, seconds));
}

/** Seconds until a ramp reaches a level; nothing where the level is above its ceiling. */
export function secondsTo({ start, perSecond, ceiling }: Ramp, level: number): number | undefined {
  if (level > ceiling) return undefined;
  return level <= start ? 0 : (level - start) / perSecond;
}

/** What a constant demand misses on a ramp. The area between two lines: a triangle, cut off where the ceiling comes first. */
export function shortfall(ramp: Ramp, demand: number): Shortfall {
  const goal = Math.min(demand, ramp.ceiling);
  const start = Math.min(ramp.start, ramp.ceiling);
  const seconds = goal > start ? (goal - start) / ramp.perSecond : 0;
  const atStart = Math.max(0, demand - start);
  const atEnd = Math.max(0, demand - goal);
  return { seconds, missing: (seconds * (atStart + atEnd)) / 2, remaining: Math.max(0, demand - ramp.ceiling) };
}
