/** March's organisation, whose code learns from its best people while they learn from the code. */

import { power } from "../../random/maths.ts";
import type { Sequence } from "../../random/sequence.ts";
import { declareTheory } from "../theory.ts";
import { COUNTS, type Counts, found, k, knowledge, type Organisation, superior, type Views } from "./organisation.ts";

/** Each belief that differs from what the code says becomes the code's with chance p₁. Says whether any differed. */
function socialise({ m, code, beliefs }: Organisation, p1: number, { uniform }: Sequence): boolean {
  let differs = false;
  for (let i = 0, j = 0; i < beliefs.length; i++, j = j + 1 === m ? 0 : j + 1) {
    if (code[j] === 0 || beliefs[i] === code[j]) continue;
    differs = true;
    if (uniform() < p1) beliefs[i] = code[j];
  }
  return differs;
}

/** The code takes over the majority of the better informed with chance 1 − (1 − p₂)ᵏ. Says whether it might have. */
function codify(
  { m, code }: Organisation,
  views: Views,
  stays: Float64Array,
  counts: Counts,
  { uniform }: Sequence,
): boolean {
  let differs = false;
  for (let j = 0; j < m; j++) {
    const margin = k(views, code[j], j, counts);
    if (margin === 0) continue;
    differs = true;
    if (uniform() >= stays[margin]) code[j] = Math.sign(views.plus[j] - views.minus[j]);
  }
  return differs;
}

export const march = declareTheory({
  name: "march",
  title: "March's mutual learning of an organisation and its people",
  source:
    "March 1991, Exploration and exploitation in organizational learning, Organization Science 2(1):71–87: the closed system of its first part, as its text and footnote 1 state it.",
  cases: ["VC-10"],
  settings: {
    p1: {
      kind: "number",
      default: 0.1,
      range: [0, 1],
      meaning: "Socialisation: chance that a belief becomes the code's.",
    },
    p2: {
      kind: "number",
      default: 0.5,
      range: [0, 1],
      meaning: "Learning by the code: a code that differs from k more people than not stays with chance (1 − p₂)ᵏ.",
    },
    m: { kind: "whole", default: 30, range: [1, 200], meaning: "Dimensions of reality." },
    n: { kind: "whole", default: 50, range: [1, 500], meaning: "People." },
    counts: {
      kind: "word",
      default: "held",
      words: COUNTS,
      meaning: "Whether only the better informed who hold a belief count in k, or all of them.",
    },
    periods: {
      kind: "whole",
      default: 1000,
      range: [1, 2000],
      meaning: "Periods at most, if no equilibrium is reached.",
    },
  },
  results: {
    knowledge: "Share of reality that the code has right in equilibrium.",
    periods: "Periods until then.",
  },
  run({ p1, p2, m, n, counts, periods }, draw) {
    const organisation = found(m, n, draw("beliefs"));
    const stays = Float64Array.from({ length: n + 1 }, (_, margin) => power(1 - p2, margin));
    const [people, code] = [draw("people"), draw("code")];
    let period = 0;
    for (let moves = true; moves && period < periods; period++) {
      const views = superior(organisation);
      const differ = socialise(organisation, p1, people);
      moves = codify(organisation, views, stays, counts, code) || differ;
    }
    return { knowledge: knowledge(organisation, organisation.code) / m, periods: period };
  },
});
