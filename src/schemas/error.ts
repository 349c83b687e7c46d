import { z } from 'zod';
import { citations, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, wordsByLanguage } from './text.ts';
import { witnesses } from './witness.ts';

export const errorKinds = [
  'api-exception',
  'runtime-error',
  'log-message',
  'deployment',
  'function-state',
  'event-source-mapping',
  'client',
] as const;
export const errorRetries = ['yes', 'after-a-wait', 'after-a-change', 'no', 'not-documented'] as const;

export const error = z.strictObject({
  /** The exact text or exception name, with {placeholders} for what varies. */
  message: z.string().min(1),
  /** Other wordings of the same error, exact as well. */
  variants: z.array(z.string().min(1)).default([]),
  kind: z.enum(errorKinds),
  /** HTTP status of the API response, where there is one. */
  httpStatus: z.int().min(400).max(599).optional(),
  /** Where people meet it: an API operation, the function's log, the console, a CloudFormation event. */
  seenIn: bilingual,
  /** What it means, in one or two sentences. */
  meaning: bilingual,
  /** What to do about it, one step each. */
  cure: z.array(bilingual).min(1),
  /** Whether sending the same request again can help. */
  retry: z.enum(errorRetries),
  sources: citations,
  keywords: wordsByLanguage.optional(),
  witnesses,
  see: seeAlso,
  ...review,
});
