import { readFileSync } from 'node:fs';
import type { Lang } from '../../src/schemas/text.ts';
import type { TestQuery } from '../search/score.ts';

/** The 300 queries of the search tests. */
export const testQueries = JSON.parse(readFileSync('test/search/queries.json', 'utf8')) as TestQuery[];

/** Some queries of a language that have an answer, spread evenly over all of them. */
export function someQueries(lang: Lang, count: number): string[] {
  const all = testQueries.filter((one) => one.lang === lang && one.kind !== 'none').map(({ query }) => query);
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? '');
}
