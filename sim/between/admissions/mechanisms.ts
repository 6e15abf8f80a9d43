/** The ways of assigning students to schools, each declared once: what it is, by whom, and what it keeps. [A1] */

import type { MechanismKey } from "../../scenario/admissions.ts";
import { acceptAtOnce } from "./boston.ts";
import { deferAcceptance } from "./deferred-acceptance.ts";
import type { Mechanism } from "./market.ts";
import { dictateInTurn } from "./serial-dictatorship.ts";
import { tradeCycles } from "./top-trading-cycles.ts";

export interface MechanismDeclaration {
  readonly label: string;
  readonly meaning: string;
  readonly reference: string;
  /** With complete lists, no student ever gains by listing schools in another order than its own. */
  readonly strategyProof: boolean;
  /** Nobody is turned away by a school that has room or holds a student of lower priority. */
  readonly stable: boolean;
  /** No students could trade their places and all be better off. */
  readonly efficient: boolean;
  /** It asks for the orders of all students at each school, also of those who did not list it. */
  readonly needsOrders: boolean;
  /** It comes to each entry of a list only after those before it, so that priorities may be worked out as it asks. */
  readonly inTurn: boolean;
  readonly assign: Mechanism;
}

const SCHOOL_CHOICE = "Abdulkadiroglu & Sonmez 2003, School choice: a mechanism design approach";

export const MECHANISMS: Readonly<Record<MechanismKey, MechanismDeclaration>> = {
  da: {
    label: "deferred acceptance",
    meaning:
      "Students ask from the top of their lists; schools hold the best who have asked and may still let them go.",
    reference: "Gale & Shapley 1962, College admissions and the stability of marriage",
    strategyProof: true,
    stable: true,
    efficient: false,
    needsOrders: false,
    inTurn: true,
    assign: deferAcceptance,
  },
  boston: {
    label: "immediate acceptance (Boston)",
    meaning:
      "First choices are settled for good before second choices are looked at, and so on: first preference first.",
    reference: SCHOOL_CHOICE,
    strategyProof: false,
    stable: false,
    efficient: true,
    needsOrders: false,
    inTurn: false,
    assign: acceptAtOnce,
  },
  ttc: {
    label: "top trading cycles",
    meaning: "Whoever comes first at a school may trade that for a place at another that somebody else comes first at.",
    reference: `${SCHOOL_CHOICE}, after Shapley & Scarf 1974`,
    strategyProof: true,
    stable: false,
    efficient: true,
    needsOrders: true,
    inTurn: false,
    assign: tradeCycles,
  },
  sd: {
    label: "serial dictatorship",
    meaning: "Students choose in turn, in an order drawn by lot; schools' priorities do not count.",
    reference: "Abdulkadiroglu & Sonmez 1998, Random serial dictatorship and the core from random endowments",
    strategyProof: true,
    stable: false,
    efficient: true,
    needsOrders: false,
    inTurn: false,
    assign: dictateInTurn,
  },
};
