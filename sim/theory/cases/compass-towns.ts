/** The four functional tests of COMPASS's authors: what must hold in towns of any kind. */

import { type Sequence, sequence } from "../../random/sequence.ts";
import { compass } from "../compass/model.ts";
import { oneRun } from "../replay.ts";
import { defaults, type Settings } from "../settings.ts";
import { type Effort, type Row, stated } from "./case.ts";

type CompassSettings = Settings<typeof compass.settings>;
type CompassResults = Readonly<Record<keyof typeof compass.results, number>>;

const TOWNS = { quick: 2, full: 20 } as const;
/** Towns drawn for each that a test speaks of, at most. */
const MOST_TRIED = 20;

interface TownTest {
  readonly name: string;
  readonly quantity: string;
  set(town: CompassSettings): Partial<CompassSettings>;
  /** True, false, or undefined of a town that the test does not speak of. */
  holds(results: CompassResults): boolean | undefined;
}

export const TOWN_TESTS: readonly TownTest[] = [
  {
    name: "distance alone, steep, where homes are apart (H over .1)",
    quantity: "share of towns with H of schools within .05 of that of homes",
    set: ({ size, units }) => ({ alpha: 0, p: size / (units * units), q: 10 }),
    holds: ({ H, residentialH }) => (residentialH > 0.1 ? Math.abs(H - residentialH) <= 0.05 : undefined),
  },
  {
    name: "the mix alone, liked best where all are of one's own group (homes' H between .1 and .95)",
    quantity: "share of towns with H of schools no more than .1 below that of homes",
    set: () => ({ alpha: 1, M: 1 }),
    holds: ({ H, residentialH }) => (residentialH > 0.1 && residentialH < 0.95 ? H >= residentialH - 0.1 : undefined),
  },
  {
    name: "homes by the neighbourhood's mix alone, M = 1, f = .7; schools by distance alone",
    quantity: "share of towns with H of homes and of schools within .1 of 1",
    set: () => ({ mixture: 1, alpha: 0, f: 0.7, M: 1 }),
    holds: ({ H, residentialH }) => H >= 0.9 && residentialH >= 0.9,
  },
  {
    name: "distance alone, everybody's turn once",
    quantity: "share of towns with four in five or more at the nearest school",
    set: () => ({ alpha: 0, p: 100, q: 1, turns: 1, residentialSteps: 0, steps: 1 }),
    holds: ({ nearest }) => nearest >= 0.8,
  },
];

/**
 * A town with chances as in the authors' tests. Edges always meet; nobody is held to a school for its smallness, which in
 * the smaller of these towns would hold all; and neighbourhoods have a whole number of cells along a side, so that no
 * cell is as near to two schools.
 */
export function anyTown({ uniform, below }: Sequence): CompassSettings {
  const units = 3 + below(5);
  return {
    ...defaults(compass.settings),
    units,
    size: units * Math.round((40 + below(30)) / units),
    density: 0.5 + 0.4 * uniform(),
    turns: Math.ceil(1 / (0.1 + 0.4 * uniform())),
    alpha: uniform(),
    M: uniform(),
    f: 0.5 + 0.4 * uniform(),
    radius: 1 + below(9),
    mixture: uniform(),
    temperature: 10 + 90 * uniform(),
    considered: 1,
    minimumSize: 0,
    residentialSteps: 300,
    steps: 300,
  };
}

export function townRows(effort: Effort): Row[] {
  const towns = TOWNS[effort];
  return TOWN_TESTS.map(({ name, quantity, set, holds }, test) => {
    const found: boolean[] = [];
    for (let seed = 1; found.length < towns && seed <= MOST_TRIED * towns; seed++) {
      const town = anyTown(sequence(`compass town ${test} ${seed}`));
      const held = holds(oneRun(compass, { ...town, ...set(town) }, seed) as CompassResults);
      if (held !== undefined) found.push(held);
    }
    const ours = found.filter((held) => held).length / found.length;
    return { setting: `${name}, ${found.length} towns`, quantity, ...stated(1, 1), ours };
  });
}
