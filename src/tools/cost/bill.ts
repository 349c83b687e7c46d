import { add, compare, divide, fractionOf, larger, multiply, smaller, subtract, zero } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import type { Price, PriceBook, Tier } from './prices.ts';

const mbPerGb = fractionOf(1024);
const msPerSecond = fractionOf(1000);
const secondsPerHour = fractionOf(3600);
const hundred = fractionOf(100);

/** A month's use. */
export interface Usage {
  requests: number;
  /** Average billed duration of the handler in milliseconds. */
  billedMs: number;
  memoryMb: number;
  storageMb: number;
  /** Cold starts in percent of the requests that run on demand, and their average initialization in milliseconds. */
  coldPercent: number;
  initMs: number;
  /** Provisioned environments, the hours of the month for which they are on, and the percentage of requests that run on them. */
  provisioned: number;
  provisionedHours: number;
  provisionedPercent: number;
  /** Average size of a streamed response in MB; 0 where responses are not streamed. */
  streamedMb: number;
  freeTier: boolean;
}

/** What is included, from records. */
export interface Included {
  freeRequests: number;
  freeGbSeconds: number;
  freeStreamedGb: number;
  storageMb: number;
  streamedMb: number;
  /** Provisioned time is rounded up to so many minutes. */
  provisionedMinutes: number;
}

export type LineKind = 'requests' | 'duration' | 'provisioned-duration' | 'provisioned' | 'storage' | 'streaming';

/** One line of the bill: quantity × price = amount, all exact. */
export interface Line {
  kind: LineKind;
  quantity: Fraction;
  price: Price;
  amount: Fraction;
  /** Place among the tiers of duration, from 1, and the record of its discount. */
  tier: number;
  discountId: string | undefined;
}

export interface Bill {
  lines: readonly Line[];
  total: Fraction;
  /** Nothing where there are no requests. */
  perMillion: Fraction | undefined;
  /** How the GB-seconds on demand come about. */
  handlerGbSeconds: Fraction;
  initGbSeconds: Fraction;
  freeGbSeconds: Fraction;
  freeRequests: Fraction;
  /** Used but without a price in the records, and so not in the total. */
  unpriced: readonly LineKind[];
}

/**
 * A month's bill, exact to the last digit: requests, duration by tier, provisioned concurrency, storage and streamed data.
 * The free tier does not cover functions with provisioned concurrency: https://aws.amazon.com/lambda/pricing/
 */
export function billOf(usage: Usage, book: PriceBook, included: Included): Bill {
  const requests = fractionOf(usage.requests);
  const memory = divide(fractionOf(usage.memoryMb), mbPerGb);
  const seconds = divide(fractionOf(usage.billedMs), msPerSecond);
  const hasProvisioned = usage.provisioned > 0;
  const onProvisioned = hasProvisioned ? percentOf(requests, usage.provisionedPercent) : zero;
  const onDemand = subtract(requests, onProvisioned);
  const free = usage.freeTier && book.freeTier && !hasProvisioned;

  const handlerGbSeconds = multiply(onDemand, memory, seconds);
  const initGbSeconds = multiply(percentOf(onDemand, usage.coldPercent), memory, divide(fractionOf(usage.initMs), msPerSecond));
  const gbSeconds = add(handlerGbSeconds, initGbSeconds);
  const freeGbSeconds = free ? smaller(gbSeconds, fractionOf(included.freeGbSeconds)) : zero;
  const freeRequests = free ? smaller(requests, fractionOf(included.freeRequests)) : zero;

  const unpriced: LineKind[] = [];
  const priced = (kind: LineKind, quantity: Fraction, price: Price | undefined): Line[] => {
    if (quantity.over === 0n) return [];
    if (price) return [line(kind, quantity, price)];
    unpriced.push(kind);
    return [];
  };
  const extraStorage = divide(positive(usage.storageMb, included.storageMb), mbPerGb);
  const lines = [
    line('requests', subtract(requests, freeRequests), book.request),
    ...durationLines(subtract(gbSeconds, freeGbSeconds), freeGbSeconds, book.tiers),
    ...priced('provisioned-duration', multiply(onProvisioned, memory, seconds), book.provisionedDuration),
    ...priced('provisioned', provisionedGbSeconds(usage, memory, included.provisionedMinutes), book.provisioned),
    ...priced('storage', multiply(requests, extraStorage, seconds), book.storage),
    ...priced('streaming', streamedGb(usage, free, included), book.streaming),
  ];
  const total = add(...lines.map(({ amount }) => amount));
  return {
    lines,
    total,
    perMillion: requests.over === 0n ? undefined : divide(multiply(total, fractionOf(1_000_000)), requests),
    handlerGbSeconds,
    initGbSeconds,
    freeGbSeconds,
    freeRequests,
    unpriced,
  };
}

/** Seconds that an allowance of GB-seconds lasts at a memory size: 400,000 GB-s at 128 MB are 3,200,000 s. */
export function freeSeconds(freeGbSeconds: number, memoryMb: number): Fraction {
  return divide(multiply(fractionOf(freeGbSeconds), mbPerGb), fractionOf(memoryMb));
}

/**
 * Duration that is paid, cut at the ends of the tiers. The tiers count the whole duration of the month; what is free lies at its
 * beginning, so that the first tier ends so much earlier for what is paid.
 */
function durationLines(paid: Fraction, free: Fraction, tiers: readonly Tier[]): Line[] {
  let from = free;
  let left = paid;
  const lines: Line[] = [];
  for (const [at, { until, price, discountId }] of tiers.entries()) {
    const room = until ? larger(zero, subtract(until.amount, from)) : left;
    const quantity = smaller(left, room);
    if (at === 0 || compare(quantity, zero) > 0) lines.push({ ...line('duration', quantity, price), tier: at + 1, discountId });
    left = subtract(left, quantity);
    from = add(from, quantity);
  }
  return lines;
}

function line(kind: LineKind, quantity: Fraction, price: Price): Line {
  return { kind, quantity, price, amount: multiply(quantity, price.amount), tier: 1, discountId: undefined };
}

/** Configured environments × memory × time, the time rounded up to whole periods. */
function provisionedGbSeconds({ provisioned, provisionedHours }: Usage, memory: Fraction, periodMinutes: number): Fraction {
  const period = fractionOf(periodMinutes * 60);
  const { over, under } = divide(multiply(fractionOf(provisionedHours), secondsPerHour), period);
  return multiply(fractionOf(provisioned), memory, period, fractionOf((over + under - 1n) / under));
}

/** Streamed data beyond the free beginning of each response, and beyond the month's allowance. */
function streamedGb({ requests, streamedMb }: Usage, free: boolean, included: Included): Fraction {
  const gb = divide(multiply(fractionOf(requests), positive(streamedMb, included.streamedMb)), mbPerGb);
  return larger(zero, free ? subtract(gb, fractionOf(included.freeStreamedGb)) : gb);
}

function positive(value: number, less: number): Fraction {
  return larger(zero, subtract(fractionOf(value), fractionOf(less)));
}

function percentOf(whole: Fraction, percent: number): Fraction {
  return divide(multiply(whole, fractionOf(percent)), hundred);
}
