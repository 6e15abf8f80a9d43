/** VC-02 and VC-02b: indices of segregation, what chance alone gives them, and a large table measured by another program. */

import { type Counts, countsOf, marginsOf } from "../../indicators/segregation/counts.ts";
import { decompose } from "../../indicators/segregation/decomposition.ts";
import {
  type IndexKey,
  type Measured,
  measured,
  SEGREGATION_INDICES,
  study,
} from "../../indicators/segregation/indices.ts";
import { correctedLocalByGroup, weighted } from "../../indicators/segregation/local.ts";
import { meanByChance } from "../../indicators/segregation/random-allocation.ts";
import { around, type Case, type Row } from "./case.ts";

/** X = (10, 20, 70), Y = (90, 80, 30): by hand. */
const WORKED = [
  [10, 90],
  [20, 80],
  [70, 30],
] as const;
const EXACT: Partial<Record<IndexKey, number>> = {
  dissimilarity: 0.55,
  gorard: 11 / 30,
  gini: 0.6,
  isolation: 0.54,
  exposure: 0.46,
  etaSquared: 0.31,
  entropy: 0.24780428018204592,
};
const ROUNDING = 1e-12;

/** E[D] of schools of a size with a share of the first group, to four places. */
const BY_CHANCE = [
  [30, 0.5, 0.1445],
  [30, 0.15, 0.2068],
  [100, 0.15, 0.1111],
  [180, 0.15, 0.083],
  [180, 0.25, 0.0685],
  [192, 0.5, 0.0575],
] as const;
const FOUR_PLACES = 0.00005;
const SCHOOLS = 40;

const DRAWS = 2000;
const SEED = 1;
const OF_DRAWS = 0.005;

export const indicesCase: Case = {
  id: "VC-02",
  title: "Segregation indices and random baselines",
  source:
    "mathematics: Duncan & Duncan 1955; James & Taeuber 1985; Theil 1972; Gorard & Taylor 2002; Carrington & Troske 1997",
  bands:
    "Worked values to 1e-12, baselines of D to the four places stated, means of 2,000 random allocations within .005 of the closed forms.",
  rows: () => [...worked(), ...byChance(), ...drawn()],
};

function worked(): Row[] {
  const table = study(countsOf(WORKED));
  const setting = "X = (10, 20, 70), Y = (90, 80, 30)";
  const P = table.margins.byGroup[0] / table.margins.total;
  const of = (key: IndexKey) => measured(key, table).value;
  const exact = Object.entries(EXACT).map(([key, reference]) => ({
    setting,
    quantity: SEGREGATION_INDICES[key as IndexKey].label,
    ...around(reference, ROUNDING),
    ours: of(key as IndexKey),
  }));
  const ratio = {
    setting,
    quantity: "S / (1 − P), which is D",
    ...around(0.55, ROUNDING),
    ours: of("gorard") / (1 - P),
  };
  return [...exact, ratio];
}

const equalSchools = (size: number, share: number): Counts =>
  countsOf(Array.from({ length: SCHOOLS }, () => [size * share, size * (1 - share)]));

const byChance = (): Row[] =>
  BY_CHANCE.map(([size, share, reference]) => ({
    setting: `${SCHOOLS} schools of ${size}, share ${share}`,
    quantity: "D by chance",
    ...around(reference, FOUR_PLACES),
    ours: SEGREGATION_INDICES.dissimilarity.baseline(marginsOf(equalSchools(size, share))),
  }));

/** Every index but the Gini, whose baseline is itself drawn. */
function drawn(): Row[] {
  const margins = marginsOf(equalSchools(100, 0.15));
  const keys = (Object.keys(SEGREGATION_INDICES) as IndexKey[]).filter((key) => key !== "gini");
  return keys.map((key) => {
    const { label, value, baseline } = SEGREGATION_INDICES[key];
    return {
      setting: `${SCHOOLS} schools of 100, share 0.15, ${DRAWS} random allocations`,
      quantity: `${label} by chance`,
      ...around(baseline(margins), OF_DRAWS),
      ours: meanByChance((counts) => value(study(counts)), margins, DRAWS, SEED),
    };
  });
}

