/** A square grid whose edges meet. */

/** How far apart two coordinates lie along one side. */
export function along(a: number, b: number, side: number): number {
  const apart = Math.abs(a - b);
  return Math.min(apart, side - apart);
}

/** Straight distance between two points, in cells. */
export function torusDistance(ax: number, ay: number, bx: number, by: number, side: number): number {
  const dx = along(ax, bx, side);
  const dy = along(ay, by, side);
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * The cells within `reach` of each cell, without itself: of cell c the entries from c·k to (c + 1)·k − 1, where k is the
 * number of cells that belong to any. `counts` says of an offset whether it lies within reach.
 */
export function neighbourCells(
  side: number,
  reach: number,
  counts: (dx: number, dy: number) => boolean,
): { readonly each: number; readonly cells: Int32Array } {
  const offsets: [number, number][] = [];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if ((dx !== 0 || dy !== 0) && counts(dx, dy)) offsets.push([dx, dy]);
  }
  const cells = new Int32Array(side * side * offsets.length);
  let at = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (const [dx, dy] of offsets) cells[at++] = ((y + dy + side) % side) * side + ((x + dx + side) % side);
    }
  }
  return { each: offsets.length, cells };
}
