/** Working with others' pupils and schools raises what is expected of pupils. [W1] */

import { describe, expect, it } from "vitest";
import type { Process } from "../../../sim/engine/process.ts";
import type { State } from "../../../sim/engine/state.ts";
import { schoolNode } from "../../../sim/network/nodes.ts";
import { atRisk, riskWeights } from "../../../sim/population/at-risk.ts";
import { contactWithOthers, contactWithPartners } from "../../../sim/within/contact.ts";
import { learn } from "../../../sim/within/learn.ts";
import { takePart } from "../../../sim/within/take-part.ts";
import { bitsOf, nextYear, stateAfter, town, withValues } from "./settled.ts";

const { ids } = town.schools;

/** Schools 0 and 1 partners, 0 and 2 too, as strong and trusting as told; pupils inquire as far as told. */
function tied(ties: readonly (readonly [strength: number, trust: number])[], inquiry = 0): State {
  const state = stateAfter([]);
  state.year -= 1;
  const old = state.network.filterEdges((_edge, { type }) => type === "partnership");
  for (const edge of old) state.network.dropEdge(edge);
  ties.forEach(([strength, trust], i) => {
    const held = { type: "partnership", strength, trust, since: 2018, rule: "random", action: "x" };
    state.network.addEdge(schoolNode(ids[0]), schoolNode(ids[i + 1]), held);
  });
  state.schools.inquiry.fill(inquiry);
  return state;
}
const at = (state: State, contact: number) => nextYear({ state, parameters: { "takePart.contact": contact } });
const two = [
  [1, 0.5],
  [0.5, 0.4],
] as const;

describe("contact", () => {
  it("with partners is w·(1 − Π(1 − strength·trust)), and with inquiry the rest of the way by as much [W1]", () => {
    const [partners, others] = [contactWithPartners, contactWithOthers].map((of) => of(at(tied(two, 0.25), 0.6)));
    const apart = 0.5 * 0.8;
    expect(partners[0]).toBeCloseTo(0.6 * (1 - apart), 12);
    expect(others[0]).toBeCloseTo(0.6 * (1 - apart * 0.75), 12);
    expect([partners[1], partners[2]]).toEqual([0.6 * 0.5, 0.6 * 0.2].map((value) => expect.closeTo(value, 12)));
    expect([partners[3], others[3]]).toEqual([0, expect.closeTo(0.6 * 0.25, 12)]);
  });

  it("is full with one partner as close and trusted as can be, whoever else there is: limiting case", () => {
    expect(contactWithPartners(at(tied([[1, 1], ...two]), 1))[0]).toBe(1);
    expect(contactWithOthers(at(tied([], 1), 1))[0]).toBe(1);
  });
});

const run = (process: Process, state: State, stated = {}): State =>
  stateAfter([process], { state, parameters: { "takePart.spread": 0, "takePart.rate": 1, ...stated } });

/** What contact at school 0 and with pupils brings, by pupil, over what it brings at a weight of 0. */
function gained(process: Process, column: "participation" | "attainment", inquiry = 0, stated = {}): Float64Array {
  const [without, within] = [0, 0.5].map((weight) => {
    const { pupils } = run(process, tied([[1, 1]], inquiry), { ...stated, "takePart.contact": weight });
    return pupils[column].slice(0, pupils.count);
  });
  return within.map((value, p) => value - without[p]);
}

describe("what it does", () => {
  const { pupils, families } = tied([]);
  const weights = riskWeights(withValues());
  const school = (p: number) => pupils.school[p];

  it("raises participation of pupils at risk by half of what sharing practice does, at w = ½, and of nobody else [W5]", () => {
    const more = gained(takePart, "participation");
    const x = withValues()["takePart.expectation"];
    more.forEach((gain, p) => {
      const risk = atRisk(pupils, families, p, weights);
      const expected = school(p) === 0 || school(p) === 1 ? 0.5 * x * risk : 0;
      expect(gain).toBeCloseTo(expected, 10);
    });
    expect(Math.max(...more)).toBeGreaterThan(0.001);
  });

  it("gives labelled pupils back half of what full inquiry does of the expectations labels take, and to nobody else [W3]", () => {
    const more = gained(learn, "attainment");
    const byInquiry = (inquiry: number) => run(learn, tied([[1, 1]], inquiry)).pupils.attainment;
    const [none, full] = [byInquiry(0), byInquiry(1)];
    let labelled = 0;
    more.forEach((gain, p) => {
      const partnered = school(p) === 0 || school(p) === 1;
      expect(gain).toBeCloseTo(partnered ? 0.5 * (full[p] - none[p]) : 0, 10);
      if (partnered && pupils.identified[p] === 1) labelled += gain;
    });
    expect(labelled).toBeGreaterThan(0);
  });

  it("adds nothing for labels where pupils inquire everywhere already: limiting case", () => {
    expect(gained(learn, "attainment", 1).every((gain) => gain === 0)).toBe(true);
  });

  it("at 0 leaves every bit as it would be without partners [O4]", () => {
    for (const process of [takePart, learn]) {
      const stated = { "takePart.inquiry": 0, "inquire.expectation": 0, "takePart.contact": 0 };
      const [alone, together] = [tied([]), tied(two)].map((state) => run(process, state, stated));
      together.network.clear();
      alone.network.clear();
      expect(bitsOf(together)).toEqual(bitsOf(alone));
    }
  });
});
