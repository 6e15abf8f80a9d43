/** Inclusive inquiry: what lets it take hold, and what it does. [W1] */

import { describe, expect, it } from "vitest";
import type { Process } from "../../../sim/engine/process.ts";
import type { State } from "../../../sim/engine/state.ts";
import { inquire } from "../../../sim/within/inquire.ts";
import { learn } from "../../../sim/within/learn.ts";
import { takePart } from "../../../sim/within/take-part.ts";
import { schoolsAlone } from "./schools-alone.ts";
import { column, mean, stateAfter } from "./settled.ts";

const { after, yearAfter } = schoolsAlone([inquire]);
const lever = [{ lever: "inclusiveInquiry", start: 2000 }];

/** Inquiry in a first year of it, under a head who cares so much and staff who agree so far. */
function reached(care: number, consensus: number): number {
  const year = yearAfter(after(0), lever);
  year.state.schools.care.fill(care);
  year.state.schools.consensus.fill(consensus);
  inquire.run(year);
  return year.state.schools.inquiry[0];
}

describe("inclusive inquiry", () => {
  it("takes hold with the head's backing and the staff's agreement, and stalls without them [W1] [W2]", () => {
    expect(reached(0, 0)).toBeCloseTo(0.3, 12);
    expect(reached(1, 0)).toBeCloseTo(0.45, 12);
    expect(reached(1, 1)).toBeCloseTo(0.3 * 1.5 * 1.5, 12);
    expect(reached(-2, 0.5)).toBe(0);
    expect(reached(9, 1)).toBe(1);
  });

  const run = (process: Process, inquiry: number) => {
    const state = stateAfter([]);
    state.year -= 1;
    state.schools.inquiry.fill(inquiry);
    return stateAfter([process], { state, parameters: { "takePart.spread": 0 } });
  };
  const meanAtSchool = ({ pupils }: State, values: ArrayLike<number>) =>
    mean(column(values, pupils.count).filter((_, p) => pupils.school[p] >= 0));

  it("raises participation by what is declared, at the pace at which it follows school life [W5]", () => {
    const participation = (inquiry: number) => {
      const then = run(takePart, inquiry);
      return meanAtSchool(then, then.pupils.participation);
    };
    expect(participation(1) - participation(0)).toBeCloseTo(0.5 * 0.04, 3);
  });

  it("gives back a share of the expectations that labels take, and to nobody else [W3]", () => {
    const gained = [0, 1].map((inquiry) => run(learn, inquiry).pupils);
    const { identified, school, count } = gained[0];
    let labelled = 0;
    for (let p = 0; p < count; p++) {
      const more = gained[1].attainment[p] - gained[0].attainment[p];
      if (identified[p] === 1 && school[p] >= 0) labelled = more;
      else expect(more).toBe(0);
      expect(more).toBeGreaterThanOrEqual(0);
    }
    expect(labelled).toBeGreaterThan(0);
  });
});
