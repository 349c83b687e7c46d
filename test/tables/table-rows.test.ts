import { describe, expect, it } from 'vitest';
import { changeLine } from '../../src/tables/change-lines.ts';
import { comparedFields } from '../../src/tables/comparison.ts';
import { countWith, fits } from '../../src/tables/row-filter.ts';
import { rowOrder } from '../../src/tables/row-order.ts';
import { rowChanges, viewOn } from '../../src/tables/row-view.ts';
import { nextSort } from '../../src/tables/sort-buttons.ts';
import { textOf } from '../../src/tables/table-data.ts';
import { emptyState } from '../../src/tables/table-state.ts';
import type { TableState } from '../../src/tables/table-state.ts';
import { changesIn } from '../../src/tables/year-changes.ts';
import { sample } from './sample-table.ts';

const today = '2026-11-21';
const views = sample.rows.map((row) => viewOn(row, today));
const fitting = (wanted: Partial<TableState>, day = today) =>
  sample.rows
    .map((row) => viewOn(row, day))
    .filter((view) => fits(view, { ...emptyState, ...wanted }))
    .map(({ row }) => row.id);

describe('filtering by text', () => {
  it.each([
    ['timeout', ['timeout']],
    ['TIMEOUT', ['timeout']],
    ['ＴｉｍｅＯｕｔ', ['timeout']],
    ['タイムアウト', ['timeout']],
    ['ﾍﾟｲﾛｰﾄﾞ', ['payload']],
    ['kb', ['payload']],
    ['function 15', ['timeout']],
    ['function payload', []],
    ['', ['timeout', 'payload', 'storage', 'words']],
  ])('“%s” leaves %j', (q, ids) => expect(fitting({ q })).toEqual(ids));

  it('searches the values of the day that is shown', () => {
    expect(fitting({ q: '300 s' })).toEqual([]);
    expect(fitting({ q: '300 s' }, '2018-10-09')).toEqual(['timeout']);
  });
});

describe('filtering by facets', () => {
  it('takes any value of a facet, and every facet', () => {
    expect(fitting({ facets: { category: ['compute'] } })).toEqual(['timeout', 'words']);
    expect(fitting({ facets: { category: ['compute', 'payload'], target: ['sqs'] } })).toEqual(['timeout', 'payload']);
  });

  it('counts what one more value would leave', () => {
    expect(countWith(views, { ...emptyState, facets: { target: ['sns'] } }, 'category', 'compute')).toBe(2);
    expect(countWith(views, { ...emptyState, facets: { target: ['sns'] } }, 'target', 'sqs')).toBe(2);
  });

  it('takes a first bound for no change', () => {
    expect(fitting({ since: '2015-01-01' })).toEqual(['timeout', 'payload']);
    expect(fitting({ since: '2019-01-01' })).toEqual(['payload']);
    expect(fitting({ since: '2019-01-01' }, '2019-06-01')).toEqual([]);
  });
});

describe('sorting', () => {
  const sorted = (key: string, descending: boolean) => {
    const column = sample.columns.find((one) => one.key === key);
    if (!column) throw new Error(`There is no column ${key}.`);
    return views.toSorted(rowOrder(column, key === 'limit', descending, 'en')).map(({ row }) => row.id);
  };

  it('puts numbers in order within their kind, what has no number last in both directions', () => {
    expect(sorted('value', false)).toEqual(['payload', 'storage', 'timeout', 'words']);
    expect(sorted('value', true)).toEqual(['storage', 'payload', 'timeout', 'words']);
  });

  it('puts days in order, bounds by their day', () => expect(sorted('history', true)).toEqual(['payload', 'timeout', 'storage', 'words']));

  it('puts names in the order of the language', () => expect(sorted('limit', false)).toEqual(['words', 'timeout', 'payload', 'storage']));

  it('puts empty cells last in both directions', () => {
    expect(sorted('quota', false)[0]).toBe('timeout');
    expect(sorted('quota', true)[0]).toBe('timeout');
  });

  it('goes up, down and back with each press', () => {
    const first = nextSort(undefined, 'value', false);
    const second = nextSort(first, 'value', false);
    expect([first, second, nextSort(second, 'value', false)]).toEqual([
      { column: 'value', descending: false },
      { column: 'value', descending: true },
      undefined,
    ]);
    expect(nextSort(first, 'history', true)).toEqual({ column: 'history', descending: true });
  });
});

describe('what changed', () => {
  it('tells both values, when, and with which update', () => {
    expect(rowChanges(sample, '2018-01-01', today).map((change) => changeLine(sample, change))).toEqual([
      {
        name: 'Function timeout',
        path: 'limits/timeout/',
        parts: [{ label: undefined, before: '300 s', after: '900 s (15 min)' }],
        steps: [{ date: '2018-10-10', change: undefined, update: { title: 'Longer timeouts', path: 'updates/longer/' } }],
      },
      { name: 'Payload', path: 'limits/payload/', parts: [], steps: [{ date: '2019-11-25', change: 'Arrived.', update: undefined }] },
    ]);
  });

  it('does not call new what was only not documented', () => {
    const { changed, added } = changesIn(sample, '2016-01-01', today);
    expect([changed, added].map((lines) => lines.map(({ name }) => name))).toEqual([['Function timeout'], ['Payload']]);
  });
});

describe('rows side by side', () => {
  it('marks the fields in which they differ and leaves out empty ones', () => {
    const [, payload, storage, words] = views;
    const fields = (...some: (typeof payload)[]) =>
      comparedFields(
        sample,
        some.flatMap((one) => one ?? []),
      ).map(({ column, differs }) => `${column.key}${differs ? ' ≠' : ''}`);
    expect(fields(payload, storage)).toEqual(['value ≠', 'scope ≠', 'history ≠']);
    expect(fields(storage, words)).toEqual(['value ≠', 'scope', 'history']);
  });
});

describe('a cell as text', () => {
  it('sets asides in brackets and lines off by a space', () => {
    expect(
      textOf([
        { text: '6 h', to: 'limits/x/', line: true },
        'then the end (',
        { text: '2', to: 'limits/y/' },
        ').',
        { text: '1 d', aside: true },
      ]),
    ).toBe('6 h then the end (2). (1 d)');
    expect(textOf(undefined)).toBe('');
  });
});
