/** The day on which a record wants another look: `verifiedOn` plus `reviewWithin` days. */
export function reviewBy(verifiedOn: string, reviewWithin: number): string {
  return new Date(Date.parse(verifiedOn) + reviewWithin * 86_400_000).toISOString().slice(0, 10);
}
