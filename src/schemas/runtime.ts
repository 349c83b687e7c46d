import { z } from 'zod';
import { day, dayOrBound } from './date.ts';
import { citations, idOf, seeAlso } from './reference.ts';
import { review } from './review.ts';
import { bilingual } from './text.ts';
import { witnesses } from './witness.ts';

export const runtimeFamilies = ['nodejs', 'python', 'java', 'dotnet', 'ruby', 'go', 'provided'] as const;
export const operatingSystems = ['amazon-linux', 'amazon-linux-2', 'amazon-linux-2023', 'not-documented'] as const;

const scheduled = z.union([day, z.literal('not-scheduled'), z.literal('not-documented')]);

export const runtime = z.strictObject({
  name: z.string().min(1).describe('Product name, the same in both languages: Node.js 24.'),
  family: z.enum(runtimeFamilies).describe('The language, or `provided` for runtimes without one.'),
  operatingSystem: z.enum(operatingSystems).describe('What its execution environments run on.'),
  architectures: z
    .union([z.array(z.enum(['x86_64', 'arm64'])).min(1), z.literal('not-documented')])
    .describe('The instruction sets that it can run on.'),
  stage: z
    .enum(['preview', 'available'])
    .default('available')
    .describe('Whether AWS supports it for production; a preview may change without notice.'),
  released: z.union([dayOrBound, z.literal('not-documented')]).describe('First day on which functions could be created with it.'),
  summary: bilingual.describe('What an engineer should know about it, in one or two sentences.'),
  history: z
    .array(
      z.strictObject({
        from: dayOrBound.describe('Day from which AWS’s documents gave these dates.'),
        deprecation: scheduled.describe('End of security patches and support.'),
        blockCreate: scheduled.describe('From this day no function can be created with it.'),
        blockUpdate: scheduled.describe('From this day no function that uses it can be updated.'),
        change: bilingual.describe('What changed for a user, in one sentence.'),
        update: idOf('updates').optional().describe('The update record that announced it.'),
        sources: citations,
      }),
    )
    .min(1)
    .describe('The life-cycle dates as AWS published them, oldest announcement first; the last entry holds now.'),
  successor: idOf('runtimes').optional().describe('The runtime that AWS names as the way on.'),
  witnesses,
  see: seeAlso,
  ...review,
});

export type Runtime = z.infer<typeof runtime>;
