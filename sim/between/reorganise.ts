/** Step 1: schools open, close, merge, grow and shrink, as a scenario states it or because too few pupils come. [B10] */

import type { Process, Year } from "../engine/process.ts";
import { homesOf, nearestOpenSchool } from "../population/home.ts";
import { isOpen } from "../population/open-schools.ts";
import { closeSchool } from "./reorganise/close.ts";
import { mergeSchools } from "./reorganise/merge.ts";
import { openSchool } from "./reorganise/open.ts";
import { unviable } from "./reorganise/viability.ts";

/**
 * Nothing happens up to the base year, so that A and B share it. A school keeps its row for good: closed, it has no
 * places, nobody attends it and nobody considers it. Its pupils move to the nearest school that they may attend and that
 * has room, else to the nearest beyond its places, which is counted there. [A3] [O1] [O2]
 */
export const reorganise: Process = {
  key: "reorganise",
  label: "Schools open, close and merge",
  step: 1,
  rules: ["B10", "A3", "O1", "O2"],
  arena: "between",
  reads: [
    "schoolChanges",
    "families.neighbourhood",
    "families.x",
    "families.y",
    "families.z",
    "pupils.cohort",
    "pupils.entry",
    "pupils.family",
    "pupils.key",
    "pupils.school",
    "pupils.sex",
    "schools.roll",
    "schools.places",
  ],
  writes: [
    "network",
    "practices.held",
    "pupils.nearest",
    "pupils.placement",
    "pupils.school",
    "pupils.travel",
    "schools.effect",
    "schools.emptyYears",
    "schools.forAtRisk",
    "schools.inclusion",
    "schools.narrowing",
    "schools.places",
    "schools.pressure",
    "schools.publishedAttainment",
    "schools.publishedParticipation",
    "schools.publishedPresence",
    "schools.publishedValueAdded",
    "schools.reputation",
    "schools.roll",
    "schools.score",
    "schools.sharing",
    "schools.takenBeyond",
    "schools.unexplained",
    "schools.usualForAtRisk",
    "schools.usualPractice",
    "schools.usualVoice",
    "schools.usualVoiceFsm",
  ],
  essential: true,
  run(year) {
    year.state.schools.takenBeyond.fill(0);
    if (year.year <= year.place.baseYear) return;
    const changes = (year.schoolChanges ?? []).toSorted(inOrder);
    for (const { what, school, places = 0 } of changes) {
      const s = indexOf(year, school);
      if (what === "open") openSchool(year, s);
      if (what === "expand") resize(year, s, places);
      if (what === "shrink") resize(year, s, -places);
    }
    for (const { what, school, into } of changes) {
      if (what === "merge" && into !== undefined) mergeSchools(year, indexOf(year, school), indexOf(year, into));
    }
    const closing = changes.flatMap(({ what, school }) => (what === "close" ? [indexOf(year, school)] : []));
    const failing = unviable(year, closing);
    closeSchool(year, [...closing, ...failing]);
    if (changes.length > 0 || failing.length > 0) noteNearest(year);
  },
};

/** An order that depends on what is said alone, not on where. [R2] */
const inOrder = (a: { school: string; what: string }, b: { school: string; what: string }): number =>
  compare(a.school, b.school) || compare(a.what, b.what);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function indexOf({ place }: Year, id: string): number {
  const s = place.schools.ids.indexOf(id);
  if (s < 0) throw new Error(`no school ${id} in ${place.id}`);
  return s;
}

/** More or fewer places from the entering cohort on; whoever is at school stays. */
function resize({ place, state }: Year, school: number, places: number): void {
  const { schools } = state;
  if (!isOpen(schools, school)) return;
  schools.places[school] = Math.max(1, schools.places[school] + Math.round(places / place.phase.years));
}

/** The nearest school changes for families near those that opened or closed. */
function noteNearest({ place, state }: Year): void {
  const { pupils, schools } = state;
  const homes = homesOf(place, state.families);
  for (let p = 0; p < pupils.count; p++) {
    pupils.nearest[p] = nearestOpenSchool(place, schools, homes, pupils.family[p], pupils.sex[p]);
  }
}
