/** A figure as a table has it. */

/** Four decimals at most, with a true minus sign; "–" where there is none. */
export const figure = (value: number): string =>
  Number.isNaN(value) ? "–" : String(Number(value.toFixed(4))).replace("-", "−");
