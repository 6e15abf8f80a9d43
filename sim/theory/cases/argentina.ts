/** VC-06: how far apart schools are after 25 years of flight, against the author's own runs. */

import { argentina } from "../argentina/model.ts";
import { replay } from "../replay.ts";
import { type Case, type Effort, port } from "./case.ts";

const SEEDS = { quick: 4, full: 10 } as const;

/** Mean and SD of the last year's D over those of the author's 100 runs a setting that we read. */
const RELEASED = [
  { share: 0.2, radius: 0.2, lottery: false, runs: 24, D: [0.479, 0.018] },
  { share: 0.2, radius: 0.2, lottery: true, runs: 24, D: [0.423, 0.021] },
  { share: 0.3, radius: 0.2, lottery: false, runs: 24, D: [0.399, 0.014] },
  { share: 0.3, radius: 0.2, lottery: true, runs: 24, D: [0.35, 0.019] },
  { share: 0.4, radius: 0.2, lottery: false, runs: 24, D: [0.06, 0.017] },
  { share: 0.4, radius: 0.2, lottery: true, runs: 24, D: [0.075, 0.019] },
  { share: 0.2, radius: 0.5, lottery: false, runs: 24, D: [0.52, 0.016] },
  { share: 0.2, radius: 0.5, lottery: true, runs: 24, D: [0.443, 0.019] },
  { share: 0.3, radius: 0.5, lottery: false, runs: 24, D: [0.428, 0.014] },
  { share: 0.3, radius: 0.5, lottery: true, runs: 24, D: [0.367, 0.014] },
  { share: 0.4, radius: 0.5, lottery: false, runs: 24, D: [0.063, 0.019] },
  { share: 0.4, radius: 0.5, lottery: true, runs: 23, D: [0.074, 0.019] },
  { share: 0.2, radius: 1, lottery: false, runs: 24, D: [0.542, 0.02] },
  { share: 0.2, radius: 1, lottery: true, runs: 24, D: [0.244, 0.018] },
  { share: 0.3, radius: 1, lottery: false, runs: 24, D: [0.44, 0.008] },
  { share: 0.3, radius: 1, lottery: true, runs: 24, D: [0.286, 0.014] },
  { share: 0.4, radius: 1, lottery: false, runs: 24, D: [0.072, 0.026] },
  { share: 0.4, radius: 1, lottery: true, runs: 23, D: [0.072, 0.02] },
] as const;

export const argentinaCase: Case = {
  id: "VC-06",
  title: "Yearly enrolment with flight from the other group, Argentina",
  source:
    "ruloweb, school-segregation (GitHub, CC0): runs released by the author, experiments/school_segregation_evolution; 23 or 24 of the 100 a setting were read",
  bands:
    "Mean of R seeds within 3 sd/√R + .02 of the mean of the author's runs, sd theirs. SD between seeds is reported.",
  rows: (effort) => RELEASED.flatMap((setting) => rowsOf(setting, effort)),
};

function rowsOf({ share, radius, lottery, runs, D }: (typeof RELEASED)[number], effort: Effort) {
  const seeds = SEEDS[effort];
  const { mean, sd } = replay(argentina, { share, radius, lottery }, seeds);
  const places = lottery ? "by lottery" : "first come, first served";
  const setting = `share ${share}, nearest ${radius} of schools, ${places}, ${seeds} seeds (${runs} of the author's)`;
  return [
    { setting, quantity: "D of schools in year 25", ...port(D[0], D[1], seeds), ours: mean.D as number },
    { setting, quantity: "SD of that between seeds", reference: D[1], ours: sd.D as number },
  ];
}
