/** Groups items by a key, in the order in which the keys are given; keys without items are left out. */
export function groupBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  order: readonly Key[],
): { key: Key; items: Item[] }[] {
  return order.flatMap((key) => {
    const members = items.filter((item) => keyOf(item) === key);
    return members.length > 0 ? [{ key, items: members }] : [];
  });
}
