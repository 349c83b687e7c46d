import { rules } from '../checks/rules.ts';
import { uncited } from '../checks/sources-used.ts';
import { sealOf } from '../knowledge/ledger.ts';
import { withRecords } from '../loading/knowledge-base.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import type { Draft } from './draft.ts';

/**
 * What `npm run check` would say of drafts if they were written and `npm run permalinks` had run: only what is not wrong without them.
 * Nothing is written. That a lone new source is not cited yet is no problem of it.
 */
export function problemsAdded(knowledge: KnowledgeBase, drafts: readonly Draft[], today: string): Problem[] {
  const before = new Set(problemsOf(knowledge, today).map(keyOf));
  const alone = drafts.length === 1 && drafts[0]?.collection === 'sources';
  return problemsOf(withPublished(withRecords(knowledge, drafts), drafts), today).filter(
    (problem) => !before.has(keyOf(problem)) && !(alone && problem.what === uncited),
  );
}

function problemsOf(knowledge: KnowledgeBase, today: string): Problem[] {
  return [...knowledge.problems, ...rules.flatMap((rule) => rule.check(knowledge, { today }))];
}

/** The knowledge with the ids of new records in the ledger. */
function withPublished(knowledge: KnowledgeBase, drafts: readonly Draft[]): KnowledgeBase {
  const { ledger } = knowledge;
  const ids = drafts.filter(({ before }) => before === undefined).map(({ collection, id }) => `${collection}/${id}`);
  if (!ledger || ids.length === 0) return knowledge;
  const data = { ...ledger.data, published: [...new Set([...ledger.data.published, ...ids])].sort() };
  // A seal that is broken already stays broken: that is a problem of before.
  const seal = sealOf(ledger.data) === data.seal ? sealOf(data) : data.seal;
  return { ...knowledge, ledger: { ...ledger, data: { ...data, seal } } };
}

// Lines move when something is put in above them; what is wrong stays the same.
function keyOf({ file, rule, what }: Problem): string {
  return [file, rule, what].join('\n');
}
