/** Random markets: as many students as seats, everyone's preferences and every school's priorities drawn alike. */

import { packLists } from "../between/admissions/lists.ts";
import { choices, marketOf } from "../between/admissions/market.ts";
import { MECHANISMS } from "../between/admissions/mechanisms.ts";
import { type Sequence, shuffle } from "../random/sequence.ts";
import { MECHANISM_KEYS } from "../scenario/admissions.ts";
import { declareTheory } from "./theory.ts";

export const market = declareTheory({
  name: "market",
  title: "Random markets of students and schools",
  source:
    "Mathematics; Knuth 1976, Mariages stables, for deferred acceptance; Abdulkadiroglu & Sonmez 1998 and 2003 for the mechanisms.",
  cases: ["VC-01"],
  settings: {
    n: { kind: "whole", default: 100, range: [1, 2000], meaning: "Students, and schools of one place each." },
    mechanism: { kind: "word", default: "da", words: MECHANISM_KEYS, meaning: "How students are assigned." },
  },
  results: {
    firstChoiceShare: "Share of students who have their first choice.",
    meanRank: "Mean position, on its own list from 1, of the school that a student has.",
  },
  run({ n, mechanism }, draw) {
    const lists = packLists(orders(n, draw("preferences")), n);
    const standing = orders(n, draw("priorities"));
    const turns = Float64Array.from(shuffle(upTo(n), draw("turns")));
    const drawn = marketOf(lists, new Int32Array(n).fill(1), (student, school) => standing[school][student]);
    const complete = { ...drawn, lottery: turns };
    const got = choices(complete, MECHANISMS[mechanism].assign(complete));
    return {
      firstChoiceShare: got.filter((choice) => choice === 1).length / n,
      meanRank: got.reduce((sum, choice) => sum + choice, 0) / n,
    };
  },
});

const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

/** An order of n things for each of n people, each as likely as any. */
const orders = (n: number, chance: Sequence): Int32Array[] => Array.from({ length: n }, () => shuffle(upTo(n), chance));
