import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import type { Lang } from '../schemas/text.ts';
import { finderOf, glossaryOf } from '../search/glossary.ts';
import type { Library } from '../knowledge/library.ts';
import { normalise } from '../search/normalise.ts';

/** Notes of the same subject that are named, and how similar the last of them must be to the first. */
const most = 3;
const nearFirst = 0.6;

/** The published notes that speak of the same terms of the glossary, the most similar first; none where a text names no term. */
export function similarNotes(text: string, lang: Lang, { notes }: Pick<KnowledgeBase, 'notes'>, library: Pick<Library, 'terms'>): string[] {
  const concepts = glossaryOf(library).filter(({ see }) => see.length > 0);
  const find = finderOf(concepts, ({ written }) => written);
  const countIn = (one: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { concept } of find(normalise(one))) counts.set(concept.key, (counts.get(concept.key) ?? 0) + 1);
    return counts;
  };
  const profiles = [...notes[lang].values()].map((note) => ({ id: note.id, counts: countIn(`${note.data.title}\n${note.text}`) }));
  const spread = (key: string): number => profiles.filter(({ counts }) => counts.has(key)).length;
  const rarity = new Map(concepts.map(({ key }) => [key, Math.log((1 + profiles.length) / (1 + spread(key)))]));
  const weigh = (counts: Map<string, number>): Map<string, number> =>
    new Map([...counts].map(([key, count]) => [key, Math.log(1 + count) * (rarity.get(key) ?? 0)]));
  const own = weigh(countIn(text));
  const scored = profiles
    .map(({ id, counts }) => ({ id, score: cosine(own, weigh(counts)) }))
    .filter(({ score }) => score > 0.1)
    .sort((a, b) => b.score - a.score);
  return scored
    .filter(({ score }) => score >= (scored[0]?.score ?? 0) * nearFirst)
    .slice(0, most)
    .map(({ id }) => id);
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const length = (one: ReadonlyMap<string, number>): number => Math.hypot(...one.values());
  const product = [...a].reduce((sum, [key, weight]) => sum + weight * (b.get(key) ?? 0), 0);
  return product === 0 ? 0 : product / (length(a) * length(b));
}
