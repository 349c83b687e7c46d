import type { LimitId, RetryFacts, SourceFact } from './facts.ts';
import { failures } from './model.ts';
import type { Failure, Settings, SourceKind } from './model.ts';

export type FieldId = Exclude<keyof Settings, 'kind'>;
export type Group = 'failure' | 'function' | 'reading' | 'retrying' | 'ending' | 'assumed';
export const groups = ['failure', 'function', 'reading', 'retrying', 'ending', 'assumed'] as const satisfies readonly Group[];

interface Numbers {
  type: 'duration' | 'count' | 'number';
  minimum: number;
  maximum: number;
  default: number;
  /** Whether -1 means "without limit" (it stands below the minimum). */
  endless?: boolean;
  /** The limit that gives the range. */
  limit?: LimitId;
}
interface Choices {
  type: 'choice';
  options: readonly string[];
  default: string;
}
interface Flag {
  type: 'flag';
  default: boolean;
}
export type Range = Numbers | Choices | Flag;

export interface Field {
  id: FieldId;
  /** Its name in the address. */
  name: string;
  group: Group;
  kinds: readonly SourceKind[];
  failures?: readonly Failure[];
  range: (source: SourceFact, limits: RetryFacts['limits'], sources: readonly SourceFact[]) => Range;
}

const every = ['async', 'sync', 'queue', 'fifo', 'stream', 'kafka'] as const;
const mapped = ['queue', 'fifo', 'stream', 'kafka'] as const;
const streams = ['stream', 'kafka'] as const;
const queues = ['queue', 'fifo'] as const;

const day = 86_400;
/** Bounds of the tool itself, where no record gives one: wide enough to draw, no statement about AWS. */
const tool = { longest: 365 * day, shortest: 0.001, heals: 600, runs: 1, topic: 7 * day, wait: 1, growth: 2, attempts: 10, receives: 1000 };

/** The range of a limit, with the tool's own bounds where the record has none. */
function from(limits: RetryFacts['limits'], limit: LimitId, type: 'duration' | 'count', own: Partial<Numbers> = {}): Numbers {
  const { minimum = 0, default: start, maximum = type === 'duration' ? tool.longest : tool.attempts } = limits[limit];
  return { type, minimum, maximum, default: start ?? minimum, limit, ...own };
}

