/** What support of families and communities does, and to whom. [P17] [P18] */

import type { Group } from "../../observe/observation.ts";
import { ATTAINMENT, difference, everywhere, LATE, type Where } from "../contrast.ts";
import { type Contrast, declareContrasts } from "../figure.ts";
import type { PatternRun } from "../look.ts";

/** Neighbourhoods in which support reaches a larger share of families in B than in A, a year after it began. */
function served(a: PatternRun, b: PatternRun): Where {
  const [without, having] = [a, b].map(({ place, looks }) => {
    const { reached, families } = looks.find(({ year }) => year === place.baseYear + 2)!.observation.services;
    return reached.map((n, i) => n / Math.max(1, families[i]));
  });
  return { by: "byNeighbourhood", units: Array.from(having.keys()).filter((n) => having[n] > without[n] + NOTICED) };
}

/** More than this share of families reached is the doing of the lever, not of chance. */
const NOTICED = 0.1;

/** Children of the zone, served or not: what an area is said to gain. */
const inZone = (pair: Contrast["pair"], what: string, years: number, group: Group): Contrast => ({
  pair,
  what,
  unit: "SD",
  decimals: 3,
  measure: (a, b) => difference([a, b], years, served(a, b), ATTAINMENT, group),
});

/** Schools by what they added in the base year: the quarter with least, or with most. */
function quarter(a: PatternRun, which: "least" | "most"): Where {
  const { effect } = a.looks[0].observation.schools;
  const order = Array.from(effect.keys()).sort((x, y) => effect[x] - effect[y]);
  const size = Math.max(1, Math.round(order.length / 4));
  return { by: "bySchool", units: which === "least" ? order.slice(0, size) : order.slice(-size) };
}

const bySchools = (what: string, which: "least" | "most"): Contrast => ({
  pair: "zoneEverywhere",
  what,
  unit: "SD",
  decimals: 3,
  measure: (a, b) => difference([a, b], LATE, quarter(a, which), ATTAINMENT, "fsm"),
});

export const services = declareContrasts({
  zoneAbsence: {
    pair: "zone",
    what: "pupils of the zone persistently absent, in its first year",
    unit: "pp",
    decimals: 1,
    measure: (a, b) => 100 * difference([a, b], 1, served(a, b), ["persistentlyAbsent", "pupils"]),
  },
  zoneSoon: inZone("zone", "leavers of the zone after one year", 1, "all"),
  zoneThirdYear: inZone("zone", "leavers of the zone after four years", 4, "all"),
  zoneFsm: inZone("zone", "leavers of the zone eligible for free meals after eight years", LATE, "fsm"),
  zoneOthers: inZone("zone", "other leavers of the zone after eight years", LATE, "notFsm"),
  thinZoneFsm: {
    pair: "thinZone",
    what: "leavers eligible for free meals after eight years of a little support",
    unit: "SD",
    decimals: 3,
    measure: (a, b) => {
      const wide = served(a, b);
      const where = wide.units.length > 0 ? wide : everywhere(a, "byNeighbourhood");
      return difference([a, b], LATE, where, ATTAINMENT, "fsm");
    },
  },
  zoneLeastAdding: bySchools("leavers eligible for free meals at the quarter of schools that add least", "least"),
  zoneMostAdding: bySchools("the same at the quarter of schools that add most", "most"),
});
