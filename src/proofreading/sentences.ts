import type { ValuePath } from '../loading/yaml.ts';

const labels: ReadonlySet<PropertyKey> = new Set(['value', 'adjustable', 'name', 'title', 'aliases', 'keywords']);

/** Whether the text at a path of a record is prose; names, titles and labels are no sentences. */
export function isSentence(path: ValuePath): boolean {
  return !path.some((step) => labels.has(step));
}
