import type { APIRoute } from 'astro';
import { languageOf, languagePaths } from '../../../i18n/language.ts';
import { message } from '../../../i18n/messages.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';
import { siteRedirects } from '../../../knowledge/site-ledger.ts';
import { siteLibrary } from '../../../knowledge/site-library.ts';
import { atomOf } from '../../../sharing/atom.ts';
import { updateEntries } from '../../../sharing/feed-entries.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params.lang);
  const frame = { title: message(lang, 'updatesFeed'), lang, self: `${lang}/updates/feed.xml`, page: `${lang}/updates/` };
  const entries = updateEntries(await siteLibrary(), siteRedirects(), lang);
  return new Response(atomOf(frame, entries, (path) => absoluteAddress(path, site)));
};
