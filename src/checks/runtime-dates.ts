import type { Problem } from '../loading/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Creation with a runtime is blocked before updates are.
 * Deprecation is left out: AWS's own table dates it after the block on creation for the runtimes of 2019 and 2020.
 */
export const runtimeDates: Rule = {
  id: 'runtime-dates',
  check: ({ records }) =>
    [...records.runtimes.values()].flatMap((entry) =>
      entry.data.history.flatMap(({ blockCreate, blockUpdate }, at): Problem[] => {
        const dated = /^\d/.test(blockCreate) && /^\d/.test(blockUpdate);
        if (!dated || blockCreate <= blockUpdate) return [];
        return [
          {
            ...entry.placeOf(['history', at, 'blockUpdate']),
            rule: 'runtime-dates',
            what: `\`blockUpdate\` ${blockUpdate} is earlier than \`blockCreate\` ${blockCreate}.`,
            todo: 'Creation is blocked first; check the source.',
          },
        ];
      }),
    ),
};
