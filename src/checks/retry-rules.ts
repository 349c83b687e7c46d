import { currentRules, missingRules } from '../knowledge/history.ts';
import type { Entry } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import type { RetryRules } from '../schemas/event-source.ts';
import type { Rule } from './rule.ts';

interface Contradiction {
  key: keyof RetryRules;
  holds(rules: RetryRules): boolean;
  what: string;
  todo: string;
}

/** Some services, such as EventBridge Pipes, batch and order events themselves and call the function synchronously. */
const batching = (rules: RetryRules): boolean => polled(rules) || rules.retriedBy === 'service';
const polled = (rules: RetryRules): boolean => rules.invocation === 'poll-stream' || rules.invocation === 'poll-queue';

/** What cannot be true together. Source: "Understanding retry behavior in Lambda", developer guide. */
const contradictions: readonly Contradiction[] = [
  {
    key: 'retriedBy',
    holds: (rules) => rules.invocation === 'sync' && ['lambda', 'event-source-mapping', 'queue'].includes(rules.retriedBy),
    what: 'A synchronous source is never retried by Lambda.',
    todo: 'Say caller, service or nobody.',
  },
  {
    key: 'retriedBy',
    holds: (rules) => rules.invocation === 'async' && !['lambda', 'not-documented'].includes(rules.retriedBy),
    what: 'Events of an asynchronous source are retried from Lambda’s own queue.',
    todo: 'Say lambda.',
  },
  {
    key: 'retriedBy',
    holds: (rules) => polled(rules) && !['event-source-mapping', 'queue', 'not-documented'].includes(rules.retriedBy),
    what: 'A polled source is retried by its event source mapping or its queue.',
    todo: 'Say event-source-mapping or queue.',
  },
  {
    key: 'partialBatch',
    holds: (rules) => !batching(rules) && rules.partialBatch !== 'not-applicable',
    what: 'Only sources that poll or batch by themselves deliver batches that can fail in part.',
    todo: 'Say not-applicable.',
  },
  {
    key: 'partialBatch',
    holds: (rules) => polled(rules) && rules.partialBatch === 'not-applicable',
    what: 'A polled source delivers batches.',
    todo: 'Say yes, no or not-documented.',
  },
  {
    key: 'blocks',
    holds: (rules) => !batching(rules) && rules.blocks.unit !== 'nothing' && rules.blocks.unit !== 'not-documented',
    what: 'Only a source that polls or batches by itself can hold back later events.',
    todo: 'Say nothing.',
  },
  {
    key: 'attempts',
    holds: (rules) => rules.attempts.default === 'limit' && rules.attempts.limit === undefined,
    what: 'The number of retries is said to be a limit, but none is named.',
    todo: 'Name it: `limit: async-retry-attempts`.',
  },
  {
    key: 'failureTargets',
    holds: (rules) => rules.invocation === 'sync' && rules.failureTargets.some((target) => target !== 'service-dlq'),
    what: 'Lambda sends no failed synchronous event anywhere.',
    todo: 'Leave the list empty, or say service-dlq where the calling service has one.',
  },
];

/** Retry rules do not contradict the way in which their source invokes Lambda. */
export const retryRulesAgree: Rule = {
  id: 'retry-rules',
  check: ({ records }) => [...records['event-sources'].values()].flatMap(problemsOf),
};

function problemsOf(entry: Entry<'event-sources'>): Problem[] {
  const missing = missingRules(entry.data);
  if (missing.length > 0) {
    return [
      {
        ...entry.placeOf(['history', 0, 'rules']),
        rule: 'retry-rules',
        what: `The first entry lacks ${missing.map((rule) => `\`${rule}\``).join(', ')}.`,
        todo: 'The first entry holds every rule; later ones only what changed.',
      },
    ];
  }
  const rules = currentRules(entry.data);
  return contradictions.flatMap(({ key, holds, what, todo }) => {
    if (!holds(rules)) return [];
    const at = entry.data.history.findLastIndex((change) => change.rules[key] !== undefined);
    return [
      {
        ...entry.placeOf(['history', at, 'rules', key]),
        rule: 'retry-rules',
        what: `${what} Here it is ${JSON.stringify(rules[key])}.`,
        todo,
      },
    ];
  });
}
