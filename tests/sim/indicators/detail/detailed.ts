/** Small years with a closer look, made by hand: two boroughs or one, and what little a test states. */

import type { Detailed } from "../../../../sim/observe/detail/detail.ts";
import { MORE_GROUPS, PLACEMENT_COUNT } from "../../../../sim/observe/detail/detail.ts";
import { GROUPS, TALLIES, type Tallies, type Tally } from "../../../../sim/observe/observation.ts";
import { observation, type Stated, tallies, type UnitTallies } from "../observations.ts";

export interface StatedDetail extends Stated {
  /** Borough of each school and of each neighbourhood. */
  readonly ofSchool: readonly number[];
  readonly ofNeighbourhood: readonly number[];
  /** By borough and group, the tallies of residents. */
  readonly residents?: readonly Readonly<Record<string, Partial<Record<Tally, number>>>>[];
  readonly firstHomes?: readonly UnitTallies[];
  readonly firstSchools?: readonly UnitTallies[];
  readonly placements?: Float64Array;
  readonly placementCosts?: Float64Array;
  readonly preferences?: Float64Array;
  readonly envious?: Float64Array;
  readonly advantage?: readonly number[];
  readonly advantageSquares?: readonly number[];
  readonly lastResults?: readonly number[];
  readonly communitiesBySchool?: readonly number[];
  readonly communities?: number;
}

export function detailed(stated: StatedDetail): Detailed {
  const year = observation(stated);
  const boroughs = 1 + Math.max(...stated.ofSchool, ...stated.ofNeighbourhood);
  const schools = year.bySchool.units;
  const homes = year.byNeighbourhood.units;
  const communities = stated.communities ?? 1;
  const columns = (values: readonly number[] | undefined, length: number) =>
    Float64Array.from(values ?? new Array<number>(length).fill(0));
  return {
    ...year,
    detail: {
      boroughs: {
        count: boroughs,
        ofSchool: Int32Array.from(stated.ofSchool),
        ofNeighbourhood: Int32Array.from(stated.ofNeighbourhood),
      },
      residents: groupTallies(stated.residents ?? [], boroughs),
      byFirstHome: tallies(stated.firstHomes ?? new Array(boroughs).fill({})),
      byFirstSchool: tallies(stated.firstSchools ?? new Array(schools).fill({})),
      stillThere: new Float64Array(schools * GROUPS.length),
      communities,
      communitiesBySchool: columns(stated.communitiesBySchool, schools * communities),
      communitiesByHome: new Float64Array(homes * communities),
      placements: stated.placements ?? new Float64Array(boroughs * PLACEMENT_COUNT * GROUPS.length),
      placementCosts: stated.placementCosts ?? new Float64Array(PLACEMENT_COUNT),
      preferences: stated.preferences ?? new Float64Array(boroughs * GROUPS.length),
      envious: stated.envious ?? new Float64Array(boroughs * GROUPS.length),
      schools: {
        advantage: columns(stated.advantage, schools),
        advantageSquares: columns(stated.advantageSquares, schools),
        lastResults: columns(stated.lastResults, schools),
      },
      lowestParticipation: Float64Array.of(0.2, 0.1, 0.3, 0.15, 0.35),
    },
  };
}

function groupTallies(stated: NonNullable<StatedDetail["residents"]>, boroughs: number): Tallies {
  const entries = (Object.keys(TALLIES) as Tally[]).map((name) => {
    const column = new Float64Array(boroughs * MORE_GROUPS.length);
    stated.forEach((groups, b) => {
      MORE_GROUPS.forEach((group, g) => {
        column[b * MORE_GROUPS.length + g] = groups[group]?.[name] ?? 0;
      });
    });
    return [name, column];
  });
  return { units: boroughs, columns: Object.fromEntries(entries) as Record<Tally, Float64Array> };
}
