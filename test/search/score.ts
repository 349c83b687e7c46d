import type { Lang } from '../../src/schemas/text.ts';
import { sectionText } from './section-text.ts';

/** A query that someone might type, and what the text of a right section says. */
export interface TestQuery {
  id: string;
  lang: Lang;
  query: string;
  /** `none` where nothing on the site fits. */
  kind: string;
  need: string;
  /** Regular expressions, all of which the section's text matches. */
  answer: string[];
}

export interface Score {
  /** Shares, 0 to 1, of the queries that have an answer. */
  first: number;
  firstThree: number;
  /** Mean of 1 / rank of the first right result among ten. */
  reciprocalRank: number;
  /** Share of the queries without an answer that find nothing. */
  noneRight: number;
  /** Ranks by query id; 0 where no right result is among the first ten. */
  ranks: Map<string, number>;
}

/** Scores a search on the built site in `dist`. */
export async function score(queries: readonly TestQuery[], ask: (query: string, lang: Lang) => Promise<string[]>): Promise<Score> {
  const ranks = new Map<string, number>();
  for (const { id, query, lang, kind, answer } of queries) {
    const urls = await ask(query, lang);
    const expressions = answer.map((one) => new RegExp(one, 'iu'));
    const right = (url: string): boolean => {
      const text = sectionText('dist', url);
      return expressions.every((expression) => expression.test(text));
    };
    ranks.set(id, kind === 'none' ? Number(urls.length === 0) : urls.slice(0, 10).findIndex(right) + 1);
  }
  const of = (none: boolean): number[] => queries.filter(({ kind }) => (kind === 'none') === none).map(({ id }) => ranks.get(id) ?? 0);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const answered = of(false);
  return {
    first: mean(answered.map((rank) => Number(rank === 1))),
    firstThree: mean(answered.map((rank) => Number(rank >= 1 && rank <= 3))),
    reciprocalRank: mean(answered.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    noneRight: mean(of(true)),
    ranks,
  };
}
