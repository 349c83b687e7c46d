import { fact, numberOf } from '../form/facts.ts';
import type { Facts, FactValue } from '../form/facts.ts';

/** A burst of a group of Regions, as the record words it: `1,000 (Tokyo, Frankfurt, Ohio)`. */
export interface Burst {
  amount: number;
  regions: string;
}

/** The rules of 2019, read from the past values of today's records. */
export interface FoundingRules {
  bursts: readonly Burst[];
  /** Growth a minute after the burst. */
  growth: number;
  /** The day on which the rule of today came. */
  growthUntil: string;
  /** Memory in GB that one network interface served. */
  interfaceMemory: number;
  interfacesUntil: string;
  queueGrowth: number;
  queueMaximum: number;
  queueUntil: string;
  factor: number;
  factorUntil: string;
}

/** Reads the rules; throws where a record no longer words them in the way that is read here. */
export function foundingRules(facts: Facts): FoundingRules {
  const bursts = pastAndNext(facts, 'burst-concurrency', ({ text }) => burstsIn(text).length > 1);
  const enis = pastAndNext(facts, 'vpc-eni-count', ({ text }) => /\d+ GB/.test(text));
  const growth = pastAndNext(facts, 'concurrency-scaling-rate', ({ numbers }) => numbers.maximum === undefined);
  const queue = pastAndNext(facts, 'sqs-polling-scale-rate', () => true, 'first');
  const factor = pastAndNext(facts, 'parallelization-factor', () => true, 'first');
  const queueMaximum = fact(facts, 'sqs-polling-maximum').history[0];
  if (!queueMaximum) throw new Error('limits/sqs-polling-maximum has no history.');
  return {
    bursts: burstsIn(bursts.value.text),
    growth: wordedNumber(growth.value.text, 'concurrency-scaling-rate'),
    growthUntil: growth.until,
    interfaceMemory: wordedNumber(enis.value.text, 'vpc-eni-count'),
    interfacesUntil: enis.until,
    queueGrowth: numberOf(queue.value, 'sqs-polling-scale-rate', 'maximum'),
    queueMaximum: numberOf(queueMaximum, 'sqs-polling-maximum', 'maximum'),
    queueUntil: queue.until,
    factor: numberOf(factor.value, 'parallelization-factor', 'maximum'),
    factorUntil: factor.until,
  };
}

/** Network interfaces of a VPC function until 2019-09: peak concurrency × memory in GB ÷ the memory that one interface served. */
export function interfacesThen(concurrency: number, memoryGb: number, interfaceMemory: number): number {
  return Math.ceil((concurrency * memoryGb) / interfaceMemory);
}

/** Seconds from nothing to a level under the rule of 2019: a burst at once, then so many a minute. */
export function secondsThen(level: number, burst: number, perMinute: number): number {
  return (Math.max(0, level - burst) * 60) / perMinute;
}

/** The groups of a text such as `3,000 (Oregon), 500 (others)`, in its order. */
function burstsIn(text: string): Burst[] {
  return [...text.matchAll(/([\d,]+)\s?[(（]([^)）]+)[)）]/gu)].flatMap(([, digits = '', regions = '']) => {
    const amount = Number(digits.replaceAll(',', ''));
    return amount > 0 ? [{ amount, regions }] : [];
  });
}

/** The first number of a record's words. */
function wordedNumber(text: string, id: string): number {
  const number = Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));
  if (!(number > 0)) throw new Error(`limits/${id} words no number in "${text}".`);
  return number;
}

/** A past value and the day on which the next one came. */
function pastAndNext(
  facts: Facts,
  id: string,
  fits: (value: FactValue) => boolean,
  which: 'first' | 'last' = 'last',
): { value: FactValue; until: string } {
  const { history } = fact(facts, id);
  const past = history.slice(0, -1);
  const value = which === 'first' ? past.find(fits) : past.findLast(fits);
  const next = value && history[history.indexOf(value) + 1];
  if (!value || !next) throw new Error(`limits/${id} no longer tells the value of 2019.`);
  return { value, until: next.from };
}
