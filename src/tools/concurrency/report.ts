import type { Lang } from '../../schemas/text.ts';
import { factNumber } from '../form/facts.ts';
import type { Facts } from '../form/facts.ts';
import type { Values } from '../form/field.ts';
import type { Report } from '../form/report.ts';
import type { Context } from './context.ts';
import { directAnswer } from './direct-report.ts';
import type { ConcurrencyFields } from './fields.ts';
import { historySection } from './history-report.ts';
import { queueAnswer, streamAnswer } from './poller-report.ts';
import { poolSection } from './pool-report.ts';
import { poolOf } from './pool.ts';

/** The whole answer of the concurrency calculator. */
export function concurrencyReport(values: Values<ConcurrencyFields>, facts: Facts, lang: Lang, width: number): Report {
  const pool = poolOf({
    quota: values.quota,
    unreservedMinimum: factNumber(facts, 'unreserved-concurrency-minimum', 'default'),
    reservedByOthers: values.others,
    usedByOthers: values.used,
    reserved: values.reserved,
  });
  const context: Context = { values, facts, lang, width, pool, t: (ja, en) => (lang === 'ja' ? ja : en) };
  const { section, needed, used } = answer(context);
  return [section, poolSection(context, used), historySection(context, needed)];
}

function answer(context: Context) {
  switch (context.values.type) {
    case 'stream':
      return streamAnswer(context);
    case 'sqs':
    case 'sqs-provisioned':
      return queueAnswer(context);
    default:
      return directAnswer(context);
  }
}
