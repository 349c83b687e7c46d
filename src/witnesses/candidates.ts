import { currentValue } from '../knowledge/history.ts';
import type { KnowledgeBase } from '../loading/knowledge-base.ts';

/** Records worth naming, at most, and the least likeness of one. */
const most = 4;
const least = 1.5;

/** Shortest word of an id that may stand for a longer word: `async` for asynchronous. */
const shortestStem = 4;

/** A declaration whose sentences changed. */
interface ChangedWords {
  symbol: string;
  was: string;
  is: string;
}

/**
 * The limits that a changed declaration may be about, likeliest first: those whose id shares words with the symbol or, for less, with the
 * sentences, that name its parameter (`naming`), and that hold one of the old numbers.
 */
export function candidateLimits(knowledge: KnowledgeBase, { symbol, was, is }: ChangedWords, naming: ReadonlySet<string>): string[] {
  const inSymbol = words(symbol.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  const inSentences = words(`${was} ${is}`);
  const numbers = new Set([...was.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', ''))));
  return [...knowledge.records.limits.values()]
    .map((entry) => {
      const shared = entry.id
        .split('-')
        .map((stem) => (inSymbol.some((word) => stands(stem, word)) ? 1 : inSentences.some((word) => stands(stem, word)) ? 0.6 : 0))
        .reduce((sum: number, one) => sum + one, 0);
      const { minimum, default: start, maximum } = currentValue(entry.data);
      const holds = [minimum, start, maximum].filter((amount) => typeof amount === 'number' && numbers.has(amount)).length;
      const length = entry.id.split('-').length;
      return {
        id: `limits/${entry.id}`,
        score: shared + shared / length + (naming.has(`limits/${entry.id}`) ? 1 : 0) + (shared > 0 ? holds / 2 : 0),
      };
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .slice(0, most)
    .map(({ id }) => id);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function stands(stem: string, word: string): boolean {
  return word === stem || `${word}s` === stem || (stem.length >= shortestStem && word.startsWith(stem));
}
