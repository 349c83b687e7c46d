import type { APIRoute } from 'astro';
import { absoluteAddress } from '../../../../i18n/paths.ts';
import { sharedPathsByLanguage } from '../../../../i18n/record-paths.ts';
import { siteLibrary } from '../../../../knowledge/site-library.ts';
import { cardOf } from '../../../../sharing/card.ts';
import { oembedOf } from '../../../../sharing/oembed.ts';
import { cardCollections } from '../../../../sharing/shared-collections.ts';

export const getStaticPaths = () => sharedPathsByLanguage(cardCollections);

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { lang, collection, id }, site }) => {
  const card = cardOf(await siteLibrary(), collection, id, lang);
  if (!card) throw new Error(`There is no ${collection}/${id}.`);
  return Response.json(oembedOf(card, (path) => absoluteAddress(path, site)));
};
