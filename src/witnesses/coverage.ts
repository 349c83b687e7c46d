import { runtimePhase } from '../knowledge/runtime-phase.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Finding } from './finding.ts';
import { holdsIdentifier } from './mentions.ts';
import { proposeArrival } from './propose-update.ts';
import { nameOfTestimony } from './statement.ts';
import type { Statement, Testimony } from './statement.ts';

/** Runtimes and exceptions that a package has and no record covers, and runtimes that the CDK calls deprecated and our dates do not (on the day `today`). */
export function uncovered(knowledge: KnowledgeBase, testimony: Testimony, today: string): Finding[] {
  const { runtimes, errors } = knowledge.records;
  const named = new Set([...errors.values()].flatMap(({ data }) => [data.message, ...data.variants]));
  const finding = (kind: Finding['kind'], statement: Statement, what: string, todo: string, record?: string): Finding => ({
    kind,
    package: nameOfTestimony(testimony),
    symbol: statement.symbol,
    record,
    place: undefined,
    what,
    todo,
    update: kind === 'uncovered' ? proposeArrival(statement, testimony, today) : undefined,
  });
  return [...testimony.statements.values()].flatMap((statement): Finding[] => {
    const { symbol, kind, words } = statement;
    if (kind === 'enum member' && symbol.startsWith('Runtime.') && !runtimes.has(words))
      return [finding('uncovered', statement, `The runtime ${words} has no record.`, 'Look it up in the guide, then: npm run new runtime')];
    if (kind === 'exception' && ![...named].some((name) => holdsIdentifier(name, symbol)))
      return [
        finding(
          'uncovered',
          statement,
          `The exception ${symbol} has no record: "${words}".`,
          'Look it up in the API reference, then: npm run new error',
        ),
      ];
    if (kind !== 'runtime' || !words.includes('Deprecated:')) return [];
    const id = /\(([a-z0-9.]+)\)/.exec(words)?.[1];
    const record = id === undefined ? undefined : runtimes.get(id);
    if (!record || runtimePhase(record.data, today) !== 'supported') return [];
    return [
      finding(
        'deprecated',
        statement,
        `${record.id} is supported here; ${symbol} says: "${words}".`,
        'Compare its life-cycle dates with the guide.',
        `runtimes/${record.id}`,
      ),
    ];
  });
}
