import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { Lang } from '../schemas/text.ts';

/** A note as Astro renders it, with its language and slug. */
export interface SiteNote {
  lang: Lang;
  slug: string;
  entry: CollectionEntry<'notes'>;
}

/** The published notes of the running site: the only ones that lists, data, feeds and cards know. */
export async function siteNotes(): Promise<SiteNote[]> {
  return (await allNotes()).filter(({ entry }) => !entry.data.draft);
}

/** The drafts, which only `astro dev` has: a build does not load them at all (src/content.config.ts). */
export async function siteDrafts(): Promise<SiteNote[]> {
  return (await allNotes()).filter(({ entry }) => entry.data.draft);
}

async function allNotes(): Promise<SiteNote[]> {
  return (await getCollection('notes'))
    .map((entry): SiteNote => ({ lang: entry.id.startsWith('ja/') ? 'ja' : 'en', slug: entry.id.slice(3), entry }))
    .sort((a, b) => a.entry.data.order - b.entry.data.order);
}
