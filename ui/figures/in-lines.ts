/** Items of a key one after the other, in as many lines as they need. */

export function inLines<Item>(
  items: readonly Item[],
  widthOf: (item: Item) => number,
  width: number,
): (Item & { readonly x: number; readonly line: number })[] {
  let [x, line] = [0, 0];
  return items.map((item) => {
    const wide = widthOf(item);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const at = { ...item, x, line };
    x += wide;
    return at;
  });
}
