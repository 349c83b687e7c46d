import { entriesWithWitnesses } from '../checks/witnesses.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';

/** The symbols of a package that records rely on. */
export function wantedSymbols(knowledge: KnowledgeBase, name: string): Set<string> {
  return new Set(
    entriesWithWitnesses(knowledge).flatMap(({ data }) => data.witnesses.filter((one) => one.package === name).map(({ symbol }) => symbol)),
  );
}
