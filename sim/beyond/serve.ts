/** Step 11: services reach families in need of them, as far as there is room. [Y4] */

import type { Process, Year } from "../engine/process.ts";
import { coherence } from "../network/coherence.ts";
import { inBlocks } from "../population/blocks.ts";
import { lending } from "../population/lent.ts";
import type { Families } from "../population/population.ts";
import { buildUp } from "./serve/build-up.ts";
import { comingTo } from "./serve/coming.ts";
import { type Doses, noDoses, settleDoses } from "./serve/doses.ts";
import { roomsOf, serveAll } from "./serve/hand-out.ts";
import { makeRoom } from "./serve/make-room.ts";
import { familiesServed, reachableIn } from "./serve/reachable.ts";

export const serve: Process = {
  key: "serve",
  label: "Services reach families",
  step: 11,
  rules: ["Y4"],
  arena: "beyond",
  reads: [
    "context.funding",
    "schools.places",
    "levers.coordination",
    "levers.adultLearning",
    "levers.familySupport",
    "levers.mentalHealth",
    "levers.parentsVoice",
    "levers.socialCareLink",
    "levers.youthWork",
    "network",
    "families.arrived",
    "families.fsm",
    "families.capital",
    "families.ever6",
    "families.key",
    "families.movedHome",
    "families.neighbourhood",
    "families.outside",
    "families.x",
    "families.y",
    "pupils.need",
    "pupils.attainment",
    "pupils.family",
    "pupils.lookedAfter",
    "pupils.movedSchool",
    "pupils.newArrival",
    "pupils.presence",
    "pupils.school",
    "pupils.suspended",
  ],
  writes: [
    "families.dose",
    "families.attendanceDose",
    "families.participationDose",
    "families.voice",
    "families.support",
    "families.supportLag1",
    "families.supportLag2",
    "neighbourhoods.coherence",
    "services.served",
    "services.dose",
  ],
  essential: false,
  off: { "serve.engagement": 0, "serve.outreach": 0, "serve.schoolLink": 0 },
  run(year) {
    const reachable = reachableIn(year);
    const coming = lending(() => comingTo(year, roomsOf(year), familiesServed(year, reachable)));
    const doses = noDoses(year);
    const joined = coherence(year);
    const kept = keptOf(year, joined);
    serveAll(year, coming, doses, kept);
    makeRoom(year, reachable, doses);
    settleDoses(year, doses, kept);
    noteCoherence(year, joined, doses);
    buildUp(year, doses);
  },
};

/** Share of a dose that comes to families by neighbourhood: 1 − ℓ·(1 − coherence). */
function keptOf({ parameters }: Year, joined: Float64Array): Float64Array {
  const leakage = parameters["serve.leakage"];
  return joined.map((share) => 1 - leakage * (1 - share));
}

/** Coherence is noted as families meet it: where none is reached, there is nothing that could join up. */
function noteCoherence({ state: { families, neighbourhoods } }: Year, joined: Float64Array, { all }: Doses): void {
  const { coherence } = neighbourhoods;
  coherence.fill(0);
  if (joined.every((share) => share === 0)) return;
  inBlocks(families.count, { families, all, joined, coherence }, noteReached);
}

interface Noting {
  readonly families: Families;
  /** By family, in all. */
  readonly all: Float64Array;
  /** By neighbourhood. */
  readonly joined: Float64Array;
  readonly coherence: Float64Array;
}

function noteReached({ families, all, joined, coherence }: Noting, from: number, to: number): void {
  const { neighbourhood } = families;
  for (let f = from; f < to; f++) if (all[f] > 0) coherence[neighbourhood[f]] = joined[neighbourhood[f]];
}
