import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { arrivalsOf, companions } from './arrivals.ts';
import { candidateLimits } from './candidates.ts';
import { differenceOf, newSentences, numbersIn } from './difference.ts';
import type { Difference } from './difference.ts';
import type { Finding } from './finding.ts';
import { identifierMentions } from './mentions.ts';
import { proposeArrival } from './propose-update.ts';
import { nameOfTestimony } from './statement.ts';
import type { Statement, StatementKind, Testimony } from './statement.ts';

/** Kinds whose arrival or departure is a change of Lambda; shapes only carry them. Runtimes and exceptions are in `uncovered`. */
const telling: ReadonlySet<StatementKind> = new Set(['operation', 'parameter', 'enum member', 'resource', 'property', 'metric']);

/** Records named beside a finding, at most. */
const most = 4;

/**
 * What is new in a package since a version that was gone through, and no record names it; what went and records still name;
 * and numbers in AWS's words that changed. `reported` are the symbols whose witnesses have told of a change already; `today` dates the proposals.
 */
export function news(
  knowledge: KnowledgeBase,
  before: Testimony,
  after: Testimony,
  reported: ReadonlySet<string>,
  today: string,
): Finding[] {
  const mentions = identifierMentions(knowledge);
  const { added, gone, reworded } = differenceOf(before, after);
  const naming = (symbol: string) => [...(mentions.get(lastOf(symbol)) ?? [])];
  const finding = (kind: Finding['kind'], symbol: string, records: string[], what: string, todo: string): Finding => ({
    kind,
    package: nameOfTestimony(after),
    symbol,
    record: records[0],
    place: undefined,
    what,
    todo: `${todo}${mentioned(records)}`,
    update: undefined,
  });
  const isTold = ({ kind, symbol }: Statement) =>
    telling.has(kind) && !symbol.startsWith('Runtime.') && isNew(symbol, before) && naming(symbol).length === 0;
  return [
    ...arrivalsOf(added.filter(isTold), added).map((arrival) => ({
      ...finding(
        'uncovered',
        arrival[0].symbol,
        [],
        `New ${arrival[0].kind}: ${arrival[0].symbol}${said(arrival[0])}${companions(arrival)}`,
        'Does it limit, retry or change anything for a user? Then give it a record and an update: npm run new',
      ),
      update: proposeArrival(arrival[0], after, today),
    })),
    ...gone
      .filter(({ kind, symbol }) => (telling.has(kind) || kind === 'exception') && !reported.has(symbol))
      .filter(({ symbol }) => isNew(symbol, after) && naming(symbol).length > 0)
      .map((one) =>
        finding(
          'lost',
          one.symbol,
          naming(one.symbol),
          `Gone since ${before.version}: the ${one.kind} ${one.symbol}.`,
          'Look whether AWS removed it.',
        ),
      ),
    ...bySentences(reworded.filter((one) => !reported.has(one.symbol) && numbersIn(one.before) !== numbersIn(one.after))).map(
      ({ symbols, was, is }) =>
        finding(
          'number',
          symbols[0],
          candidateLimits(knowledge, { symbol: symbols[0], was, is }, new Set(naming(symbols[0]))),
          `Numbers changed in ${symbols.join(', ')}: ${was === '' ? 'nothing' : `"${was}"`} became ${is === '' ? 'nothing' : `"${is}"`}.`,
          'Correct the record of it, and name this declaration as its witness if it is none.',
        ),
    ),
  ];
}

/** Whether no declaration of a version has the last name of a symbol: a further `FunctionName` is no news. */
function isNew(symbol: string, version: Testimony): boolean {
  const name = lastOf(symbol);
  return ![...version.statements.keys()].some((one) => lastOf(one) === name);
}

/** Changes of words, those that many declarations share told once. */
function bySentences(reworded: Difference['reworded']): { symbols: [string, ...string[]]; was: string; is: string }[] {
  const groups = new Map<string, { symbols: [string, ...string[]]; was: string; is: string }>();
  for (const { symbol, before, after } of reworded) {
    const [was, is] = [countingSentences(before, after), countingSentences(after, before)];
    const known = groups.get(`${was}\n${is}`);
    if (known) known.symbols.push(symbol);
    else groups.set(`${was}\n${is}`, { symbols: [symbol], was, is });
  }
  return [...groups.values()];
}

/** The new sentences of a text that hold numbers. */
function countingSentences(text: string, other: string): string {
  return newSentences(text, other)
    .filter((sentence) => numbersIn(sentence) !== '')
    .join(' ');
}

function said({ kind, words }: Statement): string {
  if (words === '') return '.';
  return kind === 'enum member' ? `, "${words}".` : `: "${words.length > 240 ? `${words.slice(0, 240)}…` : words}".`;
}

function mentioned(records: string[]): string {
  if (records.length === 0) return '';
  return ` Look at ${records.slice(0, most).join(', ')}${records.length > most ? ` and ${records.length - most} more` : ''}.`;
}

function lastOf(symbol: string): string {
  return symbol.split(/[. ]/).at(-1) ?? symbol;
}
