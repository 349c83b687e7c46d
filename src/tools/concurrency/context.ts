import type { Lang } from '../../schemas/text.ts';
import { factLink } from '../form/facts.ts';
import type { Facts } from '../form/facts.ts';
import type { Values } from '../form/field.ts';
import type { ReportSection, Words } from '../form/report.ts';
import type { ConcurrencyFields } from './fields.ts';
import type { Pool } from './pool.ts';

/** What the report builders work with. */
export interface Context {
  values: Values<ConcurrencyFields>;
  facts: Facts;
  lang: Lang;
  /** Room for charts in CSS pixels. */
  width: number;
  pool: Pool;
  /** Chooses the page's language. */
  t: (ja: string, en: string) => string;
}

/** The answer for one kind of invocation. */
export interface Answer {
  section: ReportSection;
  /** Concurrency that the load needs, whatever can be had. */
  needed: number;
  /** Concurrency that it takes out of the account's pool, before the function's ceiling. */
  used: number;
}

/** The ceiling of the function in words: its reservation, or what is left of the pool. */
export function ceilingWords({ values, facts, t }: Context): Words {
  return values.reserved === undefined
    ? [t('アカウントのプールの残り', 'what is left of the account’s pool')]
    : [factLink(facts, 'reserved-concurrency', t('予約済み同時実行数', 'the reserved concurrency'))];
}
