/** Step 13: pupils take part in the life of their school. [W5] */

import type { Process, Year } from "../engine/process.ts";
import { blockColumn, inBlocks } from "../population/blocks.ts";
import type { Pupils } from "../population/population.ts";
import { fillNormals } from "../random/distributions.ts";
import { clamp } from "../random/maths.ts";
import type { Stream } from "../random/streams.ts";
import { fillSchoolLife, type SchoolLife, schoolLife } from "./school-life.ts";

/** An index from 0 to 1, uncalibrated: its direction is meant, not its size. Practice in use is no part of it. */
export const takePart: Process = {
  key: "takePart",
  label: "Take part",
  step: 13,
  rules: ["W5", "B4", "W1", "W2", "W3"],
  arena: "within",
  reads: [
    "families.arrived",
    "families.movedHome",
    "families.participationDose",
    "families.voice",
    "families.ever6",
    "families.group",
    "network",
    "pupils.participation",
    "pupils.set",
    "pupils.identified",
    "pupils.suspended",
    "pupils.attainment",
    "pupils.school",
    "pupils.family",
    "pupils.key",
    "pupils.lookedAfter",
    "pupils.need",
    "pupils.newArrival",
    "pupils.movedSchool",
    "pupils.placement",
    "schools.care",
    "schools.design",
    "schools.inclusion",
    "schools.mixing",
    "schools.inquiry",
    "schools.narrowing",
    "schools.sharing",
    "schools.teams",
  ],
  writes: ["pupils.participation"],
  essential: true,
  run(year) {
    inBlocks(year.state.pupils.count, takingPart(year), takePartOf);
  },
};

/** What decides how pupils take part in a year: participation goes this share of the way to what school life leads to. */
interface TakingPart {
  readonly pupils: Pupils;
  readonly life: SchoolLife;
  readonly chance: Stream;
  readonly rate: number;
  readonly spread: number;
}

const takingPart = (year: Year): TakingPart => ({
  pupils: year.state.pupils,
  life: schoolLife(year),
  chance: year.stream("takePart"),
  rate: year.parameters["takePart.rate"],
  spread: year.parameters["takePart.spread"],
});

const leads = blockColumn();
const draws = blockColumn();

function takePartOf({ pupils, life, chance, rate, spread }: TakingPart, from: number, to: number): void {
  const { key, participation } = pupils;
  fillSchoolLife(life, leads, from, to);
  fillNormals(draws, chance, key, from, to, 0);
  for (let p = from, i = 0; p < to; p++, i++) {
    const before = participation[p];
    participation[p] = clamp(before + rate * (leads[i] - before) + spread * draws[i], 0, 1);
  }
}
