/** Tables as comma-separated text. */

/** One line of CSV: quoted where a value holds a comma, a quote or a line's end; numbers as JavaScript writes them. */
export const csvLine = (values: readonly (string | number | boolean)[]): string => `${values.map(csvCell).join(",")}\n`;

function csvCell(value: string | number | boolean): string {
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
