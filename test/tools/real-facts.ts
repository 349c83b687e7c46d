import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { concurrencyFacts, concurrencyPast } from '../../src/tools/concurrency/facts.ts';
import { costFacts, costPast } from '../../src/tools/cost/facts.ts';
import type { Facts } from '../../src/tools/form/facts.ts';
import { factsOf } from '../../src/tools/form/pick-facts.ts';

const library = libraryOf(loadKnowledge(process.cwd()));

/** The facts of the concurrency calculator, from the records as they are. */
export function realConcurrencyFacts(lang: Lang): Facts {
  return factsOf(library, concurrencyFacts, lang, concurrencyPast);
}

/** The facts of the cost calculator, from the records as they are. */
export function realCostFacts(lang: Lang): Facts {
  return factsOf(library, costFacts, lang, costPast);
}
