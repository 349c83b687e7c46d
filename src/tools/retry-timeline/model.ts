import type { ruleIds } from './rules.ts';

/** Event sources that share one way of retrying; which one a record belongs to follows from its current rules. */
export type SourceKind = 'async' | 'sync' | 'queue' | 'fifo' | 'stream' | 'kafka';

/** What goes wrong. `until` and `throttled` end by themselves after `healAfter`; the others last for ever. */
export const failures = ['always', 'until', 'timeout', 'throttled'] as const;
export type Failure = (typeof failures)[number];

/** Where a given-up event can be kept; `dlq` is the function's dead-letter queue. */
export const destinations = ['none', 'dlq', 'sqs', 'sns', 's3', 'lambda', 'eventbridge', 'kafka-topic'] as const;
export type Destination = (typeof destinations)[number];

/** Every setting, resolved. Times are seconds; a kind ignores what it does not have. */
export interface Settings {
  /** Id in content/event-sources. */
  source: string;
  kind: SourceKind;
  failure: Failure;
  /** From this time after arrival on, the function works or is no longer throttled. */
  healAfter: number;
  /** Place of the failing record in its batch, from 1. */
  position: number;
  /** How long one invocation runs when nothing stops it. */
  duration: number;
  timeout: number;
  batch: number;
  window: number;
  /** Retries after the first attempt; -1 means without end. */
  retries: number;
  /** Attempts of the caller, the first included. */
  attempts: number;
  /** Greatest age of an event or record; -1 means none. */
  age: number;
  /** How long the stream, topic or queue keeps its data. */
  retention: number;
  bisect: boolean;
  partial: boolean;
  lanes: number;
  visibility: number;
  /** `maxReceiveCount` of the source queue; 0 means that it has no dead-letter queue. */
  receives: number;
  deadLetterRetention: number;
  destination: Destination;
  clientTimeout: number;
  /** Whether the caller's own code calls again after a function error. */
  callAgain: boolean;
  /** Assumed: wait before the next try where AWS gives no number. */
  wait: number;
  /** Assumed: how much longer each wait is than the one before. */
  growth: number;
}

export type Result = 'success' | 'error' | 'timeout' | 'throttled' | 'client-timeout';
export type RuleId = (typeof ruleIds)[number];

/** Records of the batch, by place, both ends included. */
export interface Sent {
  from: number;
  to: number;
}

export type EndingKind =
  | 'success'
  | 'dropped'
  | 'dead-letter-queue'
  | 'destination'
  | 'source-dead-letter-queue'
  | 'expired-in-queue'
  | 'expired-in-stream'
  | 'caller';

/** Why an event was given up. */
export type Reason = 'attempts' | 'age' | 'retention' | 'answered';

interface Moment {
  /** Seconds from arrival. */
  at: number;
  until: number;
  rule: RuleId;
}
export type Step =
  | (Moment & { what: 'arrived'; sent: Sent })
  | (Moment & { what: 'attempt'; attempt: number; result: Result; sent: Sent })
  /** Attempts `attempt` to `last`, one every `every` seconds, all with the same result. */
  | (Moment & { what: 'repeated'; attempt: number; last: number; every: number; result: Result; sent: Sent })
  | (Moment & { what: 'split'; sent: Sent; into: [Sent, Sent] })
  | (Moment & { what: 'checkpoint'; sent: Sent; done: Sent })
  | (Moment & { what: 'ended'; ending: EndingKind; reason: Reason; sent: Sent })
  /** The rest of the batch, which grew too old with the failing record. */
  | (Moment & { what: 'lost'; sent: Sent; ending: EndingKind; reason: Reason });

export type Warning = { rule: RuleId; weight: 'danger' | 'warning' | 'note'; values: Record<string, number> };

export interface Timeline {
  /** In order of time. */
  steps: Step[];
  ending: EndingKind;
  reason: Reason;
  /** When the failing event's life ends, in seconds from arrival. */
  endedAt: number;
  /** How often the failing event was tried, throttled tries included. */
  attempts: number;
  /** How often the function ran with it. */
  runs: number;
  /** Retries that counted against the maximum. */
  counted: number;
  splits: number;
  /** Records that ended like the failing one, itself included; 0 after a success. */
  given: number;
  /** From when until when the shard, partition or message group stood still. */
  blocked: { from: number; until: number } | undefined;
  /** When the copy in the dead-letter queue expires, where that is known. */
  keptUntil: number | undefined;
  warnings: Warning[];
}

/** One value of a limit, in seconds where it is a time. */
export interface LimitFact {
  minimum?: number;
  default?: number;
  maximum?: number;
}
