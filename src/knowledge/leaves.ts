/** A value in a record that holds no others, and the keys that lead to it; items of a list share the list's keys. */
export interface Leaf {
  keys: readonly string[];
  value: unknown;
}

/** Every such value at any depth, in the order of the record. */
export function leavesOf(node: unknown, keys: readonly string[] = []): Leaf[] {
  if (Array.isArray(node)) return node.flatMap((item) => leavesOf(item, keys));
  if (node === null || typeof node !== 'object') return [{ keys, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leavesOf(value, [...keys, key]));
}
