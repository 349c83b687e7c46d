import type { Bilingual } from '../schemas/text.ts';
import { units } from '../schemas/unit.ts';
import {
  attemptLabels,
  blockedLabels,
  deploymentKindLabels,
  errorKindLabels,
  errorRetryLabels,
  failureTargetLabels,
  invocationLabels,
  limitCategoryLabels,
  limitScopeLabels,
  notePartLabels,
  operatingSystemLabels,
  orderingLabels,
  partialBatchLabels,
  retrierLabels,
  runtimeFamilyLabels,
  updateCategoryLabels,
} from './labels.ts';

const tables: readonly Record<string, Bilingual>[] = [
  attemptLabels,
  blockedLabels,
  deploymentKindLabels,
  errorKindLabels,
  errorRetryLabels,
  failureTargetLabels,
  invocationLabels,
  limitCategoryLabels,
  limitScopeLabels,
  notePartLabels,
  operatingSystemLabels,
  orderingLabels,
  partialBatchLabels,
  retrierLabels,
  runtimeFamilyLabels,
  updateCategoryLabels,
  Object.fromEntries(Object.entries(units).map(([name, { label }]) => [name, label])),
];

/**
 * What the pages call each value of a choice, in its order, both languages where they differ: `Compute / コンピューティング`.
 * A choice is known by its values; the label is empty where the pages show the value itself.
 */
export function choiceLabels(values: readonly string[]): string[] {
  const key = keyOf(values);
  const labels = tables.find((table) => keyOf(Object.keys(table)) === key);
  return values.map((value) => {
    const { en, ja } = labels?.[value] ?? { en: '', ja: '' };
    return en === ja ? en : [en, ja].filter((text) => text !== '').join(' / ');
  });
}

function keyOf(values: readonly string[]): string {
  return [...values].sort().join('\n');
}
