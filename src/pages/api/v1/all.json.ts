import type { APIRoute } from 'astro';
import { apiVersion, listDocument } from '../../../api/documents.ts';
import { itemsOf } from '../../../api/items.ts';
import { siteContext } from '../../../api/site-context.ts';
import { collectionNames } from '../../../schemas/collection-names.ts';

/** Everything in one file: `{version, collections: {limits: {version, count, items}, …}}`. */
export const GET: APIRoute = async ({ site }) => {
  const context = await siteContext(site);
  const collections = Object.fromEntries(collectionNames.map((name) => [name, listDocument(itemsOf(context, name))]));
  return Response.json({ version: apiVersion, collections });
};
