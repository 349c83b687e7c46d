import { z } from 'zod';
import { dayOrBound } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual, keywords } from './text.ts';
import { unitNames, units } from './unit.ts';
import { witnesses } from './witness.ts';

/** In the order in which the table shows them. */
export const limitCategories = [
  'compute',
  'payload',
  'package',
  'configuration',
  'concurrency',
  'async',
  'event-source-mapping',
  'networking',
  'streaming',
  'function-url',
  'layers',
  'extensions',
  'snapstart',
  'observability',
  'api',
  'managed-instances',
  'durable-functions',
  'microvms',
  'web-functions',
  'edge',
  'pricing',
  'neighbours',
] as const;

/** What one value of the limit is counted for. */
export const limitScopes = [
  'function',
  'function-version',
  'invocation',
  'execution-environment',
  'account-region',
  'account',
  'vpc',
  'event-source-mapping',
  'shard',
  'request',
  'alias',
  'layer-version',
  'function-url',
  'capacity-provider',
  'durable-execution',
  'microvm',
  'distribution',
  'queue',
  'eni',
  'log-group',
  'month',
  'other',
] as const;

export const deploymentKinds = ['zip', 'image', 'managed-instances', 'durable-functions', 'microvms', 'web-functions', 'edge'] as const;

const amount = z.number();

/** What the limit was from one date on: numbers in the record's unit, or words where AWS gives none. */
export const limitValue = z
  .strictObject({
    minimum: amount.optional().describe('Lowest value that can be set.'),
    default: amount.optional().describe('Value without any setting, or the quota that an account starts with.'),
    maximum: z
      .union([amount, z.literal('unlimited')])
      .optional()
      .describe('Highest value that can be set or reached.'),
    step: amount.positive().optional().describe('Distance between two values that can be set.'),
    allowed: z.array(amount).min(2).optional().describe('The values that can be set, where they are a list.'),
    special: z
      .array(z.strictObject({ value: amount.describe('The number.'), meaning: bilingual.describe('What the number means.') }))
      .optional()
      .describe('Numbers with a meaning of their own, such as -1 for “no limit”.'),
    text: bilingual.optional().describe('The value in words, where it is no number or differs by Region.'),
  })
  .refine(
    (value) => Object.keys(value).some((key) => key !== 'step' && key !== 'special'),
    'holds no value; give minimum, default, maximum, allowed or text',
  );

/** One span of the limit's life, from a date until the next entry's date. */
const limitChange = z.strictObject({
  from: dayOrBound.describe('First day of this value, or `≤day` where only a bound is known.'),
  value: limitValue.describe('The whole value from that day on, in the record’s unit: what did not change as well.'),
  change: bilingual.describe('What changed for a user, in one sentence.'),
  update: idOf('updates').optional().describe('The update record that announced it.'),
  sources: citations,
});

export const limit = z
  .strictObject({
    name: bilingual.describe('What the table of limits calls it.'),
    summary: bilingual.describe('What it limits and what happens at the limit, in one or two sentences.'),
    category: z.enum(limitCategories).describe('The group of the table that it stands in.'),
    scope: z.enum(limitScopes).describe('What one value of the limit is counted for.'),
    unit: z.enum(unitNames).describe('The unit of every number of the record.'),
    base: z
      .union([z.literal(1024), z.literal(1000), z.literal('not-documented')])
      .optional()
      .describe('Bytes per KB: 1024 where AWS’s MB means MiB, 1000 where it says so; required for KB and larger.'),
    adjustable: z
      .strictObject({
        possible: z.enum(['yes', 'no', 'not-documented']).describe('Whether AWS raises it on request.'),
        upTo: z.union([amount, bilingual]).optional().describe('How far, in the record’s unit or in words.'),
      })
      .describe('Whether AWS raises it, and how far.'),
    quotaCode: z
      .string()
      .regex(/^L-[0-9A-F]{8}$/, 'is not a quota code; they look like L-B99A9384')
      .optional()
      .describe('Service Quotas code, L-XXXXXXXX.'),
    newAccounts: bilingual.optional().describe('What a new account gets instead of the default.'),
    appliesTo: z
      .array(z.enum(deploymentKinds))
      .min(1)
      .optional()
      .describe('Package types and compute kinds that it holds for; all of them when left out.'),
    disputed: z
      .strictObject({ note: bilingual.describe('What each source says.'), sources: citations })
      .optional()
      .describe('Where AWS’s own sources disagree: what each says.'),
    keywords,
    history: z
      .array(limitChange)
      .min(1, 'has no history; the last entry is the current value')
      .describe('Oldest first; the last entry is the current value.'),
    witnesses,
    see: seeAlso,
    ...review,
  })
  .refine((record) => units[record.unit].dimension !== 'data' || record.unit === 'B' || record.base !== undefined, {
    path: ['unit'],
    message: 'is a data size; say with `base: 1024`, `base: 1000` or `base: not-documented` how many bytes a KB has',
  });

export type Limit = z.infer<typeof limit>;
export type LimitValue = z.infer<typeof limitValue>;
export type LimitChange = z.infer<typeof limitChange>;
