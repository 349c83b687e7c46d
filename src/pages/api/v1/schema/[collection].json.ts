import type { APIRoute } from 'astro';
import { listSchema } from '../../../../api/documents.ts';
import { absoluteAddress } from '../../../../i18n/paths.ts';
import { collectionNames } from '../../../../schemas/collection-names.ts';
import type { CollectionName } from '../../../../schemas/collection-names.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection }, props: { collection } }));

export const GET: APIRoute<{ collection: CollectionName }> = ({ props: { collection }, site }) =>
  Response.json(listSchema(collection, absoluteAddress(`api/v1/schema/${collection}.json`, site)));
