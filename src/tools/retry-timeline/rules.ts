import type { CollectionName } from '../../schemas/collection-names.ts';

type Reference = `${Exclude<CollectionName, 'sources'>}/${string}`;
interface Rule {
  /** The records that state it. */
  records: readonly Reference[];
  /** The pages of AWS that state it. */
  sources: readonly string[];
  /** Whether AWS gives no number for it, and the timeline draws an assumption. */
  assumed?: true;
}

const asyncErrors = 'lambda-dg-invocation-async-error-handling';
const sqsErrors = 'lambda-dg-services-sqs-errorhandling';
const sqsSetup = 'lambda-dg-services-sqs-configure';
const streamErrors = 'lambda-dg-kinesis-on-failure-destination';
const streamReports = 'lambda-dg-services-kinesis-batchfailurereporting';
const kafkaErrors = 'lambda-dg-kafka-retry-configurations';

/** Every rule that the timeline applies: the records that hold its numbers, and where AWS says it. Its words are in rule-texts.ts. */
export const rules = {
  'async-queue': { records: ['event-sources/sdk-invoke-async'], sources: [asyncErrors] },
  'async-error': { records: ['limits/async-retry-attempts', 'limits/async-retry-delay'], sources: [asyncErrors] },
  'async-throttle': { records: ['limits/async-throttle-backoff-maximum'], sources: [asyncErrors] },
  'async-age': { records: ['limits/async-event-age'], sources: [asyncErrors, 'lambda-dg-invocation-async-configuring'] },
  'async-exhausted': { records: ['limits/async-retry-attempts'], sources: ['lambda-dg-invocation-async-retain-records'] },
  'async-done': { records: ['event-sources/sdk-invoke-async'], sources: [asyncErrors] },
  'async-no-target': {
    records: ['terms/destination', 'terms/dead-letter-queue', 'notes/retries#destinations'],
    sources: ['lambda-dg-invocation-async-retain-records'],
  },
  'async-age-cuts-retries': { records: ['limits/async-event-age', 'limits/async-retry-delay'], sources: [asyncErrors] },
  'async-age-below-backoff': { records: ['limits/async-event-age', 'limits/async-throttle-backoff-maximum'], sources: [asyncErrors] },
  'async-reserved-zero': { records: ['limits/reserved-concurrency'], sources: ['lambda-dg-invocation-async-retain-records'] },
  'async-twice': { records: ['terms/idempotency'], sources: [asyncErrors] },
  'async-growth': { records: ['limits/async-throttle-backoff-maximum'], sources: [asyncErrors], assumed: true },
  'async-wait-from-end': { records: ['limits/async-retry-delay'], sources: [asyncErrors], assumed: true },

  'sync-call': { records: ['event-sources/sdk-invoke-sync'], sources: ['lambda-dg-invocation-retries'] },
  'sync-function-error': { records: ['event-sources/sdk-invoke-sync', 'notes/retries#sync'], sources: ['dg-git-03f7fcb-invocation-sync'] },
  'sync-sdk': { records: ['limits/sdk-retry-attempts'], sources: ['sdkref-guide-feature-retry-behavior', 'lambda-dg-invocation-retries'] },
  'sync-client-timeout': {
    records: ['limits/sdk-read-timeout', 'limits/function-timeout'],
    sources: ['aws-amazon-com-premiumsupport-knowledge-center-lambda-function-retry-timeout-sdk'],
  },
  'sync-runs-twice': {
    records: ['limits/sdk-read-timeout', 'terms/idempotency'],
    sources: ['aws-amazon-com-premiumsupport-knowledge-center-lambda-function-retry-timeout-sdk', 'dg-git-03f7fcb-invocation-sync'],
  },
  'sync-waits': { records: ['limits/sdk-retry-attempts'], sources: ['sdkref-guide-feature-retry-behavior'], assumed: true },

  'sqs-receive': { records: ['limits/sqs-visibility-timeout', 'terms/visibility-timeout'], sources: [sqsErrors] },
  'sqs-return': { records: ['limits/sqs-visibility-timeout'], sources: [sqsErrors] },
  'sqs-partial': { records: ['terms/partial-batch-response'], sources: [sqsErrors] },
  'fifo-partial': { records: ['terms/partial-batch-response', 'event-sources/sqs-fifo'], sources: [sqsErrors] },
  'sqs-throttle': { records: ['limits/sqs-visibility-timeout'], sources: [sqsErrors] },
  'sqs-redrive': {
    records: ['limits/sqs-max-receive-count', 'notes/retries#dlq'],
    sources: ['awssimplequeueservice-sqsdeveloperguide-sqs-dead-letter-queues'],
  },
  'sqs-retention': { records: ['limits/sqs-message-retention'], sources: ['boto-botocore-0e6e240-botocore-data-sqs-2012-11-05-service-2'] },
  'sqs-done': { records: ['event-sources/sqs-standard'], sources: [sqsErrors] },
  'fifo-group': {
    records: ['event-sources/sqs-fifo'],
    sources: ['aws-amazon-com-premiumsupport-knowledge-center-sqs-fifo-messages-not-returned'],
  },
  'sqs-visibility-refused': { records: ['limits/visibility-timeout-factor', 'limits/function-timeout'], sources: [sqsSetup] },
  'sqs-visibility-short': { records: ['limits/visibility-timeout-factor', 'limits/batching-window'], sources: [sqsSetup] },
  'sqs-overlap': { records: ['limits/sqs-visibility-timeout', 'terms/idempotency'], sources: [sqsSetup] },
  'sqs-no-dead-letter': { records: ['notes/retries#dlq', 'limits/sqs-message-retention'], sources: [sqsSetup] },
  'sqs-receives-low': { records: ['limits/sqs-max-receive-count'], sources: [sqsSetup] },
  'sqs-expires-first': { records: ['limits/sqs-message-retention', 'limits/sqs-visibility-timeout'], sources: [sqsSetup] },
  'sqs-whole-batch': { records: ['terms/partial-batch-response', 'notes/retries#partial-batch'], sources: [sqsErrors] },
  'sqs-batch-needs-window': { records: ['limits/sqs-batch-size', 'limits/batching-window'], sources: [sqsSetup] },
  'sqs-dead-letter-expired': {
    records: ['limits/sqs-message-retention'],
    sources: ['awssimplequeueservice-sqsdeveloperguide-setting-up-dead-letter-queue-retention'],
  },
  'sqs-dead-letter-retention': {
    records: ['limits/sqs-message-retention'],
    sources: ['awssimplequeueservice-sqsdeveloperguide-setting-up-dead-letter-queue-retention'],
  },
  'fifo-order': { records: ['event-sources/sqs-fifo'], sources: ['awssimplequeueservice-sqsdeveloperguide-sqs-dead-letter-queues'] },
  'fifo-unprocessed': { records: ['terms/partial-batch-response'], sources: [sqsErrors] },
  'sqs-slows-down': { records: ['event-sources/sqs-standard'], sources: [sqsErrors], assumed: true },
  'sqs-same-batch': { records: ['limits/sqs-batch-size'], sources: [sqsErrors], assumed: true },
  'sqs-throttle-pace': { records: ['event-sources/sqs-standard'], sources: [sqsErrors], assumed: true },

  'stream-read': { records: ['event-sources/kinesis'], sources: ['dg-git-03f7fcb-with-kinesis'] },
  'stream-error': { records: ['limits/stream-retry-attempts'], sources: [streamErrors] },
  'stream-throttle': { records: ['limits/stream-record-age'], sources: [streamErrors] },
  'stream-split': { records: ['limits/stream-retry-attempts'], sources: [streamErrors] },
  'stream-checkpoint': { records: ['terms/partial-batch-response'], sources: [streamReports] },
  'stream-exhausted': { records: ['limits/stream-retry-attempts'], sources: [streamErrors] },
  'stream-age': { records: ['limits/stream-record-age'], sources: [streamErrors] },
  'stream-retention': { records: ['limits/kinesis-retention', 'limits/dynamodb-streams-retention'], sources: [streamErrors] },
  'stream-rest': { records: ['notes/retries#streams'], sources: [streamErrors] },
  'stream-no-limits': {
    records: ['limits/stream-retry-attempts', 'limits/stream-record-age', 'terms/poison-pill'],
    sources: [streamErrors],
  },
  'stream-age-missing': { records: ['limits/stream-record-age'], sources: [streamErrors] },
  'stream-no-target': { records: ['terms/destination'], sources: [streamErrors] },
  'stream-whole-batch': { records: ['notes/streams#poison', 'terms/partial-batch-response'], sources: [streamErrors, streamReports] },
  'stream-behind-lost': {
    records: ['terms/partial-batch-response', 'limits/stream-retry-attempts'],
    sources: [streamReports, streamErrors],
  },
  'stream-window-above-age': { records: ['limits/batching-window', 'limits/stream-record-age'], sources: [streamErrors] },
  'stream-metadata-only': { records: ['terms/destination', 'notes/streams#poison'], sources: [streamErrors] },
  'stream-age-above-retention': { records: ['limits/stream-record-age', 'limits/kinesis-retention'], sources: [streamErrors] },
  'stream-lanes': { records: ['limits/parallelization-factor', 'terms/parallelization-factor'], sources: ['dg-git-03f7fcb-with-kinesis'] },
  'stream-timeout-reports-nothing': { records: ['terms/partial-batch-response'], sources: [streamReports] },
  'stream-wait': { records: ['event-sources/kinesis'], sources: [streamErrors], assumed: true },
  'stream-expiry-report': { records: ['terms/destination'], sources: [streamErrors], assumed: true },
  'stream-cut-and-split': { records: ['terms/partial-batch-response'], sources: [streamReports], assumed: true },
  'kafka-read': { records: ['event-sources/msk'], sources: ['dg-git-03f7fcb-with-msk'] },
  'kafka-error': { records: ['limits/stream-retry-attempts'], sources: [kafkaErrors] },
  'kafka-split': { records: ['event-sources/msk'], sources: [kafkaErrors] },
  'kafka-checkpoint': { records: ['terms/partial-batch-response'], sources: [kafkaErrors] },
  'kafka-age': { records: ['limits/stream-record-age'], sources: [kafkaErrors] },
  'kafka-retention': { records: ['event-sources/msk'], sources: ['dg-git-03f7fcb-with-msk'], assumed: true },
  'kafka-forced': {
    records: ['limits/kafka-destination-retry-attempts'],
    sources: [kafkaErrors, 'lambda-dg-kafka-on-failure-destination'],
  },
  'kafka-topic-provisioned': { records: ['event-sources/msk'], sources: ['lambda-dg-kafka-on-failure-destination'] },
  'kafka-controls-provisioned': {
    records: ['limits/stream-retry-attempts', 'event-sources/msk'],
    sources: [kafkaErrors, 'lambda-dg-kafka-scaling-modes'],
  },
  'kafka-splits-uncounted': { records: ['limits/stream-retry-attempts'], sources: [kafkaErrors], assumed: true },
} as const satisfies Record<string, Rule>;

export const ruleIds = Object.keys(rules) as (keyof typeof rules)[];

/** A rule with all its parts, those it lacks included. */
export function ruleOf(id: keyof typeof rules): Rule {
  return rules[id];
}