/** All settings in the order of the form. */
export const fields: readonly Field[] = [
  {
    id: 'source',
    name: 'source',
    group: 'failure',
    kinds: every,
    range: (_, __, all) => ({ type: 'choice', options: all.map(({ id }) => id), default: all[0]?.id ?? '' }),
  },
  { id: 'failure', name: 'fails', group: 'failure', kinds: every, range: () => ({ type: 'choice', options: failures, default: 'always' }) },
  {
    id: 'healAfter',
    name: 'for',
    group: 'failure',
    kinds: every,
    failures: ['until', 'throttled'],
    range: () => ({ type: 'duration', minimum: 1, maximum: tool.longest, default: tool.heals }),
  },
  {
    id: 'position',
    name: 'position',
    group: 'failure',
    kinds: mapped,
    failures: ['always', 'until', 'timeout'],
    range: (source, limits) => {
      const batch = batchRange(source, limits);
      return { type: 'count', minimum: 1, maximum: batch.maximum, default: Math.ceil(batch.default / 3) };
    },
  },
  {
    id: 'duration',
    name: 'runs',
    group: 'function',
    kinds: every,
    failures: ['always', 'until', 'throttled'],
    range: (source, limits) => ({ ...timeoutRange(source, limits), minimum: tool.shortest, default: tool.runs }),
  },
  { id: 'timeout', name: 'timeout', group: 'function', kinds: every, range: timeoutRange },
  { id: 'batch', name: 'batch', group: 'reading', kinds: mapped, range: batchRange },
  {
    id: 'window',
    name: 'window',
    group: 'reading',
    kinds: ['queue', 'stream', 'kafka'],
    range: ({ kind }, limits) => from(limits, kind === 'kafka' ? 'kafka-batching-window' : 'batching-window', 'duration'),
  },
  {
    id: 'lanes',
    name: 'lanes',
    group: 'reading',
    kinds: ['stream'],
    range: (_, limits) => from(limits, 'parallelization-factor', 'count'),
  },
  {
    id: 'visibility',
    name: 'visibility',
    group: 'retrying',
    kinds: queues,
    range: (_, limits) => from(limits, 'sqs-visibility-timeout', 'duration'),
  },
  {
    id: 'retries',
    name: 'retries',
    group: 'retrying',
    kinds: ['async', 'stream', 'kafka'],
    range: ({ kind }, limits) =>
      kind === 'async' ? from(limits, 'async-retry-attempts', 'count') : from(limits, 'stream-retry-attempts', 'count', { endless: true }),
  },
  {
    id: 'attempts',
    name: 'attempts',
    group: 'retrying',
    kinds: ['sync'],
    range: (_, limits) => from(limits, 'sdk-retry-attempts', 'count'),
  },
  {
    id: 'age',
    name: 'age',
    group: 'retrying',
    kinds: ['async', 'stream', 'kafka'],
    range: ({ kind }, limits) =>
      kind === 'async' ? from(limits, 'async-event-age', 'duration') : from(limits, 'stream-record-age', 'duration', { endless: true }),
  },
  { id: 'bisect', name: 'bisect', group: 'retrying', kinds: streams, range: () => ({ type: 'flag', default: false }) },
  { id: 'partial', name: 'partial', group: 'retrying', kinds: mapped, range: () => ({ type: 'flag', default: false }) },
  {
    id: 'clientTimeout',
    name: 'client',
    group: 'retrying',
    kinds: ['sync'],
    range: (_, limits) => from(limits, 'sdk-read-timeout', 'duration', { minimum: tool.shortest }),
  },
  { id: 'callAgain', name: 'again', group: 'retrying', kinds: ['sync'], range: () => ({ type: 'flag', default: false }) },
  {
    id: 'destination',
    name: 'to',
    group: 'ending',
    kinds: ['async', 'stream', 'kafka'],
    range: ({ destinations }) => ({ type: 'choice', options: destinations, default: 'none' }),
  },
  {
    id: 'receives',
    name: 'receives',
    group: 'ending',
    kinds: queues,
    range: () => ({ type: 'count', minimum: 0, maximum: tool.receives, default: 0, limit: 'sqs-max-receive-count' }),
  },
  {
    id: 'deadLetterRetention',
    name: 'kept',
    group: 'ending',
    kinds: queues,
    range: (_, limits) => from(limits, 'sqs-message-retention', 'duration'),
  },
  {
    id: 'retention',
    name: 'retention',
    group: 'ending',
    kinds: mapped,
    range: ({ kind, retention }, limits) =>
      kind === 'kafka' || !retention
        ? { type: 'duration', minimum: 60, maximum: tool.longest, default: tool.topic }
        : fixedOr(from(limits, retention, 'duration'), limits[retention].minimum),
  },
  {
    id: 'wait',
    name: 'wait',
    group: 'assumed',
    kinds: ['sync', 'stream', 'kafka'],
    range: () => ({ type: 'duration', minimum: 0.1, maximum: 3600, default: tool.wait }),
  },
  {
    id: 'growth',
    name: 'growth',
    group: 'assumed',
    kinds: ['async', 'sync'],
    range: () => ({ type: 'number', minimum: 1.5, maximum: 10, default: tool.growth }),
  },
];

/** A limit without a minimum cannot be set: its range is the one value. */
function fixedOr(range: Numbers, minimum: number | undefined): Numbers {
  return minimum === undefined ? { ...range, minimum: range.default, maximum: range.default } : range;
}

function timeoutRange({ kind }: SourceFact, limits: RetryFacts['limits']): Numbers {
  const range = from(limits, 'function-timeout', 'duration');
  return kind === 'kafka'
    ? { ...range, maximum: limits['kafka-mq-function-timeout'].maximum ?? range.maximum, limit: 'kafka-mq-function-timeout' }
    : range;
}

function batchRange({ batch }: SourceFact, limits: RetryFacts['limits']): Numbers {
  return batch ? from(limits, batch, 'count') : { type: 'count', minimum: 1, maximum: 1, default: 1 };
}

/** Whether a setting exists for a source and plays a part in the failure. */
export function isShown(field: Field, kind: SourceKind, failure: Failure): boolean {
  if (field.id === 'growth' && kind === 'async') return failure === 'throttled';
  return field.kinds.includes(kind) && (field.failures?.includes(failure) ?? true);
}
