import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';

/** What a rule may depend on besides the content. */
export interface RuleContext {
  /** The day of the check, `2026-11-21`. */
  today: string;
}

/** One rule about the content as a whole. */
export interface Rule {
  id: string;
  check(knowledge: KnowledgeBase, context: RuleContext): Problem[];
}
