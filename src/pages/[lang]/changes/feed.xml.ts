import type { APIRoute } from 'astro';
import { languageOf, languagePaths } from '../../../i18n/language.ts';
import { message } from '../../../i18n/messages.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';
import { siteRedirects } from '../../../knowledge/site-ledger.ts';
import { siteLibrary } from '../../../knowledge/site-library.ts';
import { atomOf } from '../../../sharing/atom.ts';
import { changeEntries } from '../../../sharing/feed-entries.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params.lang);
  const frame = { title: message(lang, 'changesFeed'), lang, self: `${lang}/changes/feed.xml`, page: `${lang}/limits/` };
  const entries = changeEntries(await siteLibrary(), siteRedirects(), lang);
  return new Response(atomOf(frame, entries, (path) => absoluteAddress(path, site)));
};
