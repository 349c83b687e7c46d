import { secondsTo, shortfall } from './ramp.ts';
import type { Ramp, Shortfall } from './ramp.ts';

/** Seconds in which the scaling rate is counted: it is so many environments every 10 s. */
export const scalingPeriod = 10;

/** The rules, all from records. */
export interface DirectRules {
  /** Environments that a function may add in one scaling period. */
  scaling: number;
  /** Requests a second that one unit of concurrency quota admits; nothing where only concurrency counts (asynchronous). */
  requestsPerUnit: number | undefined;
  /** The same for provisioned concurrency. */
  provisionedRequestsPerUnit: number;
}

export interface DirectLoad {
  /** Invocations a second before and after the jump at second 0. */
  before: number;
  rate: number;
  /** Average duration in seconds. */
  duration: number;
  /** What the function can have at most. */
  ceiling: number;
  provisioned: number;
}

export interface DirectResult {
  /** Requests in flight: rate × duration. */
  inFlight: number;
  /** Concurrency that the load needs from the quota: the requests in flight, or more where the request rate asks for it. */
  needed: number;
  /** Whether the request rate asks for more than the requests in flight. */
  rateBound: boolean;
  /** What provisioned environments take, and what spills over. */
  onProvisioned: number;
  spillOver: number;
  /** Growth with the whole allowance at hand, and with none at hand. */
  early: Ramp;
  late: Ramp;
  missedEarly: Shortfall;
  missedLate: Shortfall;
}

/**
 * Little's law: concurrency = requests per second × average duration in seconds.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function concurrencyOf(rate: number, seconds: number): number {
  return rate * seconds;
}

/**
 * A load of direct invocations that jumps at second 0.
 * The scaling rate is refilled continuously and never holds more than one period's worth, so a function that has not
 * grown lately gets that much at once and the rest evenly: https://docs.aws.amazon.com/lambda/latest/dg/scaling-behavior.html
 */
export function directResult(load: DirectLoad, rules: DirectRules): DirectResult {
  const inFlight = concurrencyOf(load.rate, load.duration);
  const units = (rate: number): number =>
    Math.max(concurrencyOf(rate, load.duration), rules.requestsPerUnit === undefined ? 0 : rate / rules.requestsPerUnit);
  const needed = units(load.rate);
  const provisionedUnits = Math.max(inFlight, load.rate / rules.provisionedRequestsPerUnit);
  const ready = Math.min(load.ceiling, Math.max(units(Math.min(load.before, load.rate)), load.provisioned));
  const perSecond = rules.scaling / scalingPeriod;
  const early = { start: Math.min(load.ceiling, ready + rules.scaling), perSecond, ceiling: load.ceiling };
  const late = { start: ready, perSecond, ceiling: load.ceiling };
  const share = provisionedUnits === 0 ? 0 : Math.min(1, load.provisioned / provisionedUnits);
  return {
    inFlight,
    needed,
    rateBound: needed > inFlight,
    onProvisioned: inFlight * share,
    spillOver: inFlight - inFlight * share,
    early,
    late,
    missedEarly: shortfall(early, needed),
    missedLate: shortfall(late, needed),
  };
}

/** Seconds from no environment at all to a level: at the earliest and at the latest. Nothing where the ceiling is lower. */
export function timeFromZero(level: number, ceiling: number, scaling: number): { early: number; late: number } | undefined {
  const perSecond = scaling / scalingPeriod;
  const early = secondsTo({ start: scaling, perSecond, ceiling: Math.max(ceiling, 0) }, level);
  const late = secondsTo({ start: 0, perSecond, ceiling: Math.max(ceiling, 0) }, level);
  return early === undefined || late === undefined ? undefined : { early, late };
}
