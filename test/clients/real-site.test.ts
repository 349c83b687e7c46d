import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionNames } from '../../src/schemas/collection-names.ts';
import { languages } from '../../src/schemas/text.ts';
import { startSite } from '../browser/site.ts';
import { readFeed } from './feed-reader.ts';
import { getJson, getText } from './fetch.ts';
import { schemaOf } from './json-schema.ts';

describe('the real site', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  const at = (path: string): string => `${site.origin}/${path}`;

  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it.each(collectionNames)('publishes %s in the form that it describes', async (collection) => {
    const { list } = schemaOf(await getJson(at(`api/v1/schema/${collection}.json`)));
    expect(list(await getJson(at(`api/v1/${collection}.json`)))).toEqual([]);
  });

  it.each(languages.flatMap((lang) => ['updates', 'changes'].map((name) => [lang, name] as const)))(
    'has a feed of %s/%s that a reader takes, newest first, each entry once and with a text',
    async (lang, name) => {
      const url = at(`${lang}/${name}/feed.xml`);
      const { items } = await readFeed(await getText(url), url);
      expect(items).toHaveLength(60);
      expect(new Set(items.map(({ guid }) => guid)).size).toBe(60);
      const days = items.map(({ date }) => date?.getTime() ?? Number.NaN);
      expect(days).toEqual(days.toSorted((a, b) => b - a));
      expect(items.filter(({ title, description }) => !title || !description)).toEqual([]);
    },
  );

  it.each(languages)('has a feed of what it learnt in %s that a reader takes, newest first', async (lang) => {
    const url = at(`${lang}/about/changes/feed.xml`);
    const { items } = await readFeed(await getText(url), url);
    expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
    const days = items.map(({ date }) => date?.getTime() ?? Number.NaN);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(items.filter(({ title, description }) => !title || !description)).toEqual([]);
  });

  it.each(languages)('has a calendar of runtimes in %s that a calendar takes, each event once', async (lang) => {
    const calendar = new ICAL.Component(ICAL.parse(await getText(at(`${lang}/runtimes/calendar.ics`))));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.length).toBeGreaterThan(100);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});
