import { units } from '../schemas/unit.ts';
import type { UnitName } from '../schemas/unit.ts';

/** A quantity of a text in the smallest unit of its kind: bytes (1,024 a KB), seconds, or as a count. */
export interface Amount {
  kind: 'data' | 'time' | 'count' | 'vcpu';
  value: number;
}

/** Units as prose writes them, the record's unit, and how many of it one is. */
const written: readonly (readonly [RegExp, UnitName, number])[] = [
  [/^Ki?B$/i, 'KB', 1],
  [/^Mi?B$/i, 'MB', 1],
  [/^Gi?B$/i, 'GB', 1],
  [/^Ti?B$/i, 'TB', 1],
  [/^(?:bytes?|B|バイト)$/i, 'B', 1],
  [/^(?:ms|ミリ秒)$/, 'ms', 1],
  [/^(?:s|sec|seconds?|秒間?)$/, 's', 1],
  [/^(?:min|minutes?|分間?)$/, 'min', 1],
  [/^(?:hours?|時間)$/, 'h', 1],
  [/^(?:days?|日間)$/, 'd', 1],
  [/^(?:weeks?|週間)$/, 'd', 7],
  [/^vCPUs?$/i, 'vcpu', 1],
  [/^回$/, 'attempt', 1],
];

/** The amount of a quantity such as `15 分`, `1,024 KB`; nothing for months, whose length differs. */
export function amountOf(quantity: string): Amount | undefined {
  const [, number = '', unit = ''] = /^([\d,]+(?:\.\d+)?)\s?(.+)$/u.exec(quantity) ?? [];
  const found = written.find(([form]) => form.test(unit));
  return found && recordedAmount(Number(number.replaceAll(',', '')) * found[2], found[1]);
}

/** A number in a record's unit as an amount; nothing for what prose writes without such a unit. */
export function recordedAmount(value: number, unit: UnitName): Amount | undefined {
  const { dimension, size } = { size: undefined, ...units[unit] };
  if ((dimension === 'data' || dimension === 'time') && size !== undefined) return { kind: dimension, value: value * size };
  if (unit === 'vcpu') return { kind: 'vcpu', value };
  return unit === 'attempt' || unit === 'operation' ? { kind: 'count', value } : undefined;
}

/** Whether two amounts are the same. */
export function isSame(a: Amount, b: Amount): boolean {
  return a.kind === b.kind && Math.abs(a.value - b.value) <= 1e-9 * Math.max(Math.abs(a.value), 1);
}
