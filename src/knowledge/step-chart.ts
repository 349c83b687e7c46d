import { dayOf, isBound } from '../schemas/date.ts';
import type { Limit } from '../schemas/limit.ts';
import { principalPart } from './quantity.ts';

/** A step of the chart: from one day to the next, one value. Coordinates run from 0 to 1, y upwards. */
export interface ChartStep {
  from: string;
  bound: boolean;
  amount: number;
  x: number;
  end: number;
  y: number;
}

export interface StepChart {
  steps: ChartStep[];
  years: { year: number; x: number }[];
  logarithmic: boolean;
}

/** A scale turns logarithmic when the largest value is more than this many times the smallest. */
const logarithmicFrom = 8;

/**
 * Lays a limit's history out as steps from its first date until today.
 * Values without a number (words, unlimited) give no step; fewer than two numbers give no chart.
 */
export function stepChart(limit: Pick<Limit, 'history'>, today: string): StepChart | undefined {
  const points = limit.history.flatMap(({ from, value }) => {
    const part = principalPart(value);
    const amount = part && value[part];
    return typeof amount === 'number' && amount > 0 ? [{ from, amount }] : [];
  });
  const [first] = points;
  if (first === undefined || points.length < 2) return undefined;
  const start = Date.parse(`${dayOf(first.from).slice(0, 4)}-01-01`);
  const span = Date.parse(today) - start;
  const x = (day: string) => (Date.parse(day) - start) / span;
  const amounts = points.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const logarithmic = high / low > logarithmicFrom;
  const y = (amount: number) => (logarithmic ? Math.log(amount / low) / Math.log(high / low) : amount / high) || 0;
  const steps = points.map(({ from, amount }, at) => {
    const next = points[at + 1];
    return { from: dayOf(from), bound: isBound(from), amount, x: x(dayOf(from)), end: next ? x(dayOf(next.from)) : 1, y: y(amount) };
  });
  const firstYear = new Date(start).getUTCFullYear();
  const years = Array.from({ length: Number(today.slice(0, 4)) - firstYear + 1 }, (_, at) => ({
    year: firstYear + at,
    x: x(`${firstYear + at}-01-01`),
  }));
  return { steps, years, logarithmic };
}
