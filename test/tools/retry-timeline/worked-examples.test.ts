import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../src/tools/retry-timeline/examples.ts';
import type { FieldId } from '../../../src/tools/retry-timeline/fields.ts';
import { tellCost, tellEnding } from '../../../src/tools/retry-timeline/tell-ending.ts';
import { settingsOf, timelineOf } from './real-facts.ts';

const day = 86_400;
const starts = (typed: Partial<Record<FieldId, string>>) =>
  timelineOf(typed).steps.flatMap((step) => (step.what === 'attempt' ? [step.at] : []));
const told = (typed: Partial<Record<FieldId, string>>) => {
  const [timeline, settings] = [timelineOf(typed), settingsOf(typed)];
  return [tellEnding(timeline, settings, 'en'), tellCost(timeline, settings, 'en')].join(' ').trim();
};

describe('asynchronous invocation', () => {
  // "attempts to run it two more times, with a one-minute wait between the first two attempts, and two minutes between the second and third"
  // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
  it('runs a failing event three times, with one and two minutes between', () => {
    expect(starts({ duration: '1ms' }).map(Math.round)).toEqual([0, 60, 180]);
    expect(timelineOf({})).toMatchObject({ ending: 'dropped', reason: 'attempts', attempts: 3, counted: 2 });
  });

  // "up to 6 hours by default. The retry interval increases exponentially from 1 second after the first attempt to a maximum of 5 minutes."
  // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
  it('brings a throttled event back after 1 second, then ever later up to every 5 minutes, for 6 hours', () => {
    const timeline = timelineOf({ failure: 'throttled', healAfter: '1d' });
    const [first = 0, second = 0] = starts({ failure: 'throttled', healAfter: '1d' });
    expect(second - first).toBe(1);
    expect(timeline.steps.find(({ what }) => what === 'repeated')).toMatchObject({ every: 300 });
    expect(timeline).toMatchObject({ endedAt: 6 * 3600, reason: 'age', runs: 0, counted: 0 });
  });

  // "aws lambda put-function-event-invoke-config … --maximum-event-age-in-seconds 3600 --maximum-retry-attempts 0": one hour and no retries
  // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html
  it('gives up after one run where no retries are set, and keeps a throttled event for the hour that is set', () => {
    expect(timelineOf({ age: '1h', retries: '0' })).toMatchObject({ attempts: 1, endedAt: 1 });
    expect(timelineOf({ age: '1h', retries: '0', failure: 'throttled', healAfter: '2h' })).toMatchObject({ endedAt: 3600, reason: 'age' });
  });

  it('ends at its age where the wait before the retry is longer', () => {
    const timeline = timelineOf({ age: '60' });
    expect(timeline).toMatchObject({ attempts: 1, counted: 0, endedAt: 60, reason: 'age' });
    expect(timeline.warnings.map(({ rule }) => rule)).toContain('async-age-cuts-retries');
  });
});

describe('an asynchronous event', () => {
  it('that grows too old while the function runs ends with that run', () => {
    const timeline = timelineOf({ age: '60', timeout: '15min', duration: '5min' });
    expect(timeline).toMatchObject({ attempts: 1, endedAt: 300, reason: 'age' });
    expect(timeline.steps.map(({ what }) => what)).toEqual(['arrived', 'attempt', 'ended']);
  });

  // 0, 1, 3, 7, … 511 s: waits that double, then 300 s
  it('that is throttled for ten minutes succeeds at a time that rests on an assumed growth, and says so', () => {
    expect(told({ failure: 'throttled' })).toBe('It succeeds around attempt 11, 13 min 32 s after it arrived.');
    expect(told({ failure: 'until', healAfter: '61' })).toBe('It succeeds on attempt 2, 1 min 2 s after it arrived.');
  });
});

