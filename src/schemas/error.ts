import { z } from 'zod';
import { citations, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, keywords } from './text.ts';
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
  message: z.string().min(1).describe('The exact text or exception name, with {placeholders} for what varies.'),
  variants: z.array(z.string().min(1)).default([]).describe('Other wordings of the same error, exact as well.'),
  kind: z.enum(errorKinds).describe('What raises it.'),
  httpStatus: z.int().min(400).max(599).optional().describe('HTTP status of the API response, where there is one.'),
  seenIn: bilingual.describe('Where people meet it: an API operation, the function’s log, the console, a CloudFormation event.'),
  meaning: bilingual.describe('What it means, in one or two sentences.'),
  cure: z.array(bilingual).min(1).describe('What to do about it, one step each.'),
  retry: z.enum(errorRetries).describe('Whether sending the same request again can help.'),
  sources: citations,
  keywords,
  witnesses,
  see: seeAlso,
  ...review,
});
