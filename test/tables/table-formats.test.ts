import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGrid } from '../../src/tables/table-formats.ts';
import type { Grid } from '../../src/tables/table-formats.ts';

const grid: Grid = {
  title: 'Limits, as of 2020-06-01',
  url: 'https://notes.example/en/limits/?on=2020-06-01',
  day: '2020-06-01',
  columns: [
    { key: 'limit', label: 'Limit' },
    { key: 'value', label: 'Value' },
  ],
  rows: [
    { id: 'timeout', url: 'https://notes.example/en/limits/timeout/', cells: ['Function timeout', '1–900 s, "15 min"'] },
    { id: 'pipe', url: 'https://notes.example/en/limits/pipe/', cells: ['a|b [c]', '-1 = no limit'] },
  ],
};

describe('what is taken out of a table', () => {
  it('is CSV with a byte order mark and Windows line ends', () => {
    expect(formatGrid(grid, 'csv')).toBe(
      '\uFEFFid,Limit,Value,url\r\ntimeout,Function timeout,"1–900 s, ""15 min""",https://notes.example/en/limits/timeout/\r\n' +
        "pipe,a|b [c],'-1 = no limit,https://notes.example/en/limits/pipe/\r\n",
    );
  });

  it('is a Markdown table with links that says where it comes from', () => {
    expect(formatGrid(grid, 'markdown')).toMatchInlineSnapshot(`
      "| Limit | Value |
      | --- | --- |
      | [Function timeout](https://notes.example/en/limits/timeout/) | 1–900 s, "15 min" |
      | [a\\|b \\[c\\]](https://notes.example/en/limits/pipe/) | -1 = no limit |

      [Limits, as of 2020-06-01](https://notes.example/en/limits/?on=2020-06-01)
      "
    `);
  });

  it('is JSON by the keys of the columns', () => {
    expect(JSON.parse(formatGrid(grid, 'json'))).toEqual({
      title: 'Limits, as of 2020-06-01',
      url: 'https://notes.example/en/limits/?on=2020-06-01',
      day: '2020-06-01',
      columns: { limit: 'Limit', value: 'Value' },
      rows: [
        { id: 'timeout', limit: 'Function timeout', value: '1–900 s, "15 min"', url: 'https://notes.example/en/limits/timeout/' },
        { id: 'pipe', limit: 'a|b [c]', value: '-1 = no limit', url: 'https://notes.example/en/limits/pipe/' },
      ],
    });
  });

  it('is CSV that reads back as it was, but for formulas', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+@\t\r-]/.test(text)),
          { minLength: 2, maxLength: 2 },
        ),
        (cells) => {
          const csv = formatGrid({ ...grid, rows: [{ id: 'x', url: 'u', cells }] }, 'csv');
          const [, row] = parse(csv, { bom: true, recordDelimiter: '\r\n' }) as string[][];
          expect(row).toEqual(['x', ...cells, 'u']);
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '@cmd', '-1+1', '\t=1'])('lets no spreadsheet calculate %j', (cell) => {
    const csv = formatGrid({ ...grid, rows: [{ id: 'x', url: 'u', cells: [cell, '-42'] }] }, 'csv');
    const [, row] = parse(csv, { bom: true, recordDelimiter: '\r\n' }) as string[][];
    expect(row).toEqual(['x', `'${cell}`, '-42', 'u']);
  });
});
