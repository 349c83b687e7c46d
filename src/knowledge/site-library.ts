import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { RecordCollection } from '../loading/knowledge-base.ts';
import type { Lang } from '../schemas/text.ts';
import type { Library } from './library.ts';
import { siteNotes } from './site-notes.ts';

let cached: Promise<Library> | undefined;

/** The library of the running build, from Astro's content layer; read again on every page in `astro dev`. */
export function siteLibrary(): Promise<Library> {
  if (!import.meta.env.PROD) return readLibrary();
  cached ??= readLibrary();
  return cached;
}

async function readLibrary(): Promise<Library> {
  const [limits, eventSources, updates, errors, runtimes, terms, sources, ja, en] = await Promise.all([
    records('limits'),
    records('event-sources'),
    records('updates'),
    records('errors'),
    records('runtimes'),
    records('terms'),
    records('sources'),
    notes('ja'),
    notes('en'),
  ]);
  return { limits, 'event-sources': eventSources, updates, errors, runtimes, terms, sources, notes: { ja, en } };
}

async function records<Name extends RecordCollection>(name: Name): Promise<Map<string, CollectionEntry<Name>['data']>> {
  const entries = await getCollection(name);
  return new Map(entries.map((entry) => [entry.id, entry.data] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function notes(lang: Lang): Promise<Map<string, CollectionEntry<'notes'>['data']>> {
  return new Map((await siteNotes()).filter((note) => note.lang === lang).map(({ slug, entry }) => [slug, entry.data]));
}
