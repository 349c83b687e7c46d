import { describe, expect, it } from 'vitest';
import { belowBase, headersFor, readHeaderRules } from '../../src/cli/header-rules.ts';
import { hostRedirects } from '../../src/cli/host-redirects.ts';

const file = `# a comment
/*
  X-Content-Type-Options: nosniff

/api/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=300
/api/v1/*.csv
  Content-Type: text/csv; charset=utf-8
  Cache-Control: no-cache
`;

describe('header rules', () => {
  it.each([
    ['/ja/', [['X-Content-Type-Options', 'nosniff']]],
    [
      '/api/v1/limits.json',
      [
        ['X-Content-Type-Options', 'nosniff'],
        ['Access-Control-Allow-Origin', '*'],
        ['Cache-Control', 'public, max-age=300'],
      ],
    ],
    [
      '/api/v1/limits.csv',
      [
        ['X-Content-Type-Options', 'nosniff'],
        ['Access-Control-Allow-Origin', '*'],
        ['Cache-Control', 'no-cache'],
        ['Content-Type', 'text/csv; charset=utf-8'],
      ],
    ],
    ['/apiary/', [['X-Content-Type-Options', 'nosniff']]],
  ])('hold for the addresses that their pattern covers: %s', (path, headers) => {
    expect([...headersFor(readHeaderRules(file), path)]).toEqual(headers);
  });

  it('move below a base path', () => {
    expect(readHeaderRules(belowBase(file, '/lambda/')).map(({ path }) => path)).toEqual([
      '/lambda/*',
      '/lambda/api/*',
      '/lambda/api/v1/*.csv',
    ]);
  });

  it('take no part of a pattern for a regular expression', () => {
    expect([...headersFor([{ path: '/a.b', headers: [['X', '1']] }], '/aXb')]).toEqual([]);
  });
});

it('redirects the pages of former ids, and gives the API its own answer to unknown addresses', () => {
  const ledger = {
    redirects: { 'limits/old': 'limits/new', 'notes/a#x': 'notes/a#y', 'terms/old': 'terms/new' },
    merged: { 'event-sources/one': 'event-sources/two' },
  };
  expect(hostRedirects(ledger, '/lambda/')).toBe(`/lambda/ja/retries/one/ /lambda/ja/retries/two/ 301
/lambda/en/retries/one/ /lambda/en/retries/two/ 301
/lambda/ja/limits/old/ /lambda/ja/limits/new/ 301
/lambda/en/limits/old/ /lambda/en/limits/new/ 301
/lambda/api/v1/* /lambda/api/v1/404.json 404
`);
});
