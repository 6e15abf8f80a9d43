/** The assumptions that move most by themselves: of each measure in docs/sensitivity.md, those that would matter to somebody. */

/** How many are shown of each measure. */
const SHOWN = 4;

/** The table of docs/sensitivity.md with the rows that move a measure most, in the order they stand in there. */
export function mostMoving(sensitivity: string): string {
  const [heads, rule, ...rows] = sensitivity.split("\n").filter((line) => line.startsWith("|"));
  const shown = new Set(heads.split("|").flatMap((_, column) => mostIn(rows, column)));
  return [heads, rule, ...rows.filter((row) => shown.has(row))].join("\n");
}

/** Rows whose cell in a column would matter to somebody, largest first. */
const mostIn = (rows: readonly string[], column: number): string[] =>
  rows
    .filter((row) => row.split("|")[column].includes("**"))
    .sort((a, b) => sizeIn(b, column) - sizeIn(a, column))
    .slice(0, SHOWN);

const sizeIn = (row: string, column: number): number =>
  Math.abs(Number(row.split("|")[column].replaceAll("*", "").replace("−", "-")));