/** As the R package segregation prints them. */
const PUBLISHED = {
  mutualInformation: { total: 0.426, between: 0.0992, within: 0.326, corrected: 0.422 },
  entropy: { total: 0.419, between: 0.0977, within: 0.321, corrected: 0.415 },
  local: { asian: 0.591, black: 0.876, hisp: 0.771, white: 0.183, native: 1.352 },
} as const;
const THREE_PLACES = 0.0005;
/** Theirs is a mean of 500 resamples, ours of all. */
const OF_BOOTSTRAP = 0.0015;
const OF_LOCAL_BOOTSTRAP = 0.01;

export const schoolsCase: Case = {
  id: "VC-02b",
  title: "Segregation of 2,045 schools modelled on the United States'",
  source: "Elbers 2021, R package segregation: what its README and walkthrough print of the schools of three states",
  bands:
    "Half of the last place printed; with the bias of small numbers taken out ± .0015 and, of local segregation, ± .01.",
  file: {
    name: "us_schools00.csv",
    where: "schools00 of the R package segregation (CRAN; MIT), written as CSV: state, district, school, race, n",
  },
  rows: (_, text = "") => schoolRows(text),
};

function schoolRows(text: string): Row[] {
  const { counts, races, states } = schoolsIn(text);
  const table = study(counts);
  const split = decompose(counts, states, Math.max(...states) + 1);
  const setting = `${counts.units} schools, ${races.length} groups`;
  const indices = (["mutualInformation", "entropy"] as const).flatMap((key) => {
    const of = SEGREGATION_INDICES[key].symbol;
    const { total, between, within, corrected } = PUBLISHED[key];
    const ours: Measured = measured(key, table);
    return [
      { setting, quantity: of, ...around(total, THREE_PLACES), ours: ours.value },
      { setting, quantity: `${of} between states`, ...around(between, FOUR_PLACES), ours: split[key].between },
      { setting, quantity: `${of} within states`, ...around(within, THREE_PLACES), ours: split[key].within },
      { setting, quantity: `${of}, bias taken out`, ...around(corrected, OF_BOOTSTRAP), ours: ours.corrected },
    ];
  });
  const unbiased = correctedLocalByGroup(counts, table.margins, table.local);
  const local = Object.entries(PUBLISHED.local).map(([race, reference]) => ({
    setting,
    quantity: `local segregation, ${race}, bias taken out`,
    ...around(reference, OF_LOCAL_BOOTSTRAP),
    ours: unbiased[races.indexOf(race)],
  }));
  const sum = {
    setting,
    quantity: "local segregation weighted by size, less M",
    ...around(0, ROUNDING),
    ours: weighted(table.local, table.margins) - split.mutualInformation.between - split.mutualInformation.within,
  };
  return [...indices, ...local, sum];
}

/** The table: a row a race of a school, names in quotes and without commas. */
function schoolsIn(text: string): { counts: Counts; races: string[]; states: number[] } {
  const [, ...lines] = text.trim().split(/\r?\n/);
  const rows = lines.map((line) => line.split(",").map((cell) => cell.replace(/"/g, "")));
  const schools = [...new Set(rows.map(([, , school]) => school))];
  const races = [...new Set(rows.map(([, , , race]) => race))];
  const names = [...new Set(rows.map(([state]) => state))];
  const place = new Map(schools.map((school, i) => [school, i]));
  const n = new Float64Array(schools.length * races.length);
  const states: number[] = [];
  for (const [state, , school, race, pupils] of rows) {
    const unit = place.get(school) as number;
    n[unit * races.length + races.indexOf(race)] += Number(pupils);
    states[unit] = names.indexOf(state);
  }
  return { counts: { units: schools.length, groups: races.length, n }, races, states };
}
