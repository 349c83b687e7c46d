import type { APIRoute } from 'astro';
import { siteLibrary } from '../../../knowledge/site-library.ts';
import type { Lang } from '../../../schemas/text.ts';
import { languages } from '../../../schemas/text.ts';
import { tableNames } from '../../../tables/table-data.ts';
import type { TableName } from '../../../tables/table-data.ts';
import { makeTable } from '../../../tables/tables.ts';

interface Props {
  lang: Lang;
  table: TableName;
}

export const getStaticPaths = () =>
  languages.flatMap((lang) => tableNames.map((table) => ({ params: { lang, table }, props: { lang, table } })));

/** What a table's controls need, loaded when they are first used. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(JSON.stringify(makeTable(await siteLibrary(), props.table, props.lang)));
