/** Items with equal keys together, groups and items in their first order. Keys but strings are compared as JSON. */
export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => unknown): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const of = key(item);
    const name = typeof of === 'string' ? of : JSON.stringify(of);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
