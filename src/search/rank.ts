/** What the index answered for one alternative: ids with Pagefind's own scores. */
export type Hits = ReadonlyMap<string, number>;

export interface Ranked { id: string; score: number; coverage: number }

/**
 * A soft AND over the parts of a query: each part adds its rarity (idf) times how well the record fits it,
 * and the sum is multiplied by the share of the rarity that was found at all.
 * `parts` holds the hits of each alternative of each part; `count` is the number of records in the index.
 */
export function rank(parts: readonly { weight: number; alternatives: readonly Hits[] }[], count: number): Ranked[] {
  const weighed = parts.map(({ weight, alternatives }) => {
    const best = bestOf(alternatives);
    return { best, weight: weight * Math.log((count + 1) / (best.size + 0.5)) };
  });
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<string, { score: number; found: number }>();
  for (const { best, weight } of weighed) {
    for (const [id, fit] of best) {
      const sum = scores.get(id) ?? { score: 0, found: 0 };
      scores.set(id, { score: sum.score + weight * fit, found: sum.found + weight });
    }
  }
  return [...scores]
    .map(([id, { score, found }]) => ({ id, score: score * (found / whole) ** 2, coverage: found / whole }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The best fit of each record over the alternatives, each scaled to its own best hit and damped, so that long forms do not drown short ones. */
function bestOf(alternatives: readonly Hits[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const hits of alternatives) {
    const top = Math.max(...hits.values());
    for (const [id, score] of hits) best.set(id, Math.max(best.get(id) ?? 0, 0.35 + 0.65 * Math.sqrt(score / top)));
  }
  return best;
}
