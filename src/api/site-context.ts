import { render } from 'astro:content';
import { absoluteAddress } from '../i18n/paths.ts';
import { siteRedirects } from '../knowledge/site-ledger.ts';
import { siteLibrary } from '../knowledge/site-library.ts';
import { siteNotes } from '../knowledge/site-notes.ts';
import type { ApiContext, NoteSection } from './items.ts';

let cached: Promise<Map<string, NoteSection[]>> | undefined;

/** The API's material in the running build. */
export async function siteContext(site: URL | undefined): Promise<ApiContext> {
  if (!import.meta.env.PROD) cached = undefined;
  const sections = await (cached ??= readSections());
  return {
    library: await siteLibrary(),
    redirects: siteRedirects(),
    sectionsOf: (note) => sections.get(note) ?? [],
    absolute: (path) => absoluteAddress(path, site),
  };
}

async function readSections(): Promise<Map<string, NoteSection[]>> {
  const entries = (await siteNotes()).map(({ entry }) => entry);
  const headings = new Map(await Promise.all(entries.map(async (entry) => [entry.id, (await render(entry)).headings] as const)));
  const slugs = entries.filter(({ id }) => id.startsWith('en/')).map(({ id }) => id.slice(3));
  return new Map(
    slugs.map((slug) => [
      slug,
      (headings.get(`en/${slug}`) ?? []).flatMap(({ slug: id, depth, text }): NoteSection[] => {
        const ja = headings.get(`ja/${slug}`)?.find((one) => one.slug === id)?.text ?? text;
        return depth === 2 || depth === 3 ? [{ id, level: depth, title: { ja: plain(ja), en: plain(text) } }] : [];
      }),
    ]),
  );
}

/** Astro's heading text ends with the sign of the heading's own link. */
function plain(text: string): string {
  return text.replace(/\s*#$/, '');
}
