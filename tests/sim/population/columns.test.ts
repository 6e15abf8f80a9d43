import fc from "fast-check";
import { expect, it } from "vitest";
import { addRows, createColumns, keepRows } from "../../../sim/population/columns.ts";

const LAYOUT = { a: "f64", b: "f32", c: "i32", d: "u32", e: "i16", f: "u16", g: "u8" } as const;
type Name = keyof typeof LAYOUT;

/** Columns of every kind, each row different from the others. */
function filled(rows: number) {
  const columns = createColumns(LAYOUT, 4);
  addRows(LAYOUT, columns, rows);
  for (let row = 0; row < rows; row++) {
    for (const name of Object.keys(LAYOUT) as Name[]) columns[name][row] = row - (name === "d" ? 7 : 3);
    columns.a[row] = row % 5 === 0 ? Number.NaN : row / 3;
  }
  return columns;
}

/** Stretches of rows that stay or go, short ones and long ones. */
const stays = fc
  .array(fc.tuple(fc.boolean(), fc.oneof(fc.nat(4), fc.integer({ min: 20, max: 60 }))), { maxLength: 12 })
  .map((stretches) => stretches.flatMap(([stay, length]) => new Array<boolean>(length).fill(stay)));

it("keeps the rows it is told to, in order, in columns of every kind, and says where each has gone", () => {
  fc.assert(
    fc.property(stays, (keep) => {
      const columns = filled(keep.length);
      const before = filled(keep.length);
      const moved = keepRows(LAYOUT, columns, Uint8Array.from(keep, Number));
      const kept = keep.flatMap((stay, row) => (stay ? [row] : []));
      expect(columns.count).toBe(kept.length);
      expect([...moved]).toEqual(keep.map((stay, row) => (stay ? kept.indexOf(row) : -1)));
      for (const name of Object.keys(LAYOUT) as Name[]) {
        expect([...columns[name].subarray(0, kept.length)]).toEqual(kept.map((row) => before[name][row]));
      }
    }),
  );
});
