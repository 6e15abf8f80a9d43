/** A look at a made-up run: three neighbourhoods, three schools, a service and the area's body, in every year. */

import type { Look, LookYear } from "../../sim/trace/look.ts";

const YEARS = Array.from({ length: 13 }, (_, i) => 2025 + i);

/** From, to, pupils, eligible: every child goes to the school next door but for some of the second neighbourhood. */
const FLOWS = [
  [0, 0, 200, 20],
  [1, 0, 40, 10],
  [1, 1, 120, 50],
  [2, 2, 180, 90],
  [2, 3, 12, 9],
  [3, 2, 8, 1],
] as const;

/** From, to, kind (index into the kinds of tie), strength, since. */
const TIES = [
  [0, 1, 0, 0.5, 2027],
  [1, 2, 0, 0.25, 2025],
  [3, 1, 1, Number.NaN, 0],
  [4, 0, 2, Number.NaN, 0],
  [4, 1, 2, Number.NaN, 0],
  [4, 2, 2, Number.NaN, 0],
  [4, 3, 3, Number.NaN, 0],
] as const;

/** `more` pupils go from the first neighbourhood to its school; the first tie stands from 2027. */
export function madeUpLook(more = 0): Look {
  return {
    neighbourhoods: ["Made-up n1", "Made-up n2", "Made-up n3"],
    nodes: {
      schools: 3,
      services: 1,
      keys: ["s:s1", "s:s2", "s:s3", "v:v1", "b:area"],
      names: ["Made-up s1", "Made-up s2", "Made-up s3", "Made-up v1", ""],
      x: [0.5, 2.5, 4.5, 2, Number.NaN],
      y: [0, 1.5, 0, 0.5, Number.NaN],
      serviceKinds: ["youthWork"],
    },
    years: YEARS.map((year) => lookIn(year, more)),
    movedAs: "practice",
    tieKinds: ["partnership", "serviceSchool", "bodySchool", "bodyService", "bodyBody"],
    structures: ["pair", "trio", "cluster", "federation", "areaNetwork"],
  };
}

function lookIn(year: number, more: number): LookYear {
  const ties = TIES.filter(([, , , , since]) => since <= year);
  const isPartnership = (kind: number) => kind === 0;
  const pupils = Uint16Array.from(FLOWS, ([, , count], i) => count + (i === 0 ? more : 0));
  return {
    year,
    flows: {
      from: Uint16Array.from(FLOWS, ([from]) => from),
      to: Uint16Array.from(FLOWS, ([, to]) => to),
      pupils,
      eligible: Uint16Array.from(FLOWS, ([, , , eligible]) => eligible),
      entrants: pupils.map((count) => Math.round(count / 5)),
      eligibleEntrants: Uint16Array.from(FLOWS, ([, , , eligible]) => Math.floor(eligible / 5)),
    },
    ties: {
      from: Uint16Array.from(ties, ([from]) => from),
      to: Uint16Array.from(ties, ([, to]) => to),
      kind: Uint8Array.from(ties, ([, , kind]) => kind),
      strength: Float32Array.from(ties, ([, , , strength]) => strength),
      trust: Float32Array.from(ties, ([, , kind]) => (isPartnership(kind) ? 0.4 : Number.NaN)),
      since: Int16Array.from(ties, ([, , , , since]) => since),
      structure: new Uint8Array(ties.length),
      brokered: Uint8Array.from(ties, ([from, , kind]) => (isPartnership(kind) && from === 0 ? 1 : 0)),
      forward: Float32Array.from(ties, ([, , kind]) => (isPartnership(kind) ? 0.3 : Number.NaN)),
      back: Float32Array.from(ties, ([, , kind]) => (isPartnership(kind) ? 0 : Number.NaN)),
    },
  };
}
