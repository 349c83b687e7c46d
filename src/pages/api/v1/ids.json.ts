import type { APIRoute } from 'astro';
import { apiVersion } from '../../../api/documents.ts';
import { idsIn } from '../../../knowledge/library.ts';
import { siteRedirects } from '../../../knowledge/site-ledger.ts';
import { siteLibrary } from '../../../knowledge/site-library.ts';
import { collectionNames } from '../../../schemas/collection-names.ts';

/** The ids of every collection, and the former ones with what they lead to: what the 404 page looks for the nearest id in. */
export const GET: APIRoute = async () => {
  const library = await siteLibrary();
  const { redirects, merged } = siteRedirects();
  const ids = Object.fromEntries(collectionNames.map((name) => [name, idsIn(library, name).sort()]));
  return Response.json({ version: apiVersion, ids, former: { ...merged, ...redirects } });
};
