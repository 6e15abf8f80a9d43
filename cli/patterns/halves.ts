/** Halves of a place's boroughs: the 1st, 3rd, 5th … by name, and the other half. All were seen while defaults were set. */

import type { BoroughRow } from "./seen.ts";

export type Half = "set" | "other";

/** Rows come in the order of boroughs' names. */
export function halfOf(rows: readonly BoroughRow[], borough: string): Half {
  const names = [...new Set(rows.map((row) => row.borough))];
  return names.indexOf(borough) % 2 === 0 ? "set" : "other";
}

/** For each figure the mean distance of boroughs from what is published of them, by half. */
export function distances(rows: readonly BoroughRow[]): { figure: string; set: number; other: number }[] {
  return [...new Set(rows.map(({ figure }) => figure))].map((figure) => {
    const away = (half: Half) => {
      const own = rows.filter((row) => row.figure === figure && halfOf(rows, row.borough) === half);
      return own.reduce((sum, { mean, published }) => sum + Math.abs(mean - published), 0) / own.length;
    };
    return { figure, set: away("set"), other: away("other") };
  });
}
