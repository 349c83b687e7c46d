import type { Lang } from '../schemas/text.ts';
import type { Lag } from './steps.ts';

/** What lags of a record since one commit. */
export interface LagRow {
  /** `limits/function-timeout`, or a section, `notes/retries#dlq`. */
  record: string;
  /** Fields of the record; none for a section. */
  fields: string[];
  since: Lag['since'];
}

/** The lags of one language, a row for each record and commit, in their order. */
export function lagRows(lags: readonly Lag[], behind: Lang): LagRow[] {
  const rows = new Map<string, LagRow>();
  for (const { part, since } of lags.filter((lag) => lag.behind === behind)) {
    const [record = '', ...words] = part.split(' ');
    const key = `${record} ${since.id}`;
    const row = rows.get(key) ?? { record, fields: [], since };
    if (words.length > 0) row.fields.push(words.join(' '));
    rows.set(key, row);
  }
  return [...rows.values()];
}
