/** How many requests are under way at a time. */
const atATime = 4;

/** The results in the order of the items. */
export async function inGroups<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next; at < items.length; at = next) {
      next += 1;
      const item = items[at];
      if (item !== undefined) results[at] = await ask(item);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return results;
}
