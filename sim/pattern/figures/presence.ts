/** Who is absent, who is excluded, and who leaves without a reason being known. [P12] [P13] */

import { ofGroup } from "../../indicators/detail/view.ts";
import { MORE_GROUPS } from "../../observe/detail/detail.ts";
import { type Group, type Tally, tally, total } from "../../observe/observation.ts";
import { declareFigures, type Figure } from "../figure.ts";
import type { PatternRun } from "../look.ts";
import { ever6Shares, schoolMeans } from "../schools.ts";
import { related, slope } from "../statistics.ts";

/** Of pupils on the rolls of schools, as published tables count them: those on no roll are absent by definition. */
const onRoll = ({ looks: [{ observation }] }: PatternRun, part: Tally, group: Group): number =>
  total(observation.bySchool, part, group) / total(observation.bySchool, "pupils", group);

const absence = (what: string, group: Group): Figure => ({
  what: `absence of ${what}`,
  unit: "% of sessions",
  decimals: 2,
  measure: (run) => 100 * (1 - onRoll(run, "presence", group)),
});

const IDENTIFIED = MORE_GROUPS.indexOf("identified");

/** Residents excluded in all recorded years, and how many they were: of everyone, or of those with an identified need. */
function excluded({ looks }: PatternRun, identified: boolean): { events: number; pupils: number } {
  const sums = { events: 0, pupils: 0 };
  for (const { observation } of looks) {
    const { byNeighbourhood } = identified ? ofGroup(observation, IDENTIFIED) : observation;
    sums.events += total(byNeighbourhood, "excluded", "all");
    sums.pupils += total(byNeighbourhood, "pupils", "all");
  }
  return sums;
}

const overYears = ({ looks }: PatternRun, part: Tally, group: Group): number =>
  looks.reduce((sum, { observation }) => sum + total(observation.byNeighbourhood, part, group), 0);

const yearlyRate = (run: PatternRun, part: Tally, group: Group): number =>
  overYears(run, part, group) / overYears(run, "pupils", group);

/** Share of schools that the concentration of exits is told of, and schools below which that share is none. */
const FEW = 0.06;
const FEWEST = 30;

/** Exits from the schools with most of them, as a share of all. */
function concentration({ looks }: PatternRun): number {
  const schools = looks[0].observation.bySchool.units;
  if (schools < FEWEST) return Number.NaN;
  const exits = Float64Array.from({ length: schools }, (_, s) =>
    looks.reduce((sum, { observation }) => sum + tally(observation.bySchool, "exited", s, "all"), 0),
  ).sort();
  const all = exits.reduce((sum, n) => sum + n, 0);
  return exits.slice(schools - Math.round(FEW * schools)).reduce((sum, n) => sum + n, 0) / all;
}

export const presence = declareFigures({
  absenceFsm: absence("pupils eligible for free meals", "fsm"),
  absenceOthers: absence("other pupils", "notFsm"),
  persistentAbsence: {
    what: "pupils persistently absent",
    unit: "%",
    decimals: 1,
    measure: (run) => 100 * onRoll(run, "persistentlyAbsent", "all"),
  },
  persistentAbsenceSlope: {
    what: "persistent absence of schools by the share eligible within six years",
    unit: "pp per 10 pp",
    decimals: 2,
    measure: ({ looks: [{ observation }] }) =>
      10 * slope(ever6Shares(observation), schoolMeans(observation, "persistentlyAbsent", "pupils")),
  },
  persistentAbsenceByEver6: {
    what: "correlation of the two",
    unit: "r",
    decimals: 2,
    measure: ({ looks: [{ observation }] }) =>
      related(ever6Shares(observation), schoolMeans(observation, "persistentlyAbsent", "pupils")),
  },
  exclusionFsm: {
    what: "permanent exclusion of pupils eligible for free meals over that of others",
    unit: "ratio",
    decimals: 1,
    measure: (run) => yearlyRate(run, "excluded", "fsm") / yearlyRate(run, "excluded", "notFsm"),
  },
  exclusionNeed: {
    what: "permanent exclusion of pupils with an identified need over that of others",
    unit: "ratio",
    decimals: 1,
    measure: (run) => {
      const [all, named] = [excluded(run, false), excluded(run, true)];
      return named.events / named.pupils / ((all.events - named.events) / (all.pupils - named.pupils));
    },
  },
  exits: {
    what: "of a cohort, unexplained exits over the whole phase",
    unit: "share",
    decimals: 3,
    measure: (run) => run.place.phase.years * yearlyRate(run, "exited", "all"),
  },
  exitsConcentration: {
    what: "exits from the 6 % of schools with most of them",
    unit: "share",
    decimals: 2,
    measure: concentration,
  },
});