describe('synchronous invocation', () => {
  // "the AWS CLI and AWS SDKs retry on client timeouts, throttling errors (429), and other errors that aren't caused by a bad request";
  // standard mode makes three attempts: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
  it('is not tried again after an error of the function, and three times when throttled', () => {
    expect(timelineOf({ source: 'sdk-invoke-sync' })).toMatchObject({ attempts: 1, ending: 'caller', reason: 'answered' });
    expect(timelineOf({ source: 'sdk-invoke-sync', failure: 'throttled' })).toMatchObject({ attempts: 3, runs: 0, reason: 'attempts' });
  });

  // "an API action is duplicated": socket timeout of 60 seconds in Python
  // https://aws.amazon.com/premiumsupport/knowledge-center/lambda-function-retry-timeout-sdk/
  it('runs a function of five minutes three times when the client only waits for 60 seconds', () => {
    const timeline = timelineOf({ source: 'sdk-invoke-sync', failure: 'until', healAfter: '1', timeout: '15min', duration: '5min' });
    expect(timeline).toMatchObject({ attempts: 3, runs: 3, ending: 'caller' });
    expect(timeline.warnings[0]).toMatchObject({ rule: 'sync-runs-twice', weight: 'danger' });
  });
});

describe('SQS', () => {
  // "set the source queue's visibility timeout to at least six times the configuration timeout on your function"
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
  it.each([
    ['179 s', ['sqs-visibility-short']],
    ['180 s', []],
  ])('with a timeout of 30 s and a visibility timeout of %s warns of %j', (visibility, expected) => {
    const { warnings } = timelineOf({
      source: 'sqs-standard',
      timeout: '30s',
      visibility,
      receives: '5',
      deadLetterRetention: '14d',
      partial: '1',
    });
    expect(warnings.filter(({ weight }) => weight !== 'note').map(({ rule }) => rule)).toEqual(expected);
  });

  // "Your function's timeout must be less than or equal to the queue's visibility timeout. Lambda validates this requirement"
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
  it('says that a visibility timeout below the timeout is refused', () => {
    const rules = (visibility: string) =>
      timelineOf({ source: 'sqs-standard', timeout: '30s', visibility }).warnings.map(({ rule }) => rule);
    expect(rules('29')).toContain('sqs-visibility-refused');
    expect(rules('30')).not.toContain('sqs-visibility-refused');
  });

  // "assume that a message spends 1 day in the original queue before it's moved to a dead-letter queue. If the dead-letter queue's retention
  // period is 4 days, the message is deleted from the dead-letter queue after 3 days"; FIFO: "after 4 days"
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html
  it.each([
    ['sqs-standard', 3],
    ['sqs-fifo', 4],
  ])('%s: after a day in the source queue a message stays %i more days in a dead-letter queue of 4 days', (source, days) => {
    const timeline = timelineOf({ source, visibility: '12h', receives: '2', deadLetterRetention: '4d' });
    expect(timeline).toMatchObject({ endedAt: day, ending: 'source-dead-letter-queue' });
    expect((timeline.keptUntil ?? 0) - timeline.endedAt).toBe(days * day);
  });

  // "all messages in that batch become visible in the queue again by default, including messages that Lambda processed successfully"; with
  // ReportBatchItemFailures only the failed ones; FIFO: "return all failed and unprocessed messages"
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
  it.each([
    ['sqs-standard', '', { from: 1, to: 10 }],
    ['sqs-standard', '1', { from: 4, to: 4 }],
    ['sqs-fifo', '1', { from: 4, to: 10 }],
  ])('%s with partial batch responses "%s" sends %j again when message 4 of 10 fails', (source, partial, sent) => {
    const steps = timelineOf({ source, batch: '10', position: '4', partial, receives: '3' }).steps;
    expect(steps.filter(({ what }) => what === 'attempt').map((step) => ('sent' in step ? step.sent : undefined))).toEqual([
      { from: 1, to: 10 },
      sent,
      sent,
    ]);
  });

  // "Lambda continues to retry the message until the message's timestamp exceeds your queue's visibility timeout"
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
  it('moves a throttled message to the dead-letter queue without ever running the function', () => {
    expect(timelineOf({ source: 'sqs-standard', failure: 'throttled', healAfter: '1h', receives: '3' })).toMatchObject({
      ending: 'source-dead-letter-queue',
      endedAt: 90,
      runs: 0,
    });
  });
});

