/** Small years with a closer look, made by hand: two boroughs or one, and what little a test states. */

import type { Detailed } from "../../../../sim/observe/detail/detail.ts";
import { EVERY_GROUP, type EveryGroup, MORE_GROUPS, PLACEMENT_COUNT } from "../../../../sim/observe/detail/detail.ts";
import { TALLIES, type Tallies, type Tally } from "../../../../sim/observe/observation.ts";
import { observation, type Stated, tallies, type UnitTallies } from "../observations.ts";

type ByGroup = Partial<Record<EveryGroup, number>>;

/** Units × EVERY_GROUP. */
const byGroup = (units: number, stated: readonly ByGroup[] = []): Float64Array =>
  Float64Array.from(
    { length: units * EVERY_GROUP.length },
    (_, i) => stated[Math.floor(i / EVERY_GROUP.length)]?.[EVERY_GROUP[i % EVERY_GROUP.length]] ?? 0,
  );

export interface StatedDetail extends Stated {
  /** Borough of each school and of each neighbourhood. */
  readonly ofSchool: readonly number[];
  readonly ofNeighbourhood: readonly number[];
  /** By borough and group, the tallies of residents, and of those who have lived here since they entered. */
  readonly residents?: readonly Readonly<Record<string, Partial<Record<Tally, number>>>>[];
  readonly sinceEntry?: StatedDetail["residents"];
  readonly firstHomes?: readonly UnitTallies[];
  readonly firstSchools?: readonly UnitTallies[];
  /** By borough and placement, by unit of the column, by group: what is not stated is 0. */
  readonly placements?: readonly ByGroup[];
  readonly placementCosts?: Float64Array;
  readonly preferences?: readonly ByGroup[];
  readonly envious?: readonly ByGroup[];
  readonly firstAdmitted?: readonly ByGroup[];
  readonly stillThere?: readonly ByGroup[];
  readonly experienced?: Partial<Record<keyof Detailed["detail"]["experienced"], readonly ByGroup[]>>;
  readonly turnover?: readonly number[];
  readonly lowestAttainment?: readonly ByGroup[];
  readonly slopes?: readonly number[];
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
      residentsSinceEntry: groupTallies(stated.sinceEntry ?? [], boroughs),
      firstAdmitted: byGroup(schools, stated.firstAdmitted),
      stillThere: byGroup(schools, stated.stillThere),
      communities,
      communitiesBySchool: columns(stated.communitiesBySchool, schools * communities),
      communitiesByHome: new Float64Array(homes * communities),
      placements: byGroup(boroughs * PLACEMENT_COUNT, stated.placements),
      placementCosts: stated.placementCosts ?? new Float64Array(PLACEMENT_COUNT),
      preferences: byGroup(boroughs, stated.preferences),
      envious: byGroup(boroughs, stated.envious),
      experienced: {
        onRoll: byGroup(boroughs, stated.experienced?.onRoll),
        practiceUsed: byGroup(boroughs, stated.experienced?.practiceUsed),
        turnover: byGroup(boroughs, stated.experienced?.turnover),
      },
      schools: {
        advantage: columns(stated.advantage, schools),
        advantageSquares: columns(stated.advantageSquares, schools),
        lastResults: columns(stated.lastResults, schools),
        turnover: columns(stated.turnover, schools),
      },
      lowestParticipation: byGroup(1 + boroughs, [{ all: 0.2, fsm: 0.1, notFsm: 0.3, ever6: 0.15, notEver6: 0.35 }]),
      lowestAttainment: byGroup(1 + boroughs, stated.lowestAttainment),
      slopes: columns(stated.slopes, 1 + boroughs),
      ties: { brokered: 0, centralisation: 0, connected: 0, clustering: 0, modularity: 0 },
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
