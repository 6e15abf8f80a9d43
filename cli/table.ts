/** A table as aligned text. */

/** Columns as wide as their widest cell; the first to the left and the others to the right, unless said otherwise. */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly ("left" | "right")[] = ["left"],
): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => [...row[column]].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (sides[column] === "left" ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
