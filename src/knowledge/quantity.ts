import type { LimitValue } from '../schemas/limit.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';
import { units } from '../schemas/unit.ts';
import type { UnitName } from '../schemas/unit.ts';

export type ValuePart = 'minimum' | 'default' | 'maximum' | 'step';

const unlimited: Bilingual = { ja: '無制限', en: 'unlimited' };

/** The number that a limit is known by: what cannot be exceeded, or what an account starts with. */
export function principalPart(value: LimitValue): Exclude<ValuePart, 'step'> | undefined {
  return (['maximum', 'default', 'minimum'] as const).find((part) => value[part] !== undefined);
}

/** A value, or one part of it, with its unit in the reader's language: `900 秒`, `1,000`, `unlimited`. */
export function formatPart(
  value: LimitValue,
  unit: UnitName,
  lang: Lang,
  part: ValuePart | undefined = principalPart(value),
): string | undefined {
  const amount = part && value[part];
  if (amount === undefined) {
    if (value.allowed && part === undefined)
      return `${value.allowed.map((one) => formatNumber(one)).join(lang === 'ja' ? '、' : ', ')}${suffix(unit, lang, 2)}`;
    return part === undefined ? value.text?.[lang] : undefined;
  }
  return formatQuantity(amount, unit, lang);
}

/** The whole value on one line: `128–10,240 MB`, `0–2 (default 2)`. */
export function formatValue(value: LimitValue, unit: UnitName, lang: Lang): string {
  const { minimum, maximum } = value;
  const ja = lang === 'ja';
  const special = value.special?.find((one) => one.value === value.default);
  const start =
    value.default === undefined
      ? undefined
      : special
        ? `${formatNumber(special.value)} = ${special.meaning[lang]}`
        : formatQuantity(value.default, unit, lang);
  const range =
    minimum !== undefined && typeof maximum === 'number' && minimum !== maximum
      ? `${formatNumber(minimum)}${ja ? '〜' : '–'}${formatQuantity(maximum, unit, lang)}`
      : maximum !== undefined
        ? formatQuantity(maximum, unit, lang)
        : minimum !== undefined
          ? ja
            ? `${formatQuantity(minimum, unit, lang)}以上`
            : `at least ${formatQuantity(minimum, unit, lang)}`
          : undefined;
  const numbers = range ?? (value.allowed ? formatPart({ allowed: value.allowed }, unit, lang) : undefined);
  if (numbers !== undefined) {
    if (start === undefined || start === numbers) return numbers;
    return ja ? `${numbers}（デフォルト ${start}）` : `${numbers} (default ${start})`;
  }
  return start ?? value.text?.[lang] ?? '';
}

/** A number with its unit: `10,240 MB`, `5 個`, `unlimited`. */
export function formatQuantity(amount: number | 'unlimited', unit: UnitName, lang: Lang): string {
  if (amount === 'unlimited') return unlimited[lang];
  return `${formatNumber(amount)}${suffix(unit, lang, amount)}`;
}

/** The same time or size in the unit that people think in: 900 s gives `15 min`; nothing where it adds nothing. */
export function inPlainUnits(amount: number, unit: UnitName, lang: Lang): string | undefined {
  const { dimension } = units[unit];
  if (dimension !== 'time' && dimension !== 'data') return undefined;
  const ladder: UnitName[] = dimension === 'time' ? ['d', 'h', 'min', 's'] : ['TB', 'GB', 'MB', 'KB'];
  const base = amount * sizeOf(unit);
  const larger = ladder.find((name) => sizeOf(name) > sizeOf(unit) && base >= sizeOf(name) && Number.isInteger(base / sizeOf(name)));
  return larger && formatQuantity(base / sizeOf(larger), larger, lang);
}

/** A duration as people read it, default first: `4 日（最大 14 日）`, `6 h`. Nothing where the value has no number. */
export function formatSpan(value: LimitValue, unit: UnitName, lang: Lang): string | undefined {
  const amount = (part: 'default' | 'maximum') => {
    const one = value[part];
    return one === undefined ? undefined : (typeof one === 'number' && inPlainUnits(one, unit, lang)) || formatQuantity(one, unit, lang);
  };
  const isSpecial = value.special?.some((one) => one.value === value.default) ?? false;
  const [start, most] = [isSpecial ? undefined : amount('default'), amount('maximum')];
  if (start === undefined || most === undefined || start === most) return start ?? most;
  return lang === 'ja' ? `${start}（最大 ${most}）` : `${start} (at most ${most})`;
}

/** Digits in groups of three, as both languages write them. */
export function formatNumber(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 12 });
}

function suffix(unit: UnitName, lang: Lang, amount: number): string {
  const { label, one } = { one: undefined, ...units[unit] };
  const text = lang === 'en' && amount === 1 && one !== undefined ? one : label[lang];
  return text === '' ? '' : text === '%' || text === '×' ? text : ` ${text}`;
}

function sizeOf(unit: UnitName): number {
  const { size } = { size: undefined, ...units[unit] };
  return size ?? 1;
}
