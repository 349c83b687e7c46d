import type { Library } from '../knowledge/library.ts';
import type { Limit } from '../schemas/limit.ts';
import { finderOf, glossaryOf } from '../search/glossary.ts';
import { normalise } from '../search/normalise.ts';
import { tokensOf } from '../search/tokens.ts';

/** The words around a number, nearest first. */
export interface Surroundings {
  sentence: string;
  paragraph: string;
  /** The section's heading and the note's title. */
  above: string;
}

/** How well a limit fits the words around a number, from 0. */
export type Ranking = (id: string, around: Surroundings) => number;

/** What a word says in each place. */
const nearness = { sentence: 1, paragraph: 0.4, above: 0.3 } as const;

/** Ranks limits by the words and glossary concepts that their names, keywords and summaries share with a text; rare ones say more. */
export function limitRanking(library: Pick<Library, 'limits' | 'terms'>): Ranking {
  const find = finderOf(glossaryOf(library), ({ written }) => written);
  const keysOf = (text: string): Set<string> =>
    new Set([
      ...tokensOf(text).flatMap(({ key }) => (/^n.*q$/.test(key) ? [] : [key])),
      ...find(normalise(text)).map(({ concept }) => concept.key),
    ]);
  const profiles = new Map([...library.limits].map(([id, limit]) => [id, profileOf(id, limit, keysOf)] as const));
  const spread = new Map<string, number>();
  for (const profile of profiles.values()) for (const key of profile.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  const rarity = (key: string): number => Math.log(1 + profiles.size / (spread.get(key) ?? profiles.size));
  return (id, around) => {
    const profile = profiles.get(id) ?? new Map<string, number>();
    const near = new Map<string, number>();
    for (const place of ['above', 'paragraph', 'sentence'] as const)
      for (const key of keysOf(around[place])) near.set(key, nearness[place]);
    const whole = [...profile].reduce((sum, [key, weight]) => sum + rarity(key) * weight, 0);
    const shared = [...near].reduce((sum, [key, weight]) => sum + rarity(key) * (profile.get(key) ?? 0) * weight, 0);
    return shared / Math.sqrt(whole || 1);
  };
}

/** What each word of a limit says about it. */
function profileOf(id: string, { name, keywords, summary }: Limit, keysOf: (text: string) => Set<string>): Map<string, number> {
  const profile = new Map<string, number>();
  const add = (texts: readonly string[], weight: number): void => {
    for (const text of texts) for (const key of keysOf(text)) profile.set(key, Math.max(profile.get(key) ?? 0, weight));
  };
  add([summary.ja, summary.en], 0.4);
  add([...(keywords?.ja ?? []), ...(keywords?.en ?? [])], 0.8);
  add([name.ja, name.en, id.replaceAll('-', ' ')], 1);
  return profile;
}
