import { concurrencyOf } from './direct.ts';
import { shortfall } from './ramp.ts';
import type { Ramp, Shortfall } from './ramp.ts';

/** Records or messages that arrive evenly and are handed over in batches. */
export interface BatchLoad {
  /** Records a second. */
  rate: number;
  batchSize: number;
  /** Average duration of one batch in seconds. */
  duration: number;
}

export interface PollResult {
  batchesPerSecond: number;
  /** Concurrency that keeps up with the arrivals. */
  needed: number;
  /** Concurrency that can be had in the end. */
  available: number;
  /** Records a second at that concurrency. */
  throughput: number;
  /** Records a second by which the backlog grows for ever; 0 where the pollers keep up. */
  behind: number;
}

/** Batches a second × duration, against the concurrency that can be had. Batches are taken to be full. */
export function pollResult({ rate, batchSize, duration }: BatchLoad, available: number): PollResult {
  const batchesPerSecond = rate / batchSize;
  const throughput = (available / duration) * batchSize;
  return {
    batchesPerSecond,
    needed: concurrencyOf(batchesPerSecond, duration),
    available,
    throughput,
    behind: Math.max(0, rate - throughput),
  };
}

export interface StreamRules {
  /** Highest parallelisation factor, from the record. */
  factorMaximum: number;
}

export interface StreamResult extends PollResult {
  /** shards × factor, before the function's ceiling. */
  configured: number;
  /** The lowest factor that keeps up with these shards; nothing where even the highest does not. */
  factorNeeded: number | undefined;
  /** The fewest shards that keep up at this factor. */
  shardsNeeded: number;
  /** Seconds by which the last record gets older every second. */
  agePerSecond: number;
}

/** A stream: concurrency is shards × parallelisation factor, whatever arrives. Records are taken to be spread evenly over the shards. */
export function streamResult(
  load: BatchLoad,
  shards: number,
  factor: number,
  ceiling: number,
  { factorMaximum }: StreamRules,
): StreamResult {
  const configured = shards * factor;
  const result = pollResult(load, Math.min(configured, ceiling));
  const factorNeeded = Math.max(1, Math.ceil(result.needed / shards));
  return {
    ...result,
    configured,
    factorNeeded: factorNeeded <= factorMaximum ? factorNeeded : undefined,
    shardsNeeded: Math.max(1, Math.ceil(result.needed / factor)),
    agePerSecond: load.rate === 0 ? 0 : result.behind / load.rate,
  };
}

export interface QueueRules {
  /** Concurrency at which polling starts. */
  start: number;
  /** Growth in concurrency a minute. */
  perMinute: number;
  /** The most that one mapping reaches, its own settings included. */
  maximum: number;
}

export interface QueueResult extends PollResult {
  ramp: Ramp;
  missed: Shortfall;
  /** Most messages that wait during the growth; without bound where `behind` is above 0. */
  waiting: number;
}

/** A queue: pollers start low and grow by so many a minute while messages wait. */
export function queueResult(load: BatchLoad, { start, perMinute, maximum }: QueueRules, ceiling: number): QueueResult {
  const available = Math.min(maximum, ceiling);
  const result = pollResult(load, available);
  const ramp = { start: Math.min(start, available), perSecond: perMinute / 60, ceiling: available };
  const missed = shortfall(ramp, result.needed);
  return { ...result, ramp, missed, waiting: (missed.missing / load.duration) * load.batchSize };
}
