import type { APIRoute } from 'astro';
import { languageOf, languagePaths } from '../../../i18n/language.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';
import { siteRedirects } from '../../../knowledge/site-ledger.ts';
import { siteLibrary } from '../../../knowledge/site-library.ts';
import { runtimeCalendar } from '../../../sharing/runtime-calendar.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params.lang);
  return new Response(runtimeCalendar(await siteLibrary(), siteRedirects(), lang, (path) => absoluteAddress(path, site)));
};
