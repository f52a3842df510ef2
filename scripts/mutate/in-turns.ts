/** Does one thing for every item, at most so many at a time, in order. */
export async function inTurns<Item>(
  items: readonly Item[],
  atATime: number,
  action: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await action(item);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
