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
  /** Product name, the same in both languages: Node.js 24. */
  name: z.string().min(1),
  family: z.enum(runtimeFamilies),
  operatingSystem: z.enum(operatingSystems),
  architectures: z.union([z.array(z.enum(['x86_64', 'arm64'])).min(1), z.literal('not-documented')]),
  /** Whether AWS supports it for production; a preview may change without notice. */
  stage: z.enum(['preview', 'available']).default('available'),
  /** First day on which functions could be created with it. */
  released: z.union([dayOrBound, z.literal('not-documented')]),
  /** What an engineer should know about it, in one or two sentences. */
  summary: bilingual,
  /** The life-cycle dates as AWS published them, oldest announcement first; the last entry holds now. */
  history: z
    .array(
      z.strictObject({
        /** Day from which AWS's documents gave these dates. */
        from: dayOrBound,
        /** End of security patches and support. */
        deprecation: scheduled,
        /** From this day no function can be created with it. */
        blockCreate: scheduled,
        /** From this day no function that uses it can be updated. */
        blockUpdate: scheduled,
        change: bilingual,
        update: idOf('updates').optional(),
        sources: citations,
      }),
    )
    .min(1),
  /** The runtime that AWS names as the way on. */
  successor: idOf('runtimes').optional(),
  witnesses,
  see: seeAlso,
  ...review,
});

export type Runtime = z.infer<typeof runtime>;
