import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import { entriesWithHistory } from './history-order.ts';
import type { Rule } from './rule.ts';

/** Collections whose records have a history that an update can change. */
export const changing = ['limits', 'event-sources', 'runtimes'] as const;

/** An update and the histories it changed name each other, with the same date. */
export const updateLinks: Rule = {
  id: 'update-links',
  check: (knowledge) => [...fromUpdates(knowledge), ...fromHistories(knowledge)],
};

function fromUpdates({ records }: KnowledgeBase): Problem[] {
  return [...records.updates.values()].flatMap((update) =>
    changing.flatMap((collection) =>
      (update.data.changes?.[collection] ?? []).flatMap((id, at) => {
        const target = records[collection].get(id);
        if (!target || target.data.history.some((change) => change.update === update.id)) return [];
        return [
          {
            ...update.placeOf(['changes', collection, at]),
            rule: 'update-links',
            what: `${collection}/${id} has no history entry that names updates/${update.id}.`,
            todo: `Add \`update: ${update.id}\` to its entry of ${update.data.date}, or take the line out here.`,
          },
        ];
      }),
    ),
  );
}

function fromHistories(knowledge: KnowledgeBase): Problem[] {
  return entriesWithHistory(knowledge).flatMap((entry) =>
    entry.data.history.flatMap((change, at) => {
      const update = change.update === undefined ? undefined : knowledge.records.updates.get(change.update);
      if (!update) return [];
      const problems: Problem[] = [];
      const place = { ...entry.placeOf(['history', at, 'update']), rule: 'update-links' };
      if (!update.data.changes?.[entry.collection].includes(entry.id))
        problems.push({
          ...place,
          what: `updates/${update.id} does not list ${entry.collection}/${entry.id} under \`changes\`.`,
          todo: `Add \`- ${entry.id}\` to its changes.${entry.collection}.`,
        });
      if (update.data.date !== change.from)
        problems.push({
          ...entry.placeOf(['history', at, 'from']),
          rule: 'update-links',
          what: `The entry is dated ${change.from}, its update ${update.id} ${update.data.date}.`,
          todo: 'Give both the same date.',
        });
      return problems;
    }),
  );
}
