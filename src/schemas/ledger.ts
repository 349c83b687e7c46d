import { z } from 'zod';

const published = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9.-]+(?:#[a-z0-9-]+)?$/, 'is not a published id; they look like limits/function-timeout or notes/retries#dlq');

const address = z
  .string()
  .regex(
    /^(?:[A-Za-z0-9._-]+\/)*(?:[A-Za-z0-9._-]+)?(?:#[A-Za-z0-9._-]+)?$/,
    'is not an address below the site; they look like ja/limits/',
  );

/** What was ever published, and where the gone ids lead. Written by `npm run permalinks`. */
export const ledger = z.strictObject({
  published: z.array(published).describe('Ids of records and of the sections of notes.'),
  redirects: z
    .record(published, published)
    .default({})
    .describe('Renamed: old id to the id that the same thing has now, oldest first. Feeds and calendars keep the first id.'),
  merged: z.record(published, published).default({}).describe('Given up: old id to the other record that covers it now.'),
  addresses: z
    .array(address)
    .default([])
    .describe('Addresses that belong to no id, below the base path: lists and their anchors, feeds, data files.'),
  seal: z
    .string()
    .regex(/^sha256-[0-9a-f]{64}$/, 'is not a seal')
    .describe('Digest of `published` and `addresses`, so that a line taken out by hand is noticed.'),
});

export type Ledger = z.infer<typeof ledger>;
