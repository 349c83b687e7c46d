import type { Lang } from '../schemas/text.ts';
import type { TableData, TableName } from './table-data.ts';

const loading = new Map<TableName, Promise<TableData>>();

/** Loads a table with the values of every day; throws where it cannot be had, and may then be asked again. */
export function loadTable(name: TableName, lang: Lang): Promise<TableData> {
  const known = loading.get(name);
  if (known) return known;
  const mine = fetchTable(`${document.documentElement.dataset.base ?? '/'}data/${lang}/${name}.json`);
  loading.set(name, mine);
  mine.catch(() => loading.delete(name));
  return mine;
}

async function fetchTable(address: string): Promise<TableData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered with status ${answer.status}.`);
  return (await answer.json()) as TableData;
}

export function isTableName(name: string | undefined): name is TableName {
  return name === 'limits' || name === 'retries' || name === 'runtimes' || name === 'errors';
}

export function pageLanguage(): Lang {
  return document.documentElement.lang === 'ja' ? 'ja' : 'en';
}
