/** The assumptions that move most by themselves: the first rows of docs/sensitivity.md that would matter to somebody. */

/** How many are shown. */
const SHOWN = 12;

/** The table of docs/sensitivity.md as far as those rows; the rows there are in the order of how much they move. */
export function mostMoving(sensitivity: string): string {
  const [heads, rule, ...rows] = sensitivity.split("\n").filter((line) => line.startsWith("|"));
  return [heads, rule, ...rows.filter((row) => row.includes("**")).slice(0, SHOWN)].join("\n");
}
