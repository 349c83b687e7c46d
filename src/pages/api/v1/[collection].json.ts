import type { APIRoute } from 'astro';
import { listDocument } from '../../../api/documents.ts';
import { itemsOf } from '../../../api/items.ts';
import { siteContext } from '../../../api/site-context.ts';
import { collectionNames } from '../../../schemas/collection-names.ts';
import type { CollectionName } from '../../../schemas/collection-names.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection }, props: { collection } }));

export const GET: APIRoute<{ collection: CollectionName }> = async ({ props, site }) =>
  Response.json(listDocument(itemsOf(await siteContext(site), props.collection)));
