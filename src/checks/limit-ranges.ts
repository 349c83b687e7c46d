import type { Entry } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import type { LimitValue } from '../schemas/limit.ts';
import type { Rule } from './rule.ts';

/** Minimum, default and maximum are in order, the default can be set, bounds lie on the step. */
export const limitRanges: Rule = {
  id: 'limit-ranges',
  check: ({ records }) =>
    [...records.limits.values()].flatMap((entry) => entry.data.history.flatMap(({ value }, at) => rangeProblems(entry, value, at))),
};

function rangeProblems(entry: Entry<'limits'>, value: LimitValue, at: number): Problem[] {
  const { minimum, maximum, step, allowed } = value;
  const place = (key: string) => ({ ...entry.placeOf(['history', at, 'value', key]), rule: 'limit-ranges' });
  const top = typeof maximum === 'number' ? maximum : Infinity;
  const isSpecial = value.special?.some((one) => one.value === value.default) ?? false;
  const start = isSpecial ? undefined : value.default;
  const problems: Problem[] = [];
  if (minimum !== undefined && minimum > top)
    problems.push({ ...place('minimum'), what: `The minimum ${minimum} is above the maximum ${top}.`, todo: 'Swap or correct them.' });
  if (start !== undefined && (start < (minimum ?? -Infinity) || start > top))
    problems.push({
      ...place('default'),
      what: `The default ${start} is not between ${minimum ?? 'anything'} and ${maximum ?? 'anything'}.`,
      todo: 'Correct it, or name it under `special` where it has a meaning of its own.',
    });
  if (allowed && start !== undefined && !allowed.includes(start))
    problems.push({
      ...place('default'),
      what: `The default ${start} is not among the allowed values ${allowed.join(', ')}.`,
      todo: 'Add or correct it.',
    });
  if (step !== undefined && minimum !== undefined) {
    for (const [key, amount] of [
      ['default', start],
      ['maximum', maximum],
    ] as const) {
      if (typeof amount === 'number' && Math.abs(((amount - minimum) / step) % 1) > 1e-9)
        problems.push({
          ...place(key),
          what: `The ${key} ${amount} is not on the step: ${minimum} plus a multiple of ${step}.`,
          todo: 'Correct the value, the minimum or the step.',
        });
    }
  }
  return problems;
}
