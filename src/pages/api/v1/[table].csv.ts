import type { APIRoute } from 'astro';
import { csvNames, csvOf } from '../../../api/csv.ts';
import type { CsvName } from '../../../api/csv.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';
import { siteLibrary } from '../../../knowledge/site-library.ts';

export const getStaticPaths = () => csvNames.map((table) => ({ params: { table }, props: { table } }));

export const GET: APIRoute<{ table: CsvName }> = async ({ props, site }) =>
  new Response(csvOf(await siteLibrary(), props.table, (path) => absoluteAddress(path, site)));
