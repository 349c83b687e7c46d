import type { Lang } from '../schemas/text.ts';
import type { Lag } from './steps.ts';

/** What lags of a record since one commit. */
export interface LagRow {
  /** `limits/function-timeout` */
  record: string;
  /** Fields of the record, `summary`; sections of a note, `#dlq`. */
  fields: string[];
  since: Lag['since'];
}

/** The lags of one language, a row for each record and commit, in their order. */
export function lagRows(lags: readonly Lag[], behind: Lang): LagRow[] {
  const rows = new Map<string, LagRow>();
  for (const { part, since } of lags.filter((lag) => lag.behind === behind)) {
    const [, record = '', field = ''] = /^([^ #]+) ?(.*)$/.exec(part) ?? [];
    const key = `${record} ${since.id}`;
    const row = rows.get(key) ?? { record, fields: [], since };
    row.fields.push(field);
    rows.set(key, row);
  }
  return [...rows.values()];
}
