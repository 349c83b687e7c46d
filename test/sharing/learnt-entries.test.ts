import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inBoth } from '../../src/chronicle/change.ts';
import type { Change } from '../../src/chronicle/change.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { atomOf } from '../../src/sharing/atom.ts';
import { learntEntries } from '../../src/sharing/learnt-entries.ts';
import { readFeed } from '../clients/feed-reader.ts';

const library = libraryOf(loadKnowledge(path.join(import.meta.dirname, '../fixtures/sound')));
const none = { redirects: {}, merged: {} };
const day = '2026-03-01';
const base = {
  day,
  collection: 'limits',
  id: 'function-timeout',
  exists: true,
  title: { ja: '関数のタイムアウト', en: 'Function timeout' },
} as const;
const correction: Change = {
  ...base,
  kind: 'value',
  details: [
    { kind: 'value', what: { ja: '値', en: 'Value' }, before: { ja: '901 秒', en: '901 s' }, after: { ja: '900 秒', en: '900 s' } },
    { kind: 'sources', parts: [{ change: 'added', id: 'sources/lambda-dg-limits', name: inBoth(() => 'Lambda quotas') }] },
  ],
};
const added: Change = { ...base, kind: 'added', details: [{ kind: 'added' }] };
const entriesOf = (changes: Change[], lang: Lang = 'en', redirects: Parameters<typeof learntEntries>[2] = none) =>
  learntEntries({ basis: 'git', days: [{ day, changes }] }, library, redirects, lang);

describe('the feed of what the site learnt', () => {
  it('tells a correction at once, with before, after and the source that settled it', () => {
    expect(entriesOf([correction], 'ja')).toMatchInlineSnapshot(`
      [
        {
          "day": "2026-03-01",
          "key": "about/changes/limits/function-timeout@2026-03-01",
          "paragraphs": [
            "値: 901 秒 → 900 秒",
          ],
          "path": "ja/limits/function-timeout/",
          "sources": [
            {
              "title": "Lambda quotas",
              "url": "https://docs.aws.amazon.com/lambda/latest/dg/limits.html",
            },
          ],
          "title": "訂正: 関数のタイムアウト（値: 901 秒 → 900 秒）",
        },
      ]
    `);
    expect(entriesOf([correction])[0]?.title).toMatchInlineSnapshot(`"Correction: Function timeout (Value: 901 s → 900 s)"`);
  });

  it('tells what is new once a day, by name where it is little', () => {
    expect(
      entriesOf([added, { ...added, collection: 'sources', id: 'lambda-dg-limits' }]).map(({ title, paragraphs, path: to }) => [
        title,
        to,
        ...paragraphs,
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "Learnt on 1 March 2026: 2 added",
          "en/about/changes/#2026-03-01",
          "2 added: Limits 1, Sources 1",
          "Limits: Function timeout",
        ],
      ]
    `);
    const many = Array.from({ length: 2000 }, (_, at): Change => ({ ...added, id: `limit-${at}` }));
    expect(entriesOf(many, 'ja').map(({ title, paragraphs }) => [title, ...paragraphs])).toMatchInlineSnapshot(`
      [
        [
          "2026 年 3 月 1 日に学んだこと: 追加 2,000 件",
          "追加 2,000 件: 上限とクォータ 2,000",
        ],
      ]
    `);
  });

  it('is silent about days of housekeeping', () => {
    const quiet = (['wording', 'checked', 'sources', 'renamed'] as const).map((kind): Change => ({ ...base, kind, details: [{ kind }] }));
    expect(entriesOf(quiet)).toEqual([]);
  });

  it('tells many corrections of a day as one entry, each still in it', () => {
    const many = Array.from({ length: 13 }, (_, at): Change => ({ ...correction, id: `limit-${at}` }));
    const entries = entriesOf(many);
    expect(entries.map(({ key, title, path: to }) => [key, title, to])).toEqual([
      ['about/changes/corrections@2026-03-01', '13 corrections on 1 March 2026', 'en/about/changes/#2026-03-01'],
    ]);
    expect(entries[0]?.paragraphs).toHaveLength(13);
    expect(entriesOf(many.slice(1))).toHaveLength(12);
  });

  it('says nothing of what AWS changed on days that only the records know', () => {
    const recorded: Change = { ...base, kind: 'recorded', details: [{ kind: 'recorded' }] };
    const titles = (chronicle: { basis: 'records' | 'both'; since?: string }, changes: Change[]) =>
      learntEntries({ ...chronicle, days: [{ day, changes }] }, library, none, 'en').map(({ title }) => title);
    expect(titles({ basis: 'records' }, [recorded])).toEqual([]);
    expect(titles({ basis: 'both', since: day }, [recorded, added])).toEqual(['Learnt on 1 March 2026: 1 added']);
    expect(titles({ basis: 'both', since: '2026-02-28' }, [recorded])).toEqual(['Learnt on 1 March 2026: 1 changed by AWS']);
  });

  it('keeps the keys of a renamed record, and leads to the day where the record is gone', () => {
    const redirects = { redirects: { 'limits/first-name': 'limits/function-timeout' }, merged: {} };
    expect(entriesOf([correction], 'en', redirects)[0]?.key).toBe('about/changes/limits/first-name@2026-03-01');
    expect(entriesOf([{ ...correction, exists: false }])[0]?.path).toBe('en/about/changes/#2026-03-01');
  });

  it('is read by a feed reader, the same for the same commits', async () => {
    const frame = { title: 'Corrections', lang: 'en', self: 'en/about/changes/feed.xml', page: 'en/about/changes/' } as const;
    const xml = () => atomOf(frame, entriesOf([correction, { ...added, id: 'other' }]), (to) => `https://wiki.example/${to}`);
    const { items } = await readFeed(xml(), 'https://wiki.example/en/about/changes/feed.xml');
    expect(items.map(({ title, link, date }) => [title, link, date?.toISOString()])).toMatchInlineSnapshot(`
      [
        [
          "Correction: Function timeout (Value: 901 s → 900 s)",
          "https://wiki.example/en/limits/function-timeout/",
          "2026-03-01T00:00:00.000Z",
        ],
        [
          "Learnt on 1 March 2026: 1 added",
          "https://wiki.example/en/about/changes/#2026-03-01",
          "2026-03-01T00:00:00.000Z",
        ],
      ]
    `);
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(2);
    expect(xml()).toBe(xml());
  });
});