describe('a dead-letter queue that keeps its messages too short', () => {
  const rules = (source: string, kept: string) =>
    timelineOf({ source, receives: '5', deadLetterRetention: kept, partial: '1' }).warnings.map(({ rule }) => rule);

  it('loses a moved message at once on a standard queue, and the warning says so', () => {
    expect(timelineOf({ source: 'sqs-standard', receives: '5', deadLetterRetention: '60s' })).toMatchObject({
      endedAt: 150,
      keptUntil: 150,
    });
    expect(rules('sqs-standard', '150s')).toContain('sqs-dead-letter-expired');
    expect(rules('sqs-standard', '150s')).not.toContain('sqs-dead-letter-retention');
    expect(rules('sqs-standard', '151s')).toContain('sqs-dead-letter-retention');
    expect(rules('sqs-standard', '151s')).not.toContain('sqs-dead-letter-expired');
  });

  it('keeps it for that long on a FIFO queue', () => {
    expect(rules('sqs-fifo', '60s')).not.toContain('sqs-dead-letter-expired');
    expect(timelineOf({ source: 'sqs-fifo', receives: '5', deadLetterRetention: '60s' }).keptUntil).toBe(210);
  });
});

describe('the warnings of a stream', () => {
  const warned = (typed: Partial<Record<FieldId, string>>) => timelineOf({ source: 'kinesis', ...typed }).warnings.map(({ rule }) => rule);

  it('count the good records behind the failing one where partial batch responses stand alone', () => {
    const typed = { source: 'kinesis', partial: '1', retries: '2' };
    expect(timelineOf(typed).given).toBe(67);
    expect(timelineOf(typed).warnings).toContainEqual({ rule: 'stream-behind-lost', weight: 'danger', values: { others: 66 } });
    expect(warned({ partial: '1', retries: '2', bisect: '1' })).not.toContain('stream-behind-lost');
    expect(warned({ partial: '1', retries: '2', position: '100' })).not.toContain('stream-behind-lost');
    expect(warned({ partial: '1', retries: '2', failure: 'timeout' })).not.toContain('stream-behind-lost');
  });

  it('name the retention as the end of an endless retry, also where this failure heals sooner', () => {
    expect(timelineOf({ source: 'kinesis', failure: 'until' }).warnings[0]).toEqual({
      rule: 'stream-no-limits',
      weight: 'danger',
      values: { retention: day },
    });
  });

  it('say that records can grow too old while they are gathered', () => {
    expect(warned({ age: '60', window: '61' })).toContain('stream-window-above-age');
    expect(warned({ age: '60', window: '60' })).not.toContain('stream-window-above-age');
    expect(warned({ window: '300' })).not.toContain('stream-window-above-age');
  });

  it('say that Kafka has these settings in provisioned mode only', () => {
    expect(warned({ source: 'msk', bisect: '1' })).toContain('kafka-controls-provisioned');
    expect(warned({ source: 'msk' })).not.toContain('kafka-controls-provisioned');
    expect(warned({ bisect: '1' })).not.toContain('kafka-controls-provisioned');
  });
});

describe('a shard with several lanes', () => {
  it('stands still in the lane of the failing key only, but as a whole when throttled', () => {
    const typed = { source: 'kinesis', lanes: '2', retries: '0', batch: '2', position: '1' };
    expect(told(typed)).toBe(
      'After 1 attempt it is dropped, 1 s after it arrived. Nothing keeps it. Meanwhile the lane of the failing key stands still for 1 s. 1 other record of its batch ends the same way.',
    );
    expect(told({ source: 'kinesis', lanes: '2', failure: 'throttled', healAfter: '5' })).toContain('Meanwhile the shard stands still');
  });
});

