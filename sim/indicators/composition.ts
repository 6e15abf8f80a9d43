/** Who is there: pupils, and the shares of them eligible for free meals. */

import { GROUPS, type Group, type Observation, type Tallies, tally, total } from "../observe/observation.ts";
import type { Indicator } from "./indicator.ts";
import { ratio } from "./ratio.ts";

/** Two groups over the same units: disadvantaged pupils and all others. */
export interface Composition {
  readonly disadvantaged: ArrayLike<number>;
  readonly others: ArrayLike<number>;
}

/** Which flag of disadvantage a composition is by. */
export type Flag = "fsm" | "ever6";

const OTHERS = { fsm: "notFsm", ever6: "notEver6" } as const satisfies Record<Flag, Group>;

/** Pupils on the rolls of schools. */
export const ofSchools = ({ bySchool }: Observation, flag: Flag): Composition => counts(bySchool, flag);

/** Resident pupils by neighbourhood. */
export const ofHomes = ({ byNeighbourhood }: Observation, flag: Flag): Composition => counts(byNeighbourhood, flag);

/** Resident pupils as if each attended the nearest school he or she may. */
export function ofNearestSchools({ byNearestSchool }: Observation, flag: Flag): Composition {
  const schools = byNearestSchool.length / GROUPS.length;
  const column = (group: Group) =>
    Float64Array.from(
      { length: schools },
      (_, school) => byNearestSchool[school * GROUPS.length + GROUPS.indexOf(group)],
    );
  return { disadvantaged: column(flag), others: column(OTHERS[flag]) };
}

function counts(tallies: Tallies, flag: Flag): Composition {
  const column = (group: Group) =>
    Float64Array.from({ length: tallies.units }, (_, unit) => tally(tallies, "pupils", unit, group));
  return { disadvantaged: column(flag), others: column(OTHERS[flag]) };
}

export const pupils: Indicator = {
  label: "Pupils",
  strand: "presence",
  arena: "context",
  unit: "pupils",
  better: "neither",
  decimals: 0,
  material: 10,
  flag: "none",
  definition: "Resident pupils of the phase; for a school, pupils on its roll.",
  formula: "n",
  reference: "None published: rule [O1] of the model's specification",
  groups: GROUPS,
  byPart: true,
  place: (observation, group) => total(observation.byNeighbourhood, "pupils", group),
  school: (observation, school, group) => tally(observation.bySchool, "pupils", school, group),
  neighbourhood: (observation, unit, group) => tally(observation.byNeighbourhood, "pupils", unit, group),
  inferred: false,
  mapped: true,
};

const share = (flag: Flag, label: string, definition: string): Indicator => ({
  label,
  strand: "segregation",
  arena: "context",
  unit: "share",
  better: "neither",
  decimals: 3,
  material: 0.005,
  flag,
  definition,
  formula: "n(eligible) / n",
  reference: "Department for Education, Schools, pupils and their characteristics",
  groups: ["all"],
  byPart: true,
  place: (observation) => shareOf(observation.byNeighbourhood, flag),
  school: (observation, school) => unitShare(observation.bySchool, school, flag),
  neighbourhood: (observation, unit) => unitShare(observation.byNeighbourhood, unit, flag),
  inferred: false,
  mapped: true,
});

const shareOf = (tallies: Tallies, flag: Flag): number =>
  ratio(total(tallies, "pupils", flag), total(tallies, "pupils", "all"));

const unitShare = (tallies: Tallies, unit: number, flag: Flag): number =>
  ratio(tally(tallies, "pupils", unit, flag), tally(tallies, "pupils", unit, "all"));

export const fsmShare = share("fsm", "Eligible for free meals", "Share of pupils eligible for free school meals now.");

export const ever6Share = share(
  "ever6",
  "Eligible within six years",
  "Share of pupils eligible for free school meals now or at some time in the last six years.",
);
