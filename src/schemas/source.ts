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
  url: z.url({ protocol: /^https$/, error: 'is not an https address' }).describe('Where a reader opens it.'),
  title: z.string().min(1).describe('The title as published.'),
  publisher: z.enum(publishers).describe('Who answers for what it says.'),
  kind: z.enum(sourceKinds).describe('What kind of page it is.'),
  language: z.enum(['en', 'ja', 'other']).default('en').describe('Language of the page.'),
  published: day.optional().describe('Day of publication, where the page gives one.'),
  retrieved: day.describe('Day on which the copy that we read was checked.'),
  copy: z
    .url()
    .optional()
    .describe('Address of the copy that was read, where it is not `url` (another language’s newer copy, a Markdown twin).'),
});

export type Source = z.infer<typeof source>;
