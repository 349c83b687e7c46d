import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../src/search/bundle.ts';
import { search } from '../../src/search/engine.ts';
import { siteBundles } from '../../src/search/site-bundles.ts';
import type { SiteBundles } from '../../src/search/site-bundles.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { score } from './score.ts';
import type { TestQuery } from './score.ts';

let bundles: SiteBundles;

beforeAll(async () => {
  bundles = await siteBundles('dist');
});
afterAll(() => bundles.close());

const open = (lang: Lang): Promise<Bundle> => bundles.open(lang);
const ask = async (query: string, lang: Lang): Promise<string[]> => (await search(query, lang, { open })).hits.map(({ url }) => url);

describe('search on the built site', { timeout: 120_000 }, () => {
  // What was reached last; these may only rise.
  it('finds what 400 real wordings ask for', async () => {
    const queries = JSON.parse(readFileSync('test/search/queries.json', 'utf8')) as TestQuery[];
    const { first, firstThree, reciprocalRank, noneRight } = await score(queries, ask);
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(firstThree).toBeGreaterThanOrEqual(0.96);
    expect(reciprocalRank).toBeGreaterThanOrEqual(0.93);
    expect(noneRight).toBeGreaterThanOrEqual(0.96);
  });

  it.each([
    ['nothing', ''],
    ['white space', '   '],
    ['punctuation', '。、！？'],
    ['emoji', '🙂🚀'],
    ['right to left', 'العربية'],
    ['control characters', '\u0000\u0007\u001b'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a regular expression', '.*(?:['],
    ['a lone surrogate', '\ud800x'],
    ['a broken escape', '%E0%A4%A'],
    ['10,000 kana', 'あ'.repeat(10_000)],
    ['2,000 words', 'lambda '.repeat(2_000)],
    ['10,000 letters', 'a'.repeat(10_000)],
  ])('answers %s without an error', async (_, query) => {
    expect(Array.isArray(await ask(query, 'ja'))).toBe(true);
  });

  it('repairs slips and says what it took the words for', async () => {
    const { meant, hits } = await search('concurency limt', 'en', { open });
    expect(meant).toBe('concurrency limit');
    expect(hits.slice(0, 3).map(({ url }) => url)).toContain('en/limits/concurrent-executions/');
    expect((await search('スナップスタト', 'ja', { open })).meant).toBe('スナップスタート');
  });

  it('looks into the other language where the reader’s says little, and leads to the reader’s page', async () => {
    const [hit] = (await search('throttled invocations', 'ja', { open })).hits;
    expect(hit?.url).toMatch(/^ja\//);
  });

  it('keeps to one kind when asked', async () => {
    const { hits } = await search('SQS', 'en', { open, kind: 'event-sources' });
    expect(hits.length).toBeGreaterThan(1);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['event-sources']));
  });
});
