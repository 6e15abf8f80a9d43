/** How closely attainment follows family advantage. */

import type { Indicator } from "./indicator.ts";

export const slopeOnAdvantage: Indicator = {
  label: "Slope of attainment on family advantage",
  strand: "achievement",
  arena: "beyond",
  unit: "SD per SD",
  better: "lower",
  decimals: 3,
  material: 0.02,
  flag: "none",
  definition: "How many standard deviations more a leaver attains for each standard deviation of family advantage.",
  formula: "cov(a, z) / var(z), over leavers",
  reference: "OECD, PISA: the socio-economic gradient",
  groups: ["all"],
  byPart: true,
  place: (observation) => observation.slopeOnAdvantage,
  inferred: false,
  mapped: false,
};
