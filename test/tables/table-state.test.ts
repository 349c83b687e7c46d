import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, queryOf, readState } from '../../src/tables/table-state.ts';
import type { TableState } from '../../src/tables/table-state.ts';
import { sample } from './sample-table.ts';

const today = '2026-11-21';
const read = (query: string) => readState(new URLSearchParams(query), sample, today);

describe('the state in the address', () => {
  it('is empty for the plain table', () => {
    expect(read('')).toEqual({ state: emptyState, problems: [] });
    expect(queryOf(emptyState)).toBe('');
  });

  it('reads every part', () => {
    expect(
      read('?q=time+out&category=compute,payload&since=2019-01-01&sort=-value&hide=scope&show=quota&compare=timeout,payload&on=2020-06-01'),
    ).toEqual({
      state: {
        q: 'time out',
        facets: { category: ['compute', 'payload'] },
        since: '2019-01-01',
        sort: { column: 'value', descending: true },
        hide: ['scope'],
        show: ['quota'],
        compare: ['timeout', 'payload'],
        on: '2020-06-01',
      },
      problems: [],
    });
  });

  it('leaves out what means nothing and names it, field by field', () => {
    expect(
      read('?category=compute,nonsense&sort=-nothing&hide=limit,quota&compare=gone&on=2020-13-45&since=2999-01-01&utm_source=x'),
    ).toEqual({
      state: { ...emptyState, facets: { category: ['compute'] } },
      problems: [
        { field: 'other', text: 'sort=-nothing' },
        { field: 'other', text: 'category=nonsense' },
        { field: 'on', text: '2020-13-45', why: 'no-day' },
        { field: 'since', text: '2999-01-01', why: 'too-late' },
        { field: 'other', text: 'hide=limit' },
        { field: 'other', text: 'hide=quota' },
        { field: 'other', text: 'compare=gone' },
      ],
    });
  });

  it.each([
    ['on=2015-04-23', 'too-early'],
    ['on=2026-11-22', 'too-late'],
    ['on=', undefined],
  ])('%s gives %s', (query, why) =>
    expect(read(query).problems.map((problem) => 'why' in problem && problem.why)).toEqual(why ? [why] : []),
  );

  it('takes today for no day at all', () => expect(read(`on=${today}`).state.on).toBeUndefined());

  it('writes lists with plain commas', () => {
    expect(queryOf({ ...emptyState, facets: { target: ['sqs', 'sns'] }, q: 'a&b=c, 日本' })).toBe(
      '?q=a%26b%3Dc,%20%E6%97%A5%E6%9C%AC&target=sqs,sns',
    );
  });

  it('reads back what it writes', () => {
    const some = <Item extends string>(...all: Item[]) => fc.subarray(all);
    const state: fc.Arbitrary<TableState> = fc.record({
      q: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
      facets: fc
        .record({ category: some('compute', 'payload'), target: some('sqs', 'sns') })
        .map((facets) => Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length > 0))),
      since: fc.constantFrom(undefined, '2019-01-01'),
      sort: fc.option(fc.record({ column: fc.constantFrom('limit', 'value', 'quota'), descending: fc.boolean() }), { nil: undefined }),
      hide: some('value', 'scope', 'history'),
      show: some('quota'),
      compare: some('timeout', 'payload', 'words'),
      on: fc.constantFrom(undefined, '2015-04-24', '2026-11-20'),
    });
    fc.assert(
      fc.property(state, (one) => {
        expect(read(queryOf(one))).toEqual({ state: one, problems: [] });
      }),
    );
  });
});
