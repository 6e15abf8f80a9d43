/** Step 18: results are in, the oldest cohort leaves, everyone else moves up, and the year's events are put away. */

import { inBlocks } from "../population/blocks.ts";
import { phasesOf } from "../population/phases.ts";
import { type Families, NO_SCHOOL, type Pupils } from "../population/population.ts";
import { letLeaversGo } from "./leavers.ts";
import type { Process } from "./process.ts";
import { publishResults, seeComposition } from "./results.ts";
import type { State } from "./state.ts";
import { transfer } from "./transfer.ts";

export const leave: Process = {
  key: "leave",
  label: "Leave and move up",
  step: 18,
  rules: ["B1", "O1"],
  arena: "between",
  reads: ["pupils.attainment", "pupils.presence", "pupils.participation", "schools.narrowing"],
  writes: [
    "families",
    "families.arrived",
    "families.movedHome",
    "pupils",
    "pupils.excluded",
    "pupils.exited",
    "pupils.family",
    "pupils.movedSchool",
    "pupils.newArrival",
    "schools.publishedAttainment",
    "schools.publishedValueAdded",
    "schools.publishedPresence",
    "schools.publishedParticipation",
    "schools.fsmShare",
    "schools.ever6Share",
    "schools.roll",
  ],
  essential: true,
  run(year) {
    for (const phase of phasesOf(year)) {
      publishResults(phase);
      seeComposition(phase.state);
    }
    if (year.primary !== undefined) transfer(year.primary, year);
    letLeaversGo(year);
    putAwayEvents(year.state);
  },
};

/** What happened this year is put away; a suspension and a move are kept for the next year's taking part. [W5] */
function putAwayEvents(state: State): void {
  const { families } = state;
  families.movedHome.fill(0, 0, families.count);
  inBlocks(families.count, families, growFamiliar);
  for (const { pupils } of phasesOf(state)) {
    inBlocks(pupils.count, { pupils, families }, putAway);
    pupils.excluded.fill(0);
    pupils.exited.fill(0);
  }
}

function growFamiliar({ arrived }: Families, from: number, to: number): void {
  for (let f = from; f < to; f++) if (arrived[f] > 0) arrived[f] -= 1;
}

function putAway({ pupils, families }: { pupils: Pupils; families: Families }, from: number, to: number): void {
  const { excluded, exited, movedSchool, newArrival, school, family } = pupils;
  const { arrived } = families;
  for (let p = from; p < to; p++) {
    const left = excluded[p] === 1 || exited[p] === 1;
    movedSchool[p] = left && school[p] !== NO_SCHOOL ? 1 : 0;
    newArrival[p] = arrived[family[p]] > 0 ? 1 : 0;
  }
}
