import { z } from 'zod';
import { dayOrBound } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, wordsByLanguage } from './text.ts';
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
  /** How the function is reached: called at once, through Lambda's own queue, or by Lambda polling a stream or a queue. */
  invocation: z.enum(invocations),
  /** Who tries again after the function fails. */
  retriedBy: z.enum(retriers),
  /** How often, after the first try, without any setting; `limit` means: what the named limit says. */
  attempts: z.strictObject({ default: z.enum(attemptDefaults), limit: idOf('limits').optional(), note: bilingual.optional() }),
  /** For how long it is tried. */
  window: z.strictObject({ limit: idOf('limits').optional(), note: bilingual }),
  /** How the waits between tries grow. */
  backoff: bilingual,
  /** What has to wait while the failing event is retried. */
  blocks: z.strictObject({ unit: z.enum(blockedUnits), note: bilingual.optional() }),
  /** Whether the function can report single failed items of a batch. */
  partialBatch: z.enum(['yes', 'no', 'not-applicable', 'not-documented']),
  ordering: z.enum(['none', 'shard', 'partition', 'message-group', 'stream', 'caller', 'not-documented']),
  /** Where Lambda or the service can put an event that was given up; empty when nowhere. */
  failureTargets: z.array(z.enum(failureTargets)),
});

export const eventSource = z.strictObject({
  name: bilingual,
  /** The AWS service, by its current English name. */
  service: z.string().min(1),
  /** What reaches the function and what to watch for, in one or two sentences. */
  summary: bilingual,
  status: z.enum(['available', 'closed-to-new-customers', 'ended']),
  /** Oldest first. The first entry has every rule; later ones only the rules that changed. Folded, they are the current rules. */
  history: z
    .array(
      z.strictObject({
        from: dayOrBound,
        change: bilingual,
        rules: retryRules.partial(),
        update: idOf('updates').optional(),
        sources: citations,
      }),
    )
    .min(1, 'has no history; the first entry holds every rule'),
  /** Limits that bound batches, windows, concurrency and payloads of this source. */
  limits: z.array(idOf('limits')).default([]),
  keywords: wordsByLanguage.optional(),
  witnesses,
  see: seeAlso,
  ...review,
});

export type EventSource = z.infer<typeof eventSource>;
export type RetryRules = z.infer<typeof retryRules>;
