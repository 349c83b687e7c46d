/** What the index answered for one alternative: ids with Pagefind's own scores. */
export type Hits = ReadonlyMap<string, number>;

export interface Ranked {
  id: string;
  score: number;
  coverage: number;
}

/** A part of the query with its rarity: the more records it fits, the less it says. */
export interface WeighedPart {
  weight: number;
  alternatives: readonly string[];
}

interface AskedPart {
  weight: number;
  alternatives: readonly string[];
  hits: readonly Hits[];
}

/**
 * A soft AND over the parts of a query: each part adds its rarity (idf) times how well the record fits it,
 * and the sum is multiplied by the share of the rarity that was found at all.
 * `count` is the number of records in the index. Hiragana that nothing contains is grammar and counts for nothing.
 */
export function rank(asked: readonly AskedPart[], count: number): { ranked: Ranked[]; parts: WeighedPart[] } {
  const weighed = asked.flatMap(({ weight, alternatives, hits }) => {
    const best = bestOf(hits);
    if (best.size === 0 && /^\p{Script=Hiragana}+$/u.test(alternatives[0] ?? '')) return [];
    return [{ best, alternatives, weight: weight * Math.log((count + 1) / (best.size + 0.5)) }];
  });
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<string, { score: number; found: number }>();
  for (const { best, weight } of weighed) {
    for (const [id, fit] of best) {
      const sum = scores.get(id) ?? { score: 0, found: 0 };
      scores.set(id, { score: sum.score + weight * fit, found: sum.found + weight });
    }
  }
  const ranked = [...scores]
    .map(([id, { score, found }]) => ({ id, score: score * (found / whole) ** 2, coverage: found / whole }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { ranked, parts: weighed };
}

/** How much more a record counts that is of the kind asked for; a date stands in updates only. */
const wanted: Partial<Record<string, number>> = { updates: 1.6, limits: 0.6 };

/** The texts of a record that the second look reads, normalised. */
export interface RecordTexts {
  title: string;
  keywords: string;
  text: string;
  kind: string;
}

/**
 * A second look at a record's own words: how much of the query its title, its keywords and its text really contain.
 * The index matches beginnings and stems of words; this does not.
 */
export function reread(
  parts: readonly WeighedPart[],
  { title, keywords, text, kind }: RecordTexts,
  wants: string | undefined,
): { factor: number; coverage: number } {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (where: string) =>
    parts.reduce((sum, { weight, alternatives }) => sum + (alternatives.some((one) => where.includes(one)) ? weight : 0), 0) / whole;
  const inTitle = share(title);
  const everything = `${title}\n${keywords}\n${text}`;
  // A title that says just what was asked beats one that says it among other things.
  const said = parts
    .flatMap(({ alternatives }) => alternatives.filter((one) => title.includes(one)))
    .reduce((longest, one) => Math.max(longest, one.length), 0);
  const exactness = title.length > 0 ? Math.min(1, said / title.length) : 0;
  const factor = 1 + 0.9 * inTitle + 0.6 * inTitle * exactness + 0.35 * share(keywords) + (kind === wants ? (wanted[kind] ?? 0) : 0);
  return { factor, coverage: share(everything) };
}

/** The best fit of each record over the alternatives, each scaled to its own best hit and damped, so that long forms do not drown short ones. */
function bestOf(hits: readonly Hits[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const one of hits) {
    const top = Math.max(...one.values());
    for (const [id, score] of one) best.set(id, Math.max(best.get(id) ?? 0, 0.35 + 0.65 * Math.sqrt(score / top)));
  }
  return best;
}
