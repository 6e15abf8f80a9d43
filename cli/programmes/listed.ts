/** A programme in one line: where it was, in which arenas it acts here, and what its dearest year costs the place. */

import { ARENAS, type Arena } from "../../sim/scenario/declare.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import type { RunPhase } from "../../sim/scenario/phase.ts";
import type { Programme } from "./registry.ts";
import { storedRuns } from "./stored.ts";

export interface Listed {
  readonly key: string;
  readonly title: string;
  readonly where: string;
  readonly when: string;
  readonly file: string;
  readonly phase: RunPhase;
  /** The same place left alone, from the project's folder: what it may be compared with. */
  readonly against: string;
  readonly arenas: readonly Arena[];
  /** Pounds of its dearest year in the place of the file, as a mean over the runs that are stored. */
  readonly cost?: number;
}

export function listed({ key, file, card, scenario }: Programme): Listed {
  const { title, where, when } = card;
  const acted = new Set<Arena>(scenario.actions.map(({ lever }) => LEVERS[lever].arena));
  const cost = storedRuns(scenario.place).programmes[key]?.cost;
  const arenas = ARENAS.filter((arena) => acted.has(arena));
  const { phase, place } = scenario;
  const against = aloneFile(place, phase);
  return { key, title, where, when, file, phase, against, arenas, ...(cost !== undefined && { cost }) };
}

/** The file of a shipped place left alone, in a phase. */
const aloneFile = (place: string, phase: RunPhase): string =>
  `scenarios/${place}-${phase === "secondary" ? "" : `${phase}-`}alone.json`;