describe('streams', () => {
  // "With the default settings, this means that a bad record can block processing on the affected shard for up to one week" (Kinesis; retention of
  // 7 days) and "for up to one day" (DynamoDB)
  // https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
  // https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
  it.each([
    [{ source: 'kinesis', retention: '7d' }, 7],
    [{ source: 'kinesis' }, 1],
    [{ source: 'dynamodb-streams' }, 1],
  ])('%j: one bad record blocks its shard for %i days', (typed, days) => {
    const { blocked, ending, endedAt } = timelineOf(typed);
    expect(endedAt).toBe(days * day);
    expect(blocked).toEqual({ from: 0, until: days * day });
    expect(ending).toBe('expired-in-stream');
  });

  // "Discard records after the specified number of retries": https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html
  it('tries one time more than the retries that are set, and gives up the whole batch', () => {
    expect(timelineOf({ source: 'kinesis', retries: '2', batch: '100' })).toMatchObject({
      attempts: 3,
      counted: 2,
      given: 100,
      ending: 'dropped',
    });
  });

  // "Splitting a batch does not consume retry quota": https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
  // 500 records need about 9 halvings: notes/streams#poison
  it('isolates one bad record among 500 in 9 splits that cost no retries', () => {
    expect(timelineOf({ source: 'kinesis', batch: '500', position: '1', bisect: '1', retries: '0' })).toMatchObject({
      splits: 9,
      counted: 0,
      given: 1,
      attempts: 10,
    });
  });

  // "the batch is bisected at the returned sequence number and Lambda retries only the remaining records"
  // https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html
  it('goes on from the record that the function reports', () => {
    const [, first, cut, second] = timelineOf({ source: 'kinesis', batch: '100', position: '34', partial: '1', retries: '3' }).steps;
    expect(first).toMatchObject({ what: 'attempt', sent: { from: 1, to: 100 } });
    expect(cut).toMatchObject({ what: 'checkpoint', done: { from: 1, to: 33 } });
    expect(second).toMatchObject({ what: 'attempt', sent: { from: 34, to: 100 } });
  });

  // "unable to invoke the function due to throttling …, it retries until the records expire or exceed the maximum age"
  // https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
  it('waits for a throttled function without using up retries', () => {
    expect(timelineOf({ source: 'kinesis', failure: 'throttled', healAfter: '1h', retries: '0' })).toMatchObject({
      ending: 'success',
      counted: 0,
    });
    expect(timelineOf({ source: 'kinesis', failure: 'throttled', healAfter: '1h', retries: '0', age: '10min' })).toMatchObject({
      endedAt: 600,
      reason: 'age',
    });
  });

  // "When you configure both infinite retries and an on-failure destination, Lambda automatically applies a maximum of 10 retry attempts."
  // https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure-destination.html
  it('ends after 10 retries on Kafka with a destination, and with the topic’s retention without one', () => {
    expect(timelineOf({ source: 'msk', destination: 'kafka-topic' })).toMatchObject({ counted: 10, attempts: 11, ending: 'destination' });
    expect(timelineOf({ source: 'msk' })).toMatchObject({ endedAt: 7 * day, ending: 'expired-in-stream' });
  });
});

it('tells the end of the failing record before what happens to the rest of its batch', () => {
  const { steps } = timelineOf({ source: 'kinesis', batch: '4', position: '1', bisect: '1', retries: '0' });
  expect(steps.slice(-3).map(({ what, sent }) => [what, sent.from, sent.to])).toEqual([
    ['ended', 1, 1],
    ['attempt', 2, 2],
    ['attempt', 3, 4],
  ]);
});

describe('the cases of the founding notes', () => {
  it('name facts that exist', () => {
    const known = new Set((parse(readFileSync('test/content/founding-facts.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id));
    expect(examples.flatMap(({ facts }) => facts).filter((id) => !known.has(id))).toEqual([]);
  });

  it('are answered as today', () => {
    expect(Object.fromEntries(examples.map(({ name, typed }) => [name.en, told(typed)]))).toMatchInlineSnapshot(`
      {
        "A bad record in a stream": "After about 43,200 attempts it expires, 1 d after it arrived. Meanwhile the shard stands still for 1 d. 99 other records of its batch end the same way.",
        "A function with a dead-letter queue": "After 3 attempts it goes to the function’s dead-letter queue, 3 min 3 s after it arrived.",
        "A message in SQS": "After 5 receives SQS moves it to the dead-letter queue, 15 min after it arrived.",
        "A synchronous call": "After 1 s the error is back with the caller, and nobody tries again.",
        "An asynchronous event": "After 3 attempts it is dropped, 3 min 3 s after it arrived. Nothing keeps it.",
        "Settings that keep a stream going": "After 12 attempts it goes to the on-failure destination (S3), 23 s after it arrived. Meanwhile the shard stands still for 30 s.",
      }
    `);
  });
});
