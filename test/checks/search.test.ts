import { expect, it } from 'vitest';
import { searchProblems } from '../../src/checks/search.ts';
import { formatProblems } from '../../src/loading/problem.ts';
import type { SearchRecord } from '../../src/search/record.ts';

const section: SearchRecord = {
  url: 'en/notes/retries/#dlq',
  lang: 'en',
  kind: 'notes',
  title: 'Queues',
  page: 'Retries',
  answer: '',
  keywords: '',
  text: '',
  aside: false,
};

it('names a record that search does not find by its title, a section with its page', async () => {
  const asked: string[] = [];
  const problems = await searchProblems([section, { ...section, url: 'en/terms/#dlq', title: 'DLQ', page: '' }], async (query) => {
    asked.push(query);
    return query === 'DLQ' ? ['en/terms/#dlq'] : [];
  });
  expect(asked).toEqual(['Queues Retries', 'DLQ']);
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "en/notes/retries/#dlq  search
      Search does not find it by its title, "Queues Retries". Give it a title with words of its own, or keywords."
  `);
});
