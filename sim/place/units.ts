/** Units that published tables use, and how each becomes the model's. */

interface Unit {
  /** The model's unit it becomes. */
  readonly gives: string;
  readonly convert: (value: number) => number;
}

/** Attainment 8 = 46.6 + 20·a [U1]; one grade of Progress 8 is ten points of Attainment 8, so half a standard deviation. */
export const UNITS = {
  share: { gives: "share", convert: (value) => value },
  percent: { gives: "share", convert: (value) => value / 100 },
  km: { gives: "km", convert: (value) => value },
  m: { gives: "km", convert: (value) => value / 1000 },
  miles: { gives: "km", convert: (value) => value * 1.609344 },
  sd: { gives: "SD", convert: (value) => value },
  attainment8: { gives: "SD", convert: (value) => (value - 46.6) / 20 },
  progress8: { gives: "SD", convert: (value) => value * 0.5 },
  pounds: { gives: "pounds", convert: (value) => value },
  thousandPounds: { gives: "pounds", convert: (value) => value * 1000 },
} as const satisfies Record<string, Unit>;

export type UnitKey = keyof typeof UNITS;
export const UNIT_KEYS = Object.keys(UNITS) as UnitKey[];
