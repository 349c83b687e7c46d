import { z } from 'zod';

const published = z
  .string()
  .regex(/^[a-z-]+\/[a-z0-9.-]+(?:#[a-z0-9-]+)?$/, 'is not a published id; they look like limits/function-timeout or notes/retries#dlq');

/** Every id that was ever published, and where the gone ones lead. Written by `npm run permalinks`. */
export const ledger = z.strictObject({
  published: z.array(published),
  /** Old id to the id that stands for it now. */
  redirects: z.record(published, published).default({}),
});

export type Ledger = z.infer<typeof ledger>;
