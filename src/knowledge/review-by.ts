import { dayAfter } from './as-of.ts';

/** The day on which a record wants another look: `verifiedOn` plus `reviewWithin` days. */
export function reviewBy(verifiedOn: string, reviewWithin: number): string {
  return dayAfter(verifiedOn, reviewWithin);
}
