import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../src/knowledge/library.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import { atomOf } from '../../src/sharing/atom.ts';
import { changeEntries, updateEntries } from '../../src/sharing/feed-entries.ts';
import { uuidOf } from '../../src/sharing/permanent-id.ts';
import { runtimeCalendar } from '../../src/sharing/runtime-calendar.ts';
import { readFeed } from '../clients/feed-reader.ts';
import { withContent } from '../fixtures/content.ts';
import type { Change } from '../fixtures/content.ts';

const none = { redirects: {}, merged: {} };
const absolute = (path: string): string => `https://wiki.example/${path}`;

function libraryWith(changes: Record<string, Change> = {}): Library {
  return withContent(changes, (root) => libraryOf(loadKnowledge(root)));
}

describe('feed entries', () => {
  it('tell a changed value as before and after', () => {
    expect(changeEntries(libraryWith(), none, 'ja')).toMatchInlineSnapshot(`
      [
        {
          "day": "2018-10-10",
          "key": "limits/function-timeout@2018-10-10",
          "paragraphs": [
            "最大が 900 秒になった。",
            "2018 年 10 月 10 日 から",
          ],
          "path": "ja/limits/function-timeout/",
          "sources": [
            {
              "title": "Lambda quotas",
              "url": "https://docs.aws.amazon.com/lambda/latest/dg/limits.html",
            },
          ],
          "title": "関数のタイムアウト: 1〜300 秒（デフォルト 3 秒） → 1〜900 秒（デフォルト 3 秒）",
        },
      ]
    `);
  });

  it('tell an update with the values that it changed', () => {
    expect(updateEntries(libraryWith(), none, 'en')[0]?.paragraphs).toMatchInlineSnapshot(`
      [
        "The maximum timeout went from 5 to 15 minutes.",
        "Function timeout: 1–300 s (default 3 s) → 1–900 s (default 3 s)",
      ]
    `);
  });

  it('keep their key when the record is renamed', () => {
    const redirects = {
      redirects: { 'updates/2018-10-first-name': 'updates/2018-10-timeout', 'limits/first-name': 'limits/function-timeout' },
      merged: {},
    };
    expect(updateEntries(libraryWith(), redirects, 'en')[0]?.key).toBe('updates/2018-10-first-name');
    expect(changeEntries(libraryWith(), redirects, 'en').map(({ key }) => key)).toContain('limits/first-name@2018-10-10');
  });

  it('keep their own key when another record is merged into theirs', () => {
    const merged = { redirects: {}, merged: { 'limits/other': 'limits/function-timeout' } };
    expect(changeEntries(libraryWith(), merged, 'en').map(({ key }) => key)).toContain('limits/function-timeout@2018-10-10');
  });

  it('show texts with signs of markup as they are', async () => {
    const library = libraryWith({ 'updates/2018-10-timeout.yaml': ['  en: ', '  en: "Up to <b> & </title>: "  # '] });
    const url = absolute('en/updates/feed.xml');
    const xml = atomOf(
      { title: 'Updates', lang: 'en', self: 'en/updates/feed.xml', page: 'en/updates/' },
      updateEntries(library, none, 'en'),
      absolute,
    );
    const { items } = await readFeed(xml, url);
    expect(items[0]?.title).toBe('Up to &lt;b&gt; &amp; &lt;/title&gt;:');
  });
});

describe('the calendar of runtimes', () => {
  const eventsOf = (changes: Record<string, Change>, lang: 'ja' | 'en' = 'en', redirects = none) =>
    new ICAL.Component(ICAL.parse(runtimeCalendar(libraryWith(changes), redirects, lang, absolute))).getAllSubcomponents('vevent');

  it('reminds of dates that were still to come at the last check, and not of past ones', () => {
    const reminders = eventsOf({}).map((event) => [
      event.getFirstPropertyValue('summary'),
      event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    ]);
    expect(reminders).toEqual([
      ['Python 3.9 (python3.9): Deprecation', []],
      ['Python 3.9 (python3.9): Creation blocked', ['-P180D', '-P90D', '-P30D', '-P7D']],
      ['Python 3.9 (python3.9): Updates blocked', ['-P180D', '-P90D', '-P30D', '-P7D']],
    ]);
  });

  it('keeps the id and raises the sequence when AWS moves a date', () => {
    const idAndSequence = (changes: Record<string, Change>) =>
      eventsOf(changes).map((event) => [event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('sequence')]);
    const moved = `    sources:
      - lambda-dg-limits
  - from: 2026-01-09
    deprecation: 2025-12-15
    blockCreate: 2027-04-01
    blockUpdate: 2027-05-03
    change:
      ja: 日付が動いた。
      en: The dates moved.
    sources:
      - lambda-dg-limits
verifiedOn`;
    const [before, after] = [
      idAndSequence({}),
      idAndSequence({ 'runtimes/python3.9.yaml': ['    sources:\n      - lambda-dg-limits\nverifiedOn', moved] }),
    ];
    expect(after.map(([uid]) => uid)).toEqual(before.map(([uid]) => uid));
    expect(after.map(([, sequence]) => Number(sequence))).toEqual(before.map(([, sequence]) => Number(sequence) + 1));
  });

  it('has the same ids in both languages, and keeps the first ones after a rename', () => {
    const ids = (events: ICAL.Component[]) => events.map((event) => event.getFirstPropertyValue('uid'));
    expect(ids(eventsOf({}, 'ja'))).toEqual(ids(eventsOf({}, 'en')));
    const renamed = { redirects: { 'runtimes/python3.9-first': 'runtimes/python3.9' }, merged: {} };
    expect(ids(eventsOf({}, 'en', renamed))[0]).toBe(`${uuidOf('runtimes/python3.9-first#deprecation')}@lambda-field-notes`);
  });
});
