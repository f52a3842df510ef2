/** Gives equal items one place in a list. They are compared as JSON. */
export function placesOf<Item>(): { all: Item[]; placeOf: (item: Item) => number } {
  const known = new Map<string, number>();
  const all: Item[] = [];
  const placeOf = (item: Item) => {
    const key = JSON.stringify(item);
    const place = known.get(key) ?? all.push(item) - 1;
    known.set(key, place);
    return place;
  };
  return { all, placeOf };
}
