import { formatPart, formatValue, inPlainUnits, principalPart } from '../knowledge/quantity.ts';
import type { Limit, LimitValue } from '../schemas/limit.ts';
import type { Lang } from '../schemas/text.ts';

/** What a limit's row says of a value: the value, the same in plain units, and the default where it is another. */
export interface LimitCells {
  value: string;
  plain: string | undefined;
  start: string | undefined;
}

/** The texts of a limit's row for one value of its history. The default stands in its own column unless it is all there is. */
export function limitCells({ unit }: Pick<Limit, 'unit'>, value: LimitValue, lang: Lang): LimitCells {
  const hasOther = value.maximum !== undefined || value.minimum !== undefined || value.allowed !== undefined;
  const amount = value[principalPart(value) ?? 'maximum'];
  const shown = formatValue({ ...value, default: hasOther ? undefined : value.default }, unit, lang);
  const start = value.default === undefined ? undefined : formatPart(value, unit, lang, 'default');
  return {
    value: shown,
    plain: typeof amount === 'number' ? inPlainUnits(amount, unit, lang) : undefined,
    start: start === shown ? undefined : start,
  };
}
