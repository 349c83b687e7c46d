import type { Problem } from '../loading/problem.ts';
import type { SearchRecord } from '../search/record.ts';

/**
 * Every record and every section is found by its own title, in its own language; a section by its title and its page's.
 * `ask` gives the addresses of a query's results.
 */
export async function searchProblems(records: readonly SearchRecord[], ask: (query: string) => Promise<string[]>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { url, title, page } of records) {
    const query = page === '' ? title : `${title} ${page}`;
    if ((await ask(query)).includes(url)) continue;
    problems.push({
      file: url,
      rule: 'search',
      what: `Search does not find it by its title, "${query}".`,
      todo: 'Give it a title with words of its own, or keywords.',
    });
  }
  return problems;
}
