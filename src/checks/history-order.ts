import type { Entry, KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { dayOf } from '../schemas/date.ts';
import type { Rule } from './rule.ts';

type WithHistory = Entry<'limits'> | Entry<'event-sources'> | Entry<'runtimes'>;

/** Histories run from old to new, one entry a day, none in the future, none that changes nothing. */
export const historyOrder: Rule = {
  id: 'history-order',
  check: (knowledge, { today }) => entriesWithHistory(knowledge).flatMap((entry) => orderProblems(entry, today)),
};

/** Limits, event sources and runtimes: what has a history. */
export function entriesWithHistory({ records }: KnowledgeBase): WithHistory[] {
  return [...records.limits.values(), ...records['event-sources'].values(), ...records.runtimes.values()];
}

function orderProblems(entry: WithHistory, today: string): Problem[] {
  const { history } = entry.data;
  return history.flatMap((change, at) => {
    const place = { ...entry.placeOf(['history', at, 'from']), rule: 'history-order' };
    const problems: Problem[] = [];
    const before = history[at - 1];
    if (dayOf(change.from) > today)
      problems.push({
        ...place,
        what: `${change.from} is in the future; today is ${today}.`,
        todo: 'A history tells what was; add the entry when the day has come.',
      });
    if (before && dayOf(change.from) < dayOf(before.from))
      problems.push({
        ...place,
        what: `${change.from} comes after ${before.from} but is dated earlier.`,
        todo: 'Sort `history` oldest first.',
      });
    if (before && dayOf(change.from) === dayOf(before.from))
      problems.push({ ...place, what: `${change.from} stands twice.`, todo: 'Join the two entries, or correct one date.' });
    if (before && JSON.stringify(substance(before)) === JSON.stringify(substance(change)))
      problems.push({
        ...place,
        what: `The entry of ${change.from} changes nothing against ${before.from}.`,
        todo: 'Remove it, or correct the value.',
      });
    return problems;
  });
}

/** What an entry says beyond its date, wording and sources. */
function substance(change: WithHistory['data']['history'][number]): unknown {
  if ('value' in change) return change.value;
  if ('rules' in change) return change.rules;
  return [change.deprecation, change.blockCreate, change.blockUpdate];
}
