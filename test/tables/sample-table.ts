import type { TableData } from '../../src/tables/table-data.ts';

/** A small table with every kind of column and row. */
export const sample: TableData = {
  name: 'limits',
  lang: 'en',
  columns: [
    { key: 'limit', label: 'Limit', sort: 'text' },
    { key: 'value', label: 'Value', sort: 'amount', dated: true },
    { key: 'scope', label: 'Scope', sort: 'text' },
    { key: 'history', label: 'History', sort: 'date', dated: true },
    { key: 'quota', label: 'Quota code', sort: 'text', extra: true },
  ],
  facets: [
    {
      key: 'category',
      label: 'Category',
      values: [
        { value: 'compute', label: 'Compute' },
        { value: 'payload', label: 'Payload' },
      ],
    },
    {
      key: 'target',
      label: 'Target',
      values: [
        { value: 'sqs', label: 'SQS' },
        { value: 'sns', label: 'SNS' },
      ],
    },
  ],
  rows: [
    {
      id: 'timeout',
      name: 'Function timeout',
      words: 'timeout 関数のタイムアウト',
      cells: { scope: ['per function'], quota: ['L-1'] },
      facets: { category: ['compute'], target: ['sqs', 'sns'] },
      dimension: 'time',
      spans: [
        { from: '2015-04-24', bound: true, cells: { value: ['300 s'], history: ['≤ 2015-04-24'] }, amount: 300 },
        {
          from: '2018-10-10',
          cells: { value: ['900 s', { text: '15 min', aside: true }], history: ['2018-10-10'] },
          amount: 900,
          update: 'longer',
        },
      ],
    },
    {
      id: 'payload',
      name: 'Payload',
      words: 'payload ペイロード ＫＢ',
      cells: { scope: ['per request'] },
      facets: { category: ['payload'], target: ['sqs'] },
      dimension: 'data',
      spans: [{ from: '2019-11-25', cells: { value: ['6 MB'], history: ['2019-11-25'] }, amount: 6_291_456, change: 'Arrived.' }],
    },
    {
      id: 'storage',
      name: 'Storage',
      words: 'storage ストレージ',
      cells: { scope: ['per account'] },
      facets: { category: ['payload'], target: [] },
      dimension: 'data',
      spans: [{ from: '2016-05-21', bound: true, cells: { value: ['unlimited'], history: ['≤ 2016-05-21'] }, amount: 'unlimited' }],
    },
    {
      id: 'words',
      name: 'Änderung',
      words: 'words',
      cells: { scope: ['per account'] },
      facets: { category: ['compute'], target: ['sns'] },
      dimension: 'count',
      spans: [{ from: '2016-05-21', bound: true, cells: { value: ['differs by Region'], history: ['≤ 2016-05-21'] } }],
    },
  ],
  updates: { longer: 'Longer timeouts' },
  first: '2015-04-24',
};
