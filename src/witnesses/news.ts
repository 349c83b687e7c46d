import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { differenceOf, newSentences, numbersIn } from './difference.ts';
import type { Finding } from './finding.ts';
import { identifierMentions } from './mentions.ts';
import { nameOfTestimony } from './statement.ts';
import type { Statement, StatementKind, Testimony } from './statement.ts';
import { wantedSymbols } from './wanted.ts';

/** Kinds whose arrival or departure is a change of Lambda; shapes only carry them. Runtimes and exceptions are in `uncovered`. */
const telling: ReadonlySet<StatementKind> = new Set(['operation', 'parameter', 'enum member', 'resource', 'property', 'metric']);

/** Records named beside a finding, at most. */
const most = 4;

/**
 * What is new in a package since a version that was gone through, and no record names it; what went and records still name;
 * and numbers in AWS's words that changed where no witness listens.
 */
export function news(knowledge: KnowledgeBase, before: Testimony, after: Testimony): Finding[] {
  const mentions = identifierMentions(knowledge);
  const heard = wantedSymbols(knowledge, after.package);
  const { added, gone, reworded } = differenceOf(before, after);
  const naming = (symbol: string) => [...(mentions.get(lastOf(symbol)) ?? [])];
  const finding = (kind: Finding['kind'], symbol: string, what: string, todo: string): Finding => ({
    kind,
    package: nameOfTestimony(after),
    symbol,
    record: naming(symbol)[0],
    place: undefined,
    what,
    todo: `${todo}${mentioned(naming(symbol))}`,
    update: undefined,
  });
  return [
    ...added
      .filter(
        ({ kind, symbol }) => telling.has(kind) && !symbol.startsWith('Runtime.') && naming(symbol).length === 0 && !mentions.has(symbol),
      )
      .map((one) =>
        finding(
          'uncovered',
          one.symbol,
          `New ${one.kind}: ${one.symbol}${said(one)}`,
          'Does it limit, retry or change anything for a user? Then give it a record and an update: npm run new',
        ),
      ),
    ...gone
      .filter(({ kind, symbol }) => (telling.has(kind) || kind === 'exception') && !heard.has(symbol) && naming(symbol).length > 0)
      .map((one) =>
        finding('lost', one.symbol, `Gone since ${before.version}: the ${one.kind} ${one.symbol}.`, 'Look whether AWS removed it.'),
      ),
    ...reworded
      .filter((one) => !heard.has(one.symbol) && numbersIn(one.before) !== numbersIn(one.after))
      .map((one) =>
        finding(
          'number',
          one.symbol,
          `Numbers changed in ${one.symbol}: "${newSentences(one.before, one.after).join(' ')}" is now "${newSentences(one.after, one.before).join(' ')}".`,
          'Look for the record of it, correct it, and name this declaration as its witness.',
        ),
      ),
  ];
}

function said({ kind, words }: Statement): string {
  if (words === '') return '.';
  return kind === 'enum member' ? `, "${words}".` : `: "${words.length > 240 ? `${words.slice(0, 240)}…` : words}".`;
}

function mentioned(records: string[]): string {
  if (records.length === 0) return '';
  return ` Named by ${records.slice(0, most).join(', ')}${records.length > most ? ` and ${records.length - most} more` : ''}.`;
}

function lastOf(symbol: string): string {
  return symbol.split(/[. ]/).at(-1) ?? symbol;
}
