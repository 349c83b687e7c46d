import type { Library } from '../knowledge/library.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';
import type { Facet, TableData } from './table-data.ts';

/** A table with what follows from its rows: only facet values that a row has, titles of the updates, the first day of any history. */
export function tableData(library: Library, table: Omit<TableData, 'updates' | 'first'>): TableData {
  const spans = table.rows.flatMap((row) => row.spans);
  const used = (key: string) =>
    new Set(table.rows.flatMap((row) => [row.facets[key] ?? [], ...row.spans.map(({ facets }) => facets?.[key] ?? [])].flat()));
  const updates = new Set(spans.flatMap(({ update }) => update ?? []));
  const first = spans.map(({ from }) => from).sort()[0];
  return {
    ...table,
    facets: table.facets.map((one) => ({ ...one, values: one.values.filter(({ value }) => used(one.key).has(value)) })),
    updates: Object.fromEntries([...updates].sort().map((id) => [id, library.updates.get(id)?.title[table.lang] ?? id])),
    ...(first !== undefined && { first }),
  };
}

/** A facet over a record's enum, with its labels in a language. */
export function facet<Value extends string>(
  key: string,
  label: string,
  values: readonly Value[],
  labels: Record<Value, Bilingual>,
  lang: Lang,
): Facet {
  return { key, label, values: values.map((value) => ({ value, label: labels[value][lang] })) };
}

interface Named {
  name: Bilingual;
  keywords?: { ja: readonly string[]; en: readonly string[] } | undefined;
}

/** What a row can be found by besides its cells: id, the other language's name, keywords and other words. */
export function wordsOf(id: string, { name, keywords }: Named, lang: Lang, ...others: readonly string[]): string {
  return [id, name[lang === 'ja' ? 'en' : 'ja'], ...(keywords?.ja ?? []), ...(keywords?.en ?? []), ...others].join(' ');
}
