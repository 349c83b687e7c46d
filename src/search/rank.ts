import type { QueryPart } from './query.ts';

/** What the index answered for one key: ids with Pagefind's own scores. */
export type Hits = ReadonlyMap<string, number>;

/** A part of the query with its rarity: the fewer records it fits, the more it says. */
export interface WeighedPart extends QueryPart {
  rarity: number;
}

export interface Ranked {
  id: string;
  score: number;
  /** Share of the query's rarity that the record has, 0 to 1. */
  coverage: number;
}

const settings = {
  /** A word that no record has tells that a short query is about something else; in a long one it may be said otherwise. */
  unknown: 12,
  /** Beyond this a word is not worth more for being rarer. */
  rarest: 4.5,
  /** What a mention in the text is worth beside one in the title. */
  inText: 0.5,
  /** How hard missing parts weigh. */
  exponent: 2,
} as const;

/**
 * A soft AND over the parts of a query: each part adds its rarity (idf) times how well the record fits it, and the sum is
 * multiplied by the square of the share of the rarity that was found at all. `count` is the number of records in the index.
 */
export function rank(
  asked: readonly QueryPart[],
  hitsOf: (key: string) => Hits,
  count: number,
): { ranked: Ranked[]; parts: WeighedPart[] } {
  const known = withoutJunctions(
    asked.map((part) => inPieces(part, hitsOf)),
    hitsOf,
  );
  const fits = known.map((part) => fitOf(part, hitsOf));
  const weighed = known.map((part, at): WeighedPart => {
    const fitting = [...(fits[at]?.values() ?? [])].filter((fit) => fit > 0.3).length;
    return {
      ...part,
      rarity:
        part.weight *
        (fitting === 0 && known.length <= 4 ? settings.unknown : Math.min(settings.rarest, Math.log((count + 1) / (fitting + 0.5)))),
    };
  });
  const whole = weighed.reduce((sum, { rarity }) => sum + rarity, 0);
  const sums = new Map<string, { score: number; found: number }>();
  for (const [at, fit] of fits.entries()) {
    const rarity = weighed[at]?.rarity ?? 0;
    for (const [id, share] of fit) {
      const sum = sums.get(id) ?? { score: 0, found: 0 };
      sums.set(id, { score: sum.score + rarity * share, found: sum.found + rarity * Math.min(1, share / settings.inText) });
    }
  }
  const ranked = [...sums]
    .map(([id, { score, found }]) => ({ id, score: score * (found / whole) ** settings.exponent, coverage: found / whole }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { ranked, parts: weighed };
}

/** An identifier that no record has counts by its pieces. */
function inPieces(part: QueryPart, hitsOf: (key: string) => Hits): QueryPart {
  const found = part.alternatives.some((keys) => keys.every((key) => hitsOf(key).size > 0));
  return found || !part.otherwise?.length ? part : { ...part, alternatives: part.otherwise };
}

/** Where two words of a run of kanji meet, the pair is none of either. */
function withoutJunctions(parts: readonly QueryPart[], hitsOf: (key: string) => Hits): QueryPart[] {
  const found = (part: QueryPart | undefined, run: string): boolean =>
    part?.run === run && part.alternatives.some((keys) => keys.some((key) => hitsOf(key).size > 0));
  return parts.filter(({ run }, at) => {
    if (run === undefined || found(parts[at], run)) return true;
    const inside = parts[at - 1]?.run === run && parts[at + 1]?.run === run;
    return !(inside && (found(parts[at - 1], run) || found(parts[at + 1], run)));
  });
}

/** How well each record fits a part, 0 to 1: the best of its alternatives. */
function fitOf({ alternatives }: QueryPart, hitsOf: (key: string) => Hits): Map<string, number> {
  const best = new Map<string, number>();
  for (const keys of alternatives) {
    const sums = new Map<string, { fit: number; found: number }>();
    for (const key of keys) {
      const hits = hitsOf(key);
      const top = Math.max(...hits.values());
      for (const [id, score] of hits) {
        const sum = sums.get(id) ?? { fit: 0, found: 0 };
        sums.set(id, { fit: sum.fit + settings.inText + (1 - settings.inText) * Math.sqrt(score / top), found: sum.found + 1 });
      }
    }
    for (const [id, { fit, found }] of sums) best.set(id, Math.max(best.get(id) ?? 0, (fit / keys.length) * (found / keys.length)));
  }
  return best;
}
