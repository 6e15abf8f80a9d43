/** A table as aligned text. */

/** Columns as wide as their widest cell; the first to the left and the others to the right, unless said otherwise. */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly ("left" | "right")[] = ["left"],
): string {
  const all = [header, ...rows].map((row) => row.map(inOneLine));
  const widths = header.map((_, column) => all.reduce((widest, row) => Math.max(widest, [...row[column]].length), 0));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (sides[column] === "left" ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  ")
      .trimEnd();
  const [heading, ...body] = all.map(line);
  return [heading, widths.map((width) => "─".repeat(width)).join("  "), ...body].join("\n");
}

/** A name from a file may hold line ends: a row stays one line. */
const inOneLine = (cell: string): string => cell.replaceAll(/[\n\r\t]/g, " ");
