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
  /** Ids of records and of the sections of notes. */
  published: z.array(published),
  /** Renamed: old id to the id that the same thing has now, oldest first. Feeds and calendars keep the first id. */
  redirects: z.record(published, published).default({}),
  /** Given up: old id to the other record that covers it now. */
  merged: z.record(published, published).default({}),
  /** Addresses that belong to no id, below the base path: lists and their anchors, feeds, data files. */
  addresses: z.array(address).default([]),
  /** Digest of `published` and `addresses`, so that a line taken out by hand is noticed. */
  seal: z.string().regex(/^sha256-[0-9a-f]{64}$/, 'is not a seal'),
});

export type Ledger = z.infer<typeof ledger>;
