import type { APIRoute } from 'astro';
import { languageOf, languagePaths } from '../../i18n/language.ts';
import { message } from '../../i18n/messages.ts';
import { sitePath } from '../../i18n/paths.ts';

export const getStaticPaths = languagePaths;

/** Lets a browser search the site from its address bar: https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params.lang);
  const address = (path: string): string => new URL(sitePath(path), site).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${message(lang, 'openSearchName')}</ShortName>
  <Description>${message(lang, 'tagline')}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${lang}</Language>
  <Image width="16" height="16" type="image/svg+xml">${address('favicon.svg')}</Image>
  <Url type="text/html" template="${address(`${lang}/search/`)}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
};
