/** Faults that no single cell shows: ids that do not meet, shares that do not add up, a school in the sea. */

import { type Fault, fault } from "../scenario/faults.ts";
import { PHASES } from "../scenario/phase.ts";
import type { PackageRows } from "./assemble.ts";
import { capped, rowNumber } from "./csv.ts";
import { distance } from "./ground.ts";
import type { Manifest } from "./manifest.ts";
import type { Outlined } from "./outlines.ts";

type Rows = PackageRows & { readonly outlines: readonly Outlined[] };
type Shares = Pick<Manifest, "fsmShare" | "ever6Share" | "primaryShares">;
type Named = (file: string) => string;

/** The row of its file: its own line where it was chosen among others, else the one at its place. */
const lineOf = (row: object, index: number): number => ("line" in row ? Number(row.line) : rowNumber(index));

/** Neighbourhoods × schools of a phase: more would not fit in memory. */
const MOST_PAIRS = 25_000_000;
/** Kilometres from the middle of the place beyond which a coordinate must be wrong. */
const FAR = 300;

/** Checks what spans rows and tables. */
export function spanningFaults(manifest: Shares, rows: Rows, at: Named): Fault[] {
  return [
    ...shareFaults(manifest, at("datapackage.json")),
    ...capped(schoolFaults(rows, at("schools.csv")), at("schools.csv")),
    ...capped(neighbourhoodFaults(rows, at("neighbourhoods.csv")), at("neighbourhoods.csv")),
    ...capped(far(rows.services, rows, at("services.csv")), at("services.csv")),
    ...capped(travelFaults(rows, at("travel.csv")), at("travel.csv")),
    ...capped(outlineFaults(rows, at("boundaries.geojson")), at("boundaries.geojson")),
  ];
}

const shareFaults = ({ primaryShares, ...shares }: Shares, file: string): Fault[] => [
  ...eligibleFaults(shares, "", file),
  ...(primaryShares === undefined ? [] : eligibleFaults(primaryShares, "primaryShares.", file)),
];

const COUNTED_IN_BOTH = "whoever is eligible now is counted in both";

const eligibleFaults = (
  { fsmShare, ever6Share }: { readonly fsmShare: number; readonly ever6Share: number },
  under: string,
  file: string,
): Fault[] =>
  ever6Share < fsmShare
    ? [fault(file, `${under}ever6Share`, `at least fsmShare, ${fsmShare}`, `${ever6Share}`, COUNTED_IN_BOTH)]
    : [];

function schoolFaults(rows: Rows, file: string): Fault[] {
  const faults = far(rows.schools, rows, file);
  if (!rows.schools.some((school) => school.phase === "secondary")) {
    faults.push(fault(file, "column phase", "at least one secondary school", "none"));
  }
  for (const phase of PHASES) {
    const pairs = rows.schools.filter((school) => school.phase === phase).length * rows.neighbourhoods.length;
    const expected = `at most ${MOST_PAIRS} pairs of a neighbourhood and a ${phase} school`;
    if (pairs > MOST_PAIRS)
      faults.push(fault(file, "", expected, `${pairs}`, "take larger neighbourhoods or part of the area"));
  }
  return faults;
}

function neighbourhoodFaults(rows: Rows, file: string): Fault[] {
  const faults = far(rows.neighbourhoods, rows, file);
  if (!rows.neighbourhoods.some((row) => row.children > 0)) {
    faults.push(fault(file, "column children", "children somewhere", "none anywhere"));
  }
  rows.neighbourhoods.forEach((row, i) => {
    const sum = row.groupShares.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) <= 1e-6) return;
    faults.push(fault(file, `row ${lineOf(row, i)}, column group_1`, "shares of groups that add to 1", `${sum}`));
  });
  return faults;
}

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Rows that lie absurdly far from the middle of the neighbourhoods. */
function far(placed: readonly Placed[], { neighbourhoods }: Rows, file: string): Fault[] {
  const middle = {
    x: median(neighbourhoods.map((row) => row.x)),
    y: median(neighbourhoods.map((row) => row.y)),
  };
  return placed.flatMap((row, i) => {
    const gap = distance(row, middle);
    if (gap <= FAR) return [];
    const expected = `a place within ${FAR} km of the middle of the neighbourhoods`;
    const path = `row ${lineOf(row, i)}, column x_km`;
    return [
      fault(
        file,
        path,
        expected,
        `${Math.round(gap)} km away`,
        "check x_km and y_km, and that every table uses one origin",
      ),
    ];
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function travelFaults({ schools, neighbourhoods, travel }: Rows, file: string): Fault[] {
  const known = {
    school: new Set(schools.map((row) => row.id)),
    neighbourhood: new Set(neighbourhoods.map((row) => row.id)),
  };
  const seen = new Set<string>();
  return travel.flatMap((row, i) => {
    const path = `row ${rowNumber(i)}, column`;
    const pair = JSON.stringify([row.neighbourhood, row.school]);
    const again = seen.has(pair);
    seen.add(pair);
    const unknown = (["neighbourhood", "school"] as const).filter((key) => !known[key].has(row[key]));
    return [
      ...unknown.map((key) => fault(file, `${path} ${key}`, `the id of a ${key}`, `"${row[key]}"`)),
      ...(again
        ? [fault(file, `${path} school`, "each pair once", `"${row.school}" again from "${row.neighbourhood}"`)]
        : []),
    ];
  });
}

function outlineFaults({ neighbourhoods, outlines }: Rows, file: string): Fault[] {
  const known = new Set(neighbourhoods.map((row) => row.id));
  return outlines.flatMap(({ id }, i) =>
    known.has(id) ? [] : [fault(file, `features.${i}.id`, "the id of a neighbourhood", `"${id}"`)],
  );
}
