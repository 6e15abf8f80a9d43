/** Small observations made by hand: who is where, and a few sums, so that an indicator can be reckoned on paper. */

import {
  GROUPS,
  type Group,
  type Observation,
  TALLIES,
  type Tallies,
  type Tally,
} from "../../../sim/observe/observation.ts";

/** One unit's tallies by group; what is not stated is 0. */
export type UnitTallies = Partial<Record<Tally, Partial<Record<Group, number>>>>;

export function tallies(units: readonly UnitTallies[]): Tallies {
  const columns = {} as Record<Tally, Float64Array>;
  for (const name of Object.keys(TALLIES) as Tally[]) {
    columns[name] = new Float64Array(units.length * GROUPS.length);
    units.forEach((unit, u) => {
      GROUPS.forEach((group, g) => {
        columns[name][u * GROUPS.length + g] = unit[name]?.[group] ?? 0;
      });
    });
  }
  return { units: units.length, columns };
}

/** Pupils of a unit from counts of eligible and other pupils, the same by both flags. */
export const mix = (eligible: number, others: number): UnitTallies => ({
  pupils: { all: eligible + others, fsm: eligible, notFsm: others, ever6: eligible, notEver6: others },
});

export interface Stated {
  readonly year?: number;
  readonly schools?: readonly UnitTallies[];
  readonly neighbourhoods?: readonly UnitTallies[];
  readonly nearest?: readonly UnitTallies[];
  readonly effect?: readonly number[];
  readonly ties?: number;
  readonly trust?: number;
  readonly practice?: Partial<Observation["practice"]>;
  readonly services?: Partial<Observation["services"]>;
}

/** An observation of the units stated. */
export function observation(stated: Stated = {}): Observation {
  const bySchool = tallies(stated.schools ?? [mix(1, 1)]);
  const byNeighbourhood = tallies(stated.neighbourhoods ?? [mix(1, 1)]);
  const none = () => new Float64Array(byNeighbourhood.units);
  const nothing = () => new Float64Array(bySchool.units);
  return {
    year: stated.year ?? 2025,
    phase: "secondary",
    bySchool,
    byNeighbourhood,
    byNearestSchool: tallies(stated.nearest ?? stated.schools ?? [mix(1, 1)]).columns.pupils,
    schools: {
      effect: Float64Array.from(stated.effect ?? nothing()),
      score: nothing(),
      reputation: nothing(),
      pressure: nothing(),
      received: nothing(),
      partners: nothing(),
      places: nothing(),
      beyondPlaces: nothing(),
    },
    practice: {
      known: nothing(),
      used: nothing(),
      created: nothing(),
      takenUp: nothing(),
      createdInPlace: 0,
      ...stated.practice,
    },
    services: {
      families: none(),
      reached: none(),
      need: none(),
      needMet: none(),
      coherence: none(),
      served: none(),
      dose: none(),
      ...stated.services,
    },
    lowestFifth: Float64Array.of(-1.4, -1.6, -1.3, -1.5, -1.2),
    slopeOnAdvantage: 0.5,
    partnership: { ties: stated.ties ?? 0, trust: stated.trust ?? 0, density: 0 },
    capacity: 0,
    cost: 0,
  };
}
