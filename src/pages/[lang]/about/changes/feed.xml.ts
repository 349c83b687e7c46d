import type { APIRoute } from 'astro';
import { chronicleMessagesIn } from '../../../../chronicle/messages.ts';
import { siteChronicle } from '../../../../chronicle/site-chronicle.ts';
import { languageOf, languagePaths } from '../../../../i18n/language.ts';
import { absoluteAddress } from '../../../../i18n/paths.ts';
import { siteRedirects } from '../../../../knowledge/site-ledger.ts';
import { siteLibrary } from '../../../../knowledge/site-library.ts';
import { atomOf } from '../../../../sharing/atom.ts';
import { learntEntries } from '../../../../sharing/learnt-entries.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params, site }) => {
  const lang = languageOf(params.lang);
  const page = `${lang}/about/changes/`;
  const frame = { title: chronicleMessagesIn(lang)('feed'), lang, self: `${page}feed.xml`, page };
  const entries = learntEntries(await siteChronicle(), await siteLibrary(), siteRedirects(), lang);
  return new Response(atomOf(frame, entries, (path) => absoluteAddress(path, site)));
};
