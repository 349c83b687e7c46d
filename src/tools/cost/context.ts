import type { Lang } from '../../schemas/text.ts';
import type { Facts } from '../form/facts.ts';
import type { Values } from '../form/field.ts';
import type { CostFields } from './fields.ts';
import type { PriceBook } from './prices.ts';

/** What the report builders work with. */
export interface Context {
  values: Values<CostFields>;
  facts: Facts;
  lang: Lang;
  width: number;
  book: PriceBook;
  t: (ja: string, en: string) => string;
}
