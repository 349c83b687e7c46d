/** The account's concurrency in one Region and how it is shared out. */
export interface PoolInput {
  quota: number;
  /** What must stay unreserved, from the record. */
  unreservedMinimum: number;
  /** Reserved for other functions, and used by those without a reservation. */
  reservedByOthers: number;
  usedByOthers: number;
  /** This function's reservation, if it has one. */
  reserved: number | undefined;
}

export interface Pool {
  /** What functions without a reservation share. */
  unreserved: number;
  /** What this function can have at most. */
  ceiling: number;
  /** How much more could still be reserved; negative where more is reserved than AWS allows. */
  reservable: number;
}

/**
 * A reservation is taken out of the pool and is the function's ceiling; without one it shares what is left.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function poolOf({ quota, unreservedMinimum, reservedByOthers, usedByOthers, reserved }: PoolInput): Pool {
  const unreserved = Math.max(0, quota - reservedByOthers - (reserved ?? 0));
  return {
    unreserved,
    ceiling: reserved === undefined ? Math.max(0, unreserved - usedByOthers) : Math.min(reserved, Math.max(0, quota - reservedByOthers)),
    reservable: quota - unreservedMinimum - reservedByOthers - (reserved ?? 0),
  };
}
