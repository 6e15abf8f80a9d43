/** Published tables of schools as the model's rows: the years of the phase told from the whole school, gaps filled and noted. */

import { round } from "./apportion.ts";
import type { Point } from "./ground.ts";
import type { Ledger } from "./ledger.ts";
import type { Mapped } from "./mapped-table.ts";
import type { Mapping } from "./mapping.ts";
import type { SchoolRow } from "./rows.ts";

/** A school's row as a mapping reads it; NaN where the table is silent. */
export type SchoolSource = SchoolRow & {
  readonly latitude: number;
  readonly longitude: number;
  readonly capacity: number;
  readonly wholeRoll: number;
  readonly youngestAge: number;
  readonly oldestAge: number;
  readonly finalCohort: number;
};

type Fill = Mapping["fill"];

/** The last age of compulsory secondary school as tables give it: a school that ends there has no older pupils. */
const OLDEST = 16;
const YEARS_7_TO_11 = 5;
/** The youngest age that tables give of a school that begins with reception: one that takes younger children has a nursery. */
const RECEPTION = 4;

/** Rolls, places and locations of every school that has a roll; the others are left out. */
export function importSchools(
  sources: readonly Mapped<SchoolSource>[],
  fill: Fill,
  project: (source: SchoolSource) => Point,
  ledger: Ledger,
): Mapped<SchoolRow>[] {
  const kept = sources.filter((source) => {
    const known = !Number.isNaN(source.roll) || !Number.isNaN(source.wholeRoll) || hasCohort(source);
    const { id, name, phase } = source;
    if (!known) ledger.leave({ table: `${phase} schools`, id, name, reason: "its roll is not known" });
    return known;
  });
  const sited = locate(kept, project, ledger);
  const rows = kept.map((source, i) => schoolRow(source, sited[i], fill, ledger));
  return fillResults(rows, ledger);
}

const hasCohort = ({ phase, finalCohort }: SchoolSource): boolean =>
  phase === "secondary" && !Number.isNaN(finalCohort);

function schoolRow(source: Mapped<SchoolSource>, { x, y }: Point, fill: Fill, ledger: Ledger): Mapped<SchoolRow> {
  const roll = rollOf(source, fill, ledger);
  const {
    latitude: _a,
    longitude: _b,
    capacity: _c,
    wholeRoll: _d,
    youngestAge: _y,
    oldestAge: _e,
    finalCohort: _f,
    ...row
  } = source;
  return {
    ...row,
    x,
    y,
    roll,
    places: placesOf(source, roll, fill, ledger),
    fsmShare: round(source.fsmShare, 6),
    ever6Share: round(source.ever6Share, 6),
    attainment: round(source.attainment, 6),
    valueAdded: round(source.valueAdded, 6),
  };
}

/** Pupils in the years of the phase: the whole roll, where the oldest age allows; else five final cohorts; else a share. */
function rollOf(source: SchoolSource, fill: Fill, ledger: Ledger): number {
  const { phase, id, roll, wholeRoll, oldestAge, finalCohort } = source;
  if (!Number.isNaN(roll)) return Math.round(roll);
  if (phase === "primary") return Math.round(withoutNursery(source, fill) * fill.shareYears1to6);
  if (!(oldestAge > OLDEST) && !Number.isNaN(wholeRoll)) return Math.round(wholeRoll);
  if (hasCohort(source)) return Math.round(YEARS_7_TO_11 * finalCohort);
  ledger.fill("secondary schools", `roll of years 7–11 as whole roll × ${round(fill.shareUnderSixteen, 4)}`, id);
  return Math.round(wholeRoll * fill.shareUnderSixteen);
}

/** The whole roll without children of a nursery class, of whom tables of primary schools count the heads. */
const withoutNursery = ({ phase, wholeRoll, youngestAge }: SchoolSource, fill: Fill): number =>
  phase === "primary" && youngestAge < RECEPTION ? wholeRoll * fill.shareAfterNursery : wholeRoll;

/**
 * Places in the years of the phase: capacity × roll of the phase / whole roll, never fewer than the roll. A nursery is in
 * the whole roll but not in the capacity.
 */
