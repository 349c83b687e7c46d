import type { RetryFacts } from './facts.ts';
import type { RuleId, Settings, Timeline, Warning } from './model.ts';
import { runTime } from './steps.ts';

type Limits = RetryFacts['limits'];
type Found = readonly [when: boolean, rule: RuleId, weight: Warning['weight'], values?: Record<string, number>];

/** Where the settings hurt, worst first, and what AWS leaves open. Numbers are seconds or counts, named in the texts of rule-texts.ts. */
export function warningsFor(settings: Settings, timeline: Timeline, limits: Limits): Warning[] {
  const found = [...ownWarnings(settings, timeline, limits)];
  const weights = ['danger', 'warning', 'note'] as const;
  return found
    .flatMap(([when, rule, weight, values = {}]) => (when ? [{ rule, weight, values }] : []))
    .toSorted((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

function ownWarnings(settings: Settings, timeline: Timeline, limits: Limits): Found[] {
  switch (settings.kind) {
    case 'async':
      return asyncWarnings(settings, timeline, limits);
    case 'sync':
      return syncWarnings(settings, timeline);
    case 'queue':
    case 'fifo':
      return queueWarnings(settings, timeline, limits);
    case 'stream':
    case 'kafka':
      return streamWarnings(settings, timeline);
    default:
      return settings.kind satisfies never;
  }
}

function asyncWarnings(settings: Settings, { counted }: Timeline, limits: Limits): Found[] {
  const { age, destination, failure, retries } = settings;
  const throttled = failure === 'throttled';
  const longest = limits['async-throttle-backoff-maximum'].maximum ?? 0;
  const delay = limits['async-retry-delay'];
  const needed = retryTimes(retries, runTime(settings), delay.minimum ?? 0, delay.maximum ?? 0);
  return [
    [destination === 'none', 'async-no-target', 'danger'],
    [needed > age && !throttled, 'async-age-cuts-retries', 'warning', { age, needed, retries, counted }],
    [age < longest, 'async-age-below-backoff', 'warning', { age, longest }],
    [throttled, 'async-reserved-zero', 'note'],
    [true, 'async-twice', 'note'],
    [throttled, 'async-growth', 'note', { growth: settings.growth }],
    [!throttled && retries > 0, 'async-wait-from-end', 'note'],
  ];
}

/** When the last retry after function errors starts, in seconds from arrival. */
function retryTimes(retries: number, run: number, first: number, later: number): number {
  return retries === 0 ? 0 : run * retries + first + later * (retries - 1);
}

function syncWarnings(settings: Settings, { runs }: Timeline): Found[] {
  const { clientTimeout, callAgain, wait, growth } = settings;
  const run = runTime(settings);
  return [
    [run > clientTimeout, 'sync-runs-twice', 'danger', { run, clientTimeout, runs }],
    [
      settings.timeout > clientTimeout && run <= clientTimeout,
      'sync-client-timeout',
      'warning',
      { timeout: settings.timeout, clientTimeout },
    ],
    [!callAgain, 'sync-function-error', 'note'],
    [true, 'sync-waits', 'note', { wait, growth }],
  ];
}

function queueWarnings(settings: Settings, timeline: Timeline, limits: Limits): Found[] {
  const { visibility, timeout, receives, retention, batch, partial, failure, deadLetterRetention, kind, position } = settings;
  const fifo = kind === 'fifo';
  const window = fifo ? 0 : settings.window;
  const factor = limits['visibility-timeout-factor'].minimum ?? 1;
  const advised = factor * timeout + window;
  const leastReceives = limits['sqs-max-receive-count'].minimum ?? 1;
  const unbatched = limits['sqs-fifo-batch-size'].maximum ?? batch;
  const expired = !fifo && timeline.ending === 'source-dead-letter-queue' && deadLetterRetention <= timeline.endedAt;
  return [
    [visibility < timeout, 'sqs-visibility-refused', 'danger', { visibility, timeout }],
    [
      window + runTime(settings) > visibility && visibility >= timeout,
      'sqs-overlap',
      'danger',
      { visibility, busy: window + runTime(settings) },
    ],
    [receives === 0, 'sqs-no-dead-letter', 'danger', { retention }],
    [receives > 0 && receives * visibility >= retention, 'sqs-expires-first', 'danger', { needed: receives * visibility, retention }],
    [!fifo && batch > unbatched && window < 1, 'sqs-batch-needs-window', 'danger', { batch, unbatched }],
    [expired, 'sqs-dead-letter-expired', 'danger', { moved: timeline.endedAt, deadLetterRetention }],
    [
      receives > 0 && !fifo && !expired && deadLetterRetention <= retention,
      'sqs-dead-letter-retention',
      'warning',
      { retention, deadLetterRetention },
    ],
    [visibility < advised, 'sqs-visibility-short', 'warning', { visibility, advised, factor }],
    [receives > 0 && receives < leastReceives, 'sqs-receives-low', 'warning', { receives, least: leastReceives }],
    [batch > 1 && (!partial || failure === 'timeout'), 'sqs-whole-batch', 'warning', { others: batch - 1 }],
    [
      fifo && partial && failure !== 'timeout' && position < batch && receives > 0,
      'fifo-unprocessed',
      'warning',
      { later: batch - position },
    ],
    [fifo && receives > 0, 'fifo-order', 'warning'],
    [fifo, 'fifo-group', 'note', { blocked: timeline.blocked ? timeline.blocked.until - timeline.blocked.from : 0 }],
    [failure !== 'throttled' && !partial, 'sqs-slows-down', 'note'],
    [failure === 'throttled', 'sqs-throttle-pace', 'note'],
    [batch > 1, 'sqs-same-batch', 'note'],
  ];
}

function streamWarnings(settings: Settings, timeline: Timeline): Found[] {
  const { retries, age, destination, bisect, partial, batch, position, window, retention, failure, lanes, wait, kind } = settings;
  const kafka = kind === 'kafka';
  const forced = kafka && retries < 0 && destination !== 'none';
  const metadataOnly = destination === 'sqs' || destination === 'sns';
  const reports = partial && failure !== 'timeout';
  return [
    [retries < 0 && age < 0 && !forced, 'stream-no-limits', 'danger', { retention }],
    [destination === 'none', 'stream-no-target', 'danger'],
    [batch > 1 && !bisect && !reports, 'stream-whole-batch', 'danger', { others: batch - 1 }],
    [reports && failure !== 'throttled' && !bisect && position < batch, 'stream-behind-lost', 'danger', { others: batch - position }],
    [age >= 0 && window > age, 'stream-window-above-age', 'danger', { window, age }],
    [(retries >= 0 || forced) && age < 0, 'stream-age-missing', 'warning', { retention }],
    [age > retention, 'stream-age-above-retention', 'warning', { age, retention }],
    [partial && failure === 'timeout', 'stream-timeout-reports-nothing', 'warning'],
    [
      metadataOnly && timeline.ending === 'destination',
      'stream-metadata-only',
      'warning',
      { left: Math.max(0, retention - timeline.endedAt) },
    ],
    [forced, 'kafka-forced', 'note', { retries: timeline.counted }],
    [destination === 'kafka-topic', 'kafka-topic-provisioned', 'note'],
    [kafka && (retries >= 0 || age >= 0 || bisect || partial), 'kafka-controls-provisioned', 'note'],
    [!kafka && lanes > 1, 'stream-lanes', 'note', { lanes }],
    [true, 'stream-wait', 'note', { wait }],
    [timeline.ending === 'expired-in-stream' && destination !== 'none', 'stream-expiry-report', 'note'],
    [bisect && partial && failure !== 'timeout', 'stream-cut-and-split', 'note'],
    [kafka && bisect, 'kafka-splits-uncounted', 'note'],
    [kafka && timeline.ending === 'expired-in-stream', 'kafka-retention', 'note', { retention }],
  ];
}
