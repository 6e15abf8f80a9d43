/** An example of a process and an indicator of one's own: breakfast at school, and who of the eligible is there. */

import {
  bandsByYear,
  compare,
  NO_SCHOOL,
  type OpenPlace,
  type OwnIndicator,
  type OwnProcess,
  openPlace,
  provenance,
  readScenario,
  run,
  type Scenario,
  uniform,
} from "catchment";

/** What is assumed. These numbers show how a process is written; they are nobody's findings. */
export interface Breakfast {
  /** First school year with breakfast, by the calendar year in which it ends. */
  readonly from: number;
  /** Share of eligible pupils who come; 0 leaves every bit of a run as it was. */
  readonly reach: number;
  /** Share of their absence that it takes away. */
  readonly absenceEnded: number;
}

/** After pupils attend and before they learn, so that what they learn follows from it. */
export const breakfast = ({ from, reach, absenceEnded }: Breakfast): OwnProcess => ({
  key: "breakfast",
  label: "Have breakfast at school",
  at: { after: "attend" },
  arena: "within",
  settings: { from, reach, absenceEnded },
  run({ state: { pupils, families }, year, lasting }) {
    if (year < from) return;
    const comes = lasting("breakfast/comes");
    for (let p = 0; p < pupils.count; p++) {
      if (pupils.school[p] === NO_SCHOOL || families.fsm[pupils.family[p]] === 0) continue;
      if (uniform(comes, pupils.key[p], 0) >= reach) continue;
      pupils.presence[p] += absenceEnded * (1 - pupils.presence[p]);
    }
  },
});

/** Missed fewer than one session in twenty. */
const ALMOST_ALWAYS = 0.95;

/** A share of pupils that no indicator of the model counts. */
export const almostAlwaysThere: OwnIndicator = {
  key: "almostAlwaysThere",
  label: "Eligible pupils who miss fewer than one session in twenty",
  unit: "share",
  better: "higher",
  decimals: 3,
  material: 0.005,
  place({ state: { pupils, families } }) {
    let eligible = 0;
    let there = 0;
    for (let p = 0; p < pupils.count; p++) {
      if (families.fsm[pupils.family[p]] === 0) continue;
      eligible += 1;
      if (pupils.presence[p] > ALMOST_ALWAYS) there += 1;
    }
    return eligible === 0 ? Number.NaN : there / eligible;
  },
};

/** A scenario as it is beside the same with breakfast, on the same luck. */
export function withAndWithout(scenario: Scenario, place: OpenPlace, settings: Breakfast) {
  const indicators = [almostAlwaysThere];
  const without = run(scenario, place, { indicators });
  const served = run(scenario, place, { indicators, processes: [breakfast(settings)] });
  return {
    there: bandsByYear(served, "almostAlwaysThere"),
    differences: ["almostAlwaysThere", "persistentAbsenceGap", "attainmentGap"].map((key) =>
      compare(without, served, key),
    ),
    provenance: provenance(served),
  };
}

// Started as a program of its own, it says what it found.
if (process.argv[1]?.includes("own-process")) {
  const scenario = readScenario({ schemaVersion: 1, title: "Tarnford", place: "tarnford", years: 6, replicates: 6 });
  const settings = { from: 2027, reach: 0.5, absenceEnded: 0.2 };
  const { differences, provenance: from } = withAndWithout(scenario, openPlace(scenario), settings);
  for (const { indicator, year, difference, claim } of differences)
    console.log(`${indicator} in ${year}: ${difference.median.toFixed(3)}, ${claim.key}`);
  console.log(JSON.stringify(from, null, 2));
}
