import type { Lang } from '../../schemas/text.ts';
import type { Facts } from '../form/facts.ts';
import type { Values } from '../form/field.ts';
import type { Report } from '../form/report.ts';
import { billSection } from './bill-report.ts';
import type { Context } from './context.ts';
import type { CostFields } from './fields.ts';
import { memorySection } from './memory-report.ts';
import { priceBook } from './prices.ts';
import type { Architecture, Place } from './prices.ts';

/** The whole answer of the cost calculator. */
export function costReport(values: Values<CostFields>, facts: Facts, lang: Lang, width: number): Report {
  const place = placeOf(values.place);
  const architecture: Architecture = place !== 'edge' && values.arch === 'arm64' ? 'arm64' : 'x86_64';
  const context: Context = {
    values,
    facts,
    lang,
    width,
    book: priceBook(facts, place, architecture),
    t: (ja, en) => (lang === 'ja' ? ja : en),
  };
  return [billSection(context, place), memorySection(context)];
}

function placeOf(value: string): Place {
  return value === 'ap-northeast-1' || value === 'edge' ? value : 'us-east-1';
}
