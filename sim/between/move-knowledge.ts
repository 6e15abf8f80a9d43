/** Step 9: knowledge moves between partners, and working together costs attention. [B6] [B7] */

import type { Process, Year } from "../engine/process.ts";
import { type PartnershipTies, partnershipTies } from "../network/partnerships.ts";
import { isOpen } from "../population/open-schools.ts";
import { exp } from "../random/maths.ts";
import { tieElsewhere } from "./practice/elsewhere.ts";
import { movePractices } from "./practice/move.ts";
import { byName } from "./practice/repertoires.ts";
import { withoutWithheld } from "./withheld.ts";

/**
 * Where practices are known by name, partners take up one another's. The plain kernel is that of a gap:
 * K_j = Σ_k strength·trust·[κ·g(e_k − e_j) + γ] is kept, and partners with the same effect exchange nothing. Under both,
 * attention c·Σ_k strength is taken for the year and given back before the next.
 */
export const moveKnowledge: Process = {
  key: "moveKnowledge",
  label: "Move knowledge",
  step: 9,
  rules: ["B5", "B6", "B7", "W1", "Y4"],
  arena: "between",
  reads: [
    "applications",
    "families.voice",
    "levers.challengeAdvisers",
    "levers.criticalFriend",
    "levers.districtPartnership",
    "levers.familiesOfSchools",
    "network",
    "pupils.family",
    "pupils.school",
    "practices.held",
    "schools.breadth",
    "schools.critique",
    "schools.effect",
    "schools.ever6Share",
    "schools.forAtRisk",
    "schools.inquiry",
    "schools.justice",
    "schools.places",
    "schools.pressure",
    "schools.score",
  ],
  writes: [
    "practices.held",
    "schools.effect",
    "schools.received",
    "schools.attention",
    "schools.forAtRisk",
    "schools.takenUp",
  ],
  essential: false,
  off: {
    "moveKnowledge.transfer": 0,
    "moveKnowledge.inquiry": 0,
    "moveKnowledge.adoption": 0,
    "moveKnowledge.newPractice": 0,
    "moveKnowledge.cost": 0,
  },
  run(year) {
    const { schools } = year.state;
    const ties = partnershipTies(year.state.network, year.place);
    const open = withoutWithheld(year)(ties);
    const received = byName(year) ? movePractices(year, open) : receivedBy(year, open);
    for (let s = 0; s < schools.count; s++) {
      schools.received[s] = received[s];
      schools.attention[s] = attentionOf(year, ties, s);
      if (received[s] !== 0) schools.effect[s] += received[s];
      if (schools.attention[s] !== 0) schools.effect[s] -= schools.attention[s];
    }
  },
};

/** What each school receives, from effects as they stand before anyone has received: nobody passes on this year's gain. */
function receivedBy({ parameters, state }: Year, { offsets, partner, strength, trust }: PartnershipTies): Float64Array {
  const { effect, count } = state.schools;
  const transfer = parameters["moveKnowledge.transfer"];
  const inquiry = parameters["moveKnowledge.inquiry"];
  const widest = parameters["moveKnowledge.distance"];
  const received = new Float64Array(count);
  for (let s = 0; s < count; s++) {
    for (let at = offsets[s]; at < offsets[s + 1]; at++) {
      const gap = learnable(effect[partner[at]] - effect[s], widest);
      received[s] += strength[at] * trust[at] * (transfer * gap + inquiry);
    }
  }
  return received;
}

/** g(x) = x·exp(−x/x₀) for x > 0, else 0: most is learned across a gap x₀, less across a wider (Nooteboom et al. 2007). */
export const learnable = (gap: number, widest: number): number => (gap > 0 ? gap * exp(-gap / widest) : 0);

function attentionOf(year: Year, { offsets, strength }: PartnershipTies, school: number): number {
  const { parameters } = year;
  let together = byName(year) && isOpen(year.state.schools, school) ? tieElsewhere(year) : 0;
  for (let at = offsets[school]; at < offsets[school + 1]; at++) together += strength[at];
  return parameters["moveKnowledge.cost"] * together;
}
