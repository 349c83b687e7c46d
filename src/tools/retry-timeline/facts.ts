import type { Destination, LimitFact, SourceKind } from './model.ts';

/** The limits whose numbers the model uses. */
export const limitIds = [
  'async-retry-attempts',
  'async-event-age',
  'async-retry-delay',
  'async-throttle-backoff-maximum',
  'function-timeout',
  'kafka-mq-function-timeout',
  'sdk-retry-attempts',
  'sdk-read-timeout',
  'sqs-visibility-timeout',
  'visibility-timeout-factor',
  'sqs-max-receive-count',
  'sqs-message-retention',
  'sqs-batch-size',
  'sqs-fifo-batch-size',
  'batching-window',
  'stream-batch-size',
  'dynamodb-streams-batch-size',
  'kafka-batch-size',
  'kafka-batching-window',
  'stream-retry-attempts',
  'stream-record-age',
  'kinesis-retention',
  'dynamodb-streams-retention',
  'kafka-destination-retry-attempts',
  'parallelization-factor',
] as const;
export type LimitId = (typeof limitIds)[number];

/** What the model knows of one event source. */
export interface SourceFact {
  id: string;
  /** Its name in the language of the page. */
  name: string;
  kind: SourceKind;
  /** Where its record lets a given-up event go, `none` first. */
  destinations: Destination[];
  /** The limit of its batch size and of its data's retention, where it has them. */
  batch: LimitId | undefined;
  retention: LimitId | undefined;
}

/** Everything that the tool takes from records: plain data, the same on the server, in the browser and in tests. */
export interface RetryFacts {
  sources: SourceFact[];
  limits: Record<LimitId, LimitFact>;
  /** Names of the records that rules refer to, by reference. */
  names: Record<string, string>;
  /** Title and address of the sources that rules cite, by id. */
  citations: Record<string, { title: string; url: string }>;
}

/** The event source of an id; the first one where the id is none of them. */
export function sourceOf(facts: Pick<RetryFacts, 'sources'>, id: string): SourceFact {
  const found = facts.sources.find((one) => one.id === id) ?? facts.sources[0];
  if (!found) throw new Error('The retry timeline has no event source; its records are missing.');
  return found;
}
