import { currentRules, currentValue } from '../../knowledge/history.ts';
import { nameOf } from '../../knowledge/library.ts';
import type { Library } from '../../knowledge/library.ts';
import { splitReference, isCollection } from '../../schemas/collection-names.ts';
import type { EventSource, RetryRules } from '../../schemas/event-source.ts';
import type { LimitValue } from '../../schemas/limit.ts';
import type { Lang } from '../../schemas/text.ts';
import { units } from '../../schemas/unit.ts';
import type { UnitName } from '../../schemas/unit.ts';
import { limitIds } from './facts.ts';
import type { LimitId, RetryFacts, SourceFact } from './facts.ts';
import { destinations } from './model.ts';
import type { LimitFact, SourceKind } from './model.ts';
import { ruleIds, ruleOf } from './rules.ts';

/** The order of the list: what people look for first stands first; the rest follows by name. */
const common = [
  'sdk-invoke-async',
  's3',
  'sns',
  'eventbridge',
  'sqs-standard',
  'sqs-fifo',
  'kinesis',
  'dynamodb-streams',
  'msk',
  'self-managed-kafka',
  'sdk-invoke-sync',
];

/** Reads what the tool needs from the library, names in one language. Gives the ids of limits that are missing instead, where any are. */
export function readFacts(library: Library, lang: Lang): { facts: RetryFacts } | { missing: string[] } {
  const missing = limitIds.filter((id) => !library.limits.has(id)).map((id) => `limits/${id}`);
  const sources = [...library['event-sources']].flatMap(([id, source]) => sourceFact(id, source, lang) ?? []);
  if (missing.length > 0 || sources.length === 0) return { missing: missing.length > 0 ? missing : ['event-sources'] };
  const limits = Object.fromEntries(limitIds.map((id) => [id, limitFact(library, id)])) as Record<LimitId, LimitFact>;
  const references = new Set([...ruleIds.flatMap((id) => ruleOf(id).records), ...limitIds.map((id) => `limits/${id}`)]);
  const cited = new Set(ruleIds.flatMap((id) => ruleOf(id).sources));
  const rank = (id: string) => (common.indexOf(id) + common.length + 1) % (common.length + 1);
  return {
    facts: {
      sources: sources.toSorted((a, b) => rank(a.id) - rank(b.id) || (a.name < b.name ? -1 : 1)),
      limits,
      names: Object.fromEntries([...references].flatMap((one) => pair(one, referenceName(library, one, lang)))),
      citations: Object.fromEntries(
        [...cited].flatMap((id) => {
          const source = library.sources.get(id);
          return source ? [[id, { title: source.title, url: source.url }] as const] : [];
        }),
      ),
    },
  };
}

/** Which model a source follows, from its current rules; nothing where none of them does, or where it has ended. */
export function modelOf(source: EventSource, rules: RetryRules): SourceKind | undefined {
  if (source.status === 'ended') return undefined;
  if (rules.invocation === 'async' && rules.retriedBy === 'lambda' && rules.window.limit === 'async-event-age') return 'async';
  if (rules.invocation === 'sync' && source.limits.includes('sdk-retry-attempts')) return 'sync';
  if (rules.retriedBy === 'queue' && rules.window.limit === 'sqs-message-retention')
    return rules.blocks.unit === 'message-group' ? 'fifo' : 'queue';
  if (rules.attempts.limit === 'stream-retry-attempts') return rules.blocks.unit === 'shard' ? 'stream' : 'kafka';
  return undefined;
}

function sourceFact(id: string, source: EventSource, lang: Lang): SourceFact | undefined {
  const rules = currentRules(source);
  const kind = modelOf(source, rules);
  if (!kind) return undefined;
  const own = (pattern: RegExp) => limitIds.find((one) => pattern.test(one) && source.limits.includes(one));
  return {
    id,
    name: source.name[lang],
    kind,
    destinations: destinations.filter(
      (one) => one === 'none' || (one === 'dlq' ? kind === 'async' : rules.failureTargets.some((target) => target === one)),
    ),
    batch: own(/batch-size$/),
    retention: own(/retention$/),
  };
}

function limitFact(library: Library, id: LimitId): LimitFact {
  const limit = library.limits.get(id);
  if (!limit) throw new Error(`limits/${id} is missing.`);
  const value: LimitValue = currentValue(limit);
  const size = secondsOf(limit.unit);
  // -1 stands for "no limit" and is no time.
  const scale = (amount: number | 'unlimited' | undefined) =>
    typeof amount === 'number' ? (amount < 0 ? amount : amount * size) : undefined;
  const [minimum, start, maximum] = [scale(value.minimum), scale(value.default), scale(value.maximum)];
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(start === undefined ? {} : { default: start }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function secondsOf(unit: UnitName): number {
  const { dimension, size } = { size: undefined, ...units[unit] };
  return dimension === 'time' ? (size ?? 1) : 1;
}

function referenceName(library: Library, reference: string, lang: Lang): string | undefined {
  const { collection, id } = splitReference(reference);
  return isCollection(collection) ? nameOf(library, collection, id, lang) : undefined;
}

function pair(key: string, name: string | undefined): [string, string][] {
  return name === undefined ? [] : [[key, name]];
}
