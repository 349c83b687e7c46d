import { z } from 'zod';
import { day } from './date.ts';

export const publishers = ['AWS', 'AWS (GitHub)', 'endoflife.date', 'third party'] as const;
const sourceKinds = [
  'guide',
  'api-reference',
  'announcement',
  'blog',
  'repository',
  'package',
  'whitepaper',
  'pricing',
  'faq',
  'forum',
  'other',
] as const;

export const source = z.strictObject({
  /** Where a reader opens it. */
  url: z.url({ protocol: /^https$/, error: 'is not an https address' }),
  /** The title as published. */
  title: z.string().min(1),
  publisher: z.enum(publishers),
  kind: z.enum(sourceKinds),
  /** Language of the page. */
  language: z.enum(['en', 'ja', 'other']).default('en'),
  /** Day of publication, where the page gives one. */
  published: day.optional(),
  /** Day on which the copy that we read was checked. */
  retrieved: day,
  /** Address of the copy that was read, where it is not `url` (another language's newer copy, a Markdown twin). */
  copy: z.url().optional(),
});

export type Source = z.infer<typeof source>;
