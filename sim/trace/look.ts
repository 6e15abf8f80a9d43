/** A closer look at one run, year by year: who goes to school where, and who works with whom. Listens, and changes nothing. */

import { type LearnedFrom, learnedFrom, type MovedAs } from "../between/learned-from.ts";
import type { Listener } from "../engine/listener.ts";
import type { Year } from "../engine/process.ts";
import type { OpenPlace } from "../place/open.ts";
import { lending } from "../population/lent.ts";
import { STRUCTURES, type Structure } from "../scenario/structures.ts";
import { type Flows, flowsIn } from "./flows.ts";
import { type Nodes, nodesOf } from "./look-nodes.ts";
import { TIE_KINDS, type TieKind, type Ties, tiesIn } from "./look-ties.ts";

/** What a run looked like in a year, before the leavers went. */
export interface LookYear {
  readonly year: number;
  readonly flows: Flows;
  readonly ties: Ties;
}

export interface Look {
  /** Names of where children live; flows have one more row, of those who live outside the place. */
  readonly neighbourhoods: readonly string[];
  /** Schools, services and bodies; the first `schools` of them are schools, in the place's order, those that open later last. */
  readonly nodes: Nodes;
  readonly years: readonly LookYear[];
  /** What `forward` and `back` of ties count; undefined where it must not be told, in a place that exists. */
  readonly movedAs: MovedAs | undefined;
  /** What indices in the columns of ties stand for. */
  readonly tieKinds: readonly TieKind[];
  readonly structures: readonly Structure[];
}

export interface Looking {
  readonly listener: Listener;
  readonly look: () => Look;
}

/** A look at a run in a place; `atEnd` is the place with every school that the run ever has. */
export function lookAt(atEnd: OpenPlace): Looking {
  const nodes = nodesOf(atEnd);
  const years: LookYear[] = [];
  let learned: LearnedFrom | undefined;
  let movedAs: MovedAs | undefined;
  const isOfPhase = ({ place }: Year): boolean => place.phase.key === atEnd.phase.key;
  return {
    listener: {
      before(process, year) {
        if (!isOfPhase(year)) return;
        if (process === "moveKnowledge" && atEnd.fictional && year.year > atEnd.baseYear) {
          learned = lending(() => learnedFrom(year));
          movedAs = learned.as;
        }
        if (process !== "leave" || year.year < atEnd.baseYear) return;
        const ties = tiesIn(year, nodes, learned);
        years.push({ year: year.year, flows: flowsIn(year, atEnd), ties });
        learned = undefined;
      },
    },
    look: () => ({
      neighbourhoods: atEnd.neighbourhoods.names,
      nodes,
      years,
      movedAs,
      tieKinds: TIE_KINDS,
      structures: STRUCTURES,
    }),
  };
}
