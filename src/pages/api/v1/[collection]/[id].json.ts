import type { APIRoute } from 'astro';
import { itemOf } from '../../../../api/items.ts';
import { siteContext } from '../../../../api/site-context.ts';
import { sharedPaths } from '../../../../i18n/record-paths.ts';
import { collectionNames } from '../../../../schemas/collection-names.ts';

export const getStaticPaths = () => sharedPaths(collectionNames);

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { collection, id }, site }) =>
  Response.json(itemOf(await siteContext(site), collection, id));
