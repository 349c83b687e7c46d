import { z } from 'zod';
import { dayOrBound } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, keywords } from './text.ts';
import { witnesses } from './witness.ts';

export const invocations = ['sync', 'async', 'poll-stream', 'poll-queue'] as const;
export const retriers = ['caller', 'lambda', 'service', 'event-source-mapping', 'queue', 'nobody', 'not-documented'] as const;
export const attemptDefaults = [
  'limit',
  'none',
  'caller-decides',
  'service-decides',
  'until-expired',
  'until-success',
  'queue-decides',
  'not-documented',
] as const;
export const blockedUnits = ['nothing', 'shard', 'partition', 'message-group', 'queue', 'stream', 'not-documented'] as const;
export const failureTargets = ['sqs', 'sns', 's3', 'lambda', 'eventbridge', 'kafka-topic', 'source-queue-dlq', 'service-dlq'] as const;

/** How an event source treats a failing event. Numbers live in limits and are named by id. */
export const retryRules = z.strictObject({
  invocation: z
    .enum(invocations)
    .describe('How the function is reached: called at once, through Lambda’s own queue, or by Lambda polling a stream or a queue.'),
  retriedBy: z.enum(retriers).describe('Who tries again after the function fails.'),
  attempts: z
    .strictObject({
      default: z.enum(attemptDefaults).describe('What holds without any setting; `limit` means: what the named limit says.'),
      limit: idOf('limits').optional().describe('The limit that holds the number of attempts.'),
      note: bilingual.optional().describe('What else to know about the attempts.'),
    })
    .describe('How often, after the first try.'),
  window: z
    .strictObject({
      limit: idOf('limits').optional().describe('The limit that holds the time.'),
      note: bilingual.describe('What ends the window, in words.'),
    })
    .describe('For how long it is tried.'),
  backoff: bilingual.describe('How the waits between tries grow.'),
  blocks: z
    .strictObject({
      unit: z.enum(blockedUnits).describe('The smallest thing that waits.'),
      note: bilingual.optional().describe('What else waits, and what goes on.'),
    })
    .describe('What has to wait while the failing event is retried.'),
  partialBatch: z
    .enum(['yes', 'no', 'not-applicable', 'not-documented'])
    .describe('Whether the function can report single failed items of a batch.'),
  ordering: z
    .enum(['none', 'shard', 'partition', 'message-group', 'stream', 'caller', 'not-documented'])
    .describe('Within what events arrive in order.'),
  failureTargets: z
    .array(z.enum(failureTargets))
    .describe('Where Lambda or the service can put an event that was given up; empty when nowhere.'),
});

export const eventSource = z.strictObject({
  name: bilingual.describe('What the table of retries calls it.'),
  service: z.string().min(1).describe('The AWS service, by its current English name.'),
  summary: bilingual.describe('What reaches the function and what to watch for, in one or two sentences.'),
  status: z.enum(['available', 'closed-to-new-customers', 'ended']).describe('Whether it can still be set up.'),
  history: z
    .array(
      z.strictObject({
        from: dayOrBound.describe('First day of these rules, or `≤day` where only a bound is known.'),
        change: bilingual.describe('What changed for a user, in one sentence.'),
        rules: retryRules.partial().describe('Every rule in the first entry, later only those that changed.'),
        update: idOf('updates').optional().describe('The update record that announced it.'),
        sources: citations,
      }),
    )
    .min(1, 'has no history; the first entry holds every rule')
    .describe('Oldest first. The first entry has every rule; later ones only the rules that changed. Folded, they are the current rules.'),
  limits: z.array(idOf('limits')).default([]).describe('Limits that bound batches, windows, concurrency and payloads of this source.'),
  keywords,
  witnesses,
  see: seeAlso,
  ...review,
});

export type EventSource = z.infer<typeof eventSource>;
export type RetryRules = z.infer<typeof retryRules>;
