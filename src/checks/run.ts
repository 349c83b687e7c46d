import { loadKnowledge } from '../loading/knowledge-base.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/** Loads the content under a root folder and runs every rule on it. */
export function checkContent(root: string, context: RuleContext): { knowledge: KnowledgeBase; problems: Problem[] } {
  const knowledge = loadKnowledge(root);
  return { knowledge, problems: [...knowledge.problems, ...rules.flatMap((rule) => rule.check(knowledge, context))] };
}