function placesOf(source: SchoolSource, roll: number, fill: Fill, ledger: Ledger): number {
  const { phase, id, places, capacity } = source;
  const wholeRoll = withoutNursery(source, fill);
  const table = `${phase} schools`;
  if (places > 0) return atLeast(Math.round(places), roll, table, id, ledger);
  if (capacity > 0 && wholeRoll > 0) {
    return atLeast(Math.round(capacity * Math.min(1, roll / wholeRoll)), roll, table, id, ledger);
  }
  ledger.fill(table, `places as roll × ${fill.placesPerPupil}`, id);
  return Math.max(1, Math.round(roll * fill.placesPerPupil));
}

function atLeast(places: number, roll: number, table: string, id: string, ledger: Ledger): number {
  if (places >= roll) return Math.max(1, places);
  ledger.fill(table, "places raised to the roll, which is more than the capacity stated", id);
  return Math.max(1, roll);
}

/** Where each school stands; one without a location stands in the middle of its borough's schools. */
function locate(sources: readonly SchoolSource[], project: (source: SchoolSource) => Point, ledger: Ledger): Point[] {
  const points = sources.map(project);
  const known = (point: Point) => !Number.isNaN(point.x) && !Number.isNaN(point.y);
  return sources.map(({ id, phase, borough }, i) => {
    if (known(points[i])) return points[i];
    ledger.fill(`${phase} schools`, "location as the middle of the borough's schools", id);
    const near = points.filter((point, j) => known(point) && sources[j].borough === borough);
    const around = near.length > 0 ? near : points.filter(known);
    const mean = (read: (point: Point) => number) =>
      around.reduce((sum, point) => sum + read(point), 0) / around.length;
    return {
      x: round(
        mean((point) => point.x),
        3,
      ),
      y: round(
        mean((point) => point.y),
        3,
      ),
    };
  });
}

/** Ever-6 shares from shares eligible now, then attainment from Ever-6 shares, by straight lines over secondary schools. */
function fillResults(rows: readonly Mapped<SchoolRow>[], ledger: Ledger): Mapped<SchoolRow>[] {
  const secondary = rows.filter((row) => row.phase === "secondary");
  const toEver6 = line(
    secondary,
    (row) => row.fsmShare,
    (row) => row.ever6Share,
  );
  const withShares = rows.map((row) => {
    const share = Math.min(1, Math.max(row.fsmShare, toEver6(row.fsmShare)));
    if (row.phase === "primary" || !Number.isNaN(row.ever6Share) || Number.isNaN(share)) return row;
    ledger.fill("secondary schools", "Ever-6 share by regression on the share eligible now", row.id);
    return { ...row, ever6Share: round(share, 6) };
  });
  const toAttainment = line(
    secondary,
    (row) => row.ever6Share,
    (row) => row.attainment,
  );
  return withShares.map((row) => {
    const attainment = toAttainment(row.ever6Share);
    if (row.phase === "primary" || !Number.isNaN(row.attainment) || Number.isNaN(attainment)) return row;
    ledger.fill("secondary schools", "attainment by regression on the Ever-6 share", row.id);
    return { ...row, attainment: round(attainment, 6) };
  });
}

/** The least-squares line of `to` on `from` over rows that have both; NaN from fewer than three. */
function line(rows: readonly SchoolRow[], from: (row: SchoolRow) => number, to: (row: SchoolRow) => number) {
  const both = rows.map((row) => [from(row), to(row)]).filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
  const meanFrom = both.reduce((sum, [a]) => sum + a, 0) / both.length;
  const meanTo = both.reduce((sum, [, b]) => sum + b, 0) / both.length;
  const spread = both.reduce((sum, [a]) => sum + (a - meanFrom) * (a - meanFrom), 0);
  const together = both.reduce((sum, [a, b]) => sum + (a - meanFrom) * (b - meanTo), 0);
  const slope = together / spread;
  return (value: number): number => (both.length < 3 || spread === 0 ? NaN : meanTo + slope * (value - meanFrom));
}
