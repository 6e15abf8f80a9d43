/** Agreement on what inclusion means: what it rests on, and what it speeds up. [W2] */

import { describe, expect, it } from "vitest";
import type { State } from "../../../sim/engine/state.ts";
import { agree } from "../../../sim/within/agree.ts";
import { lead } from "../../../sim/within/lead.ts";
import { sharePractice } from "../../../sim/within/share-practice.ts";
import { supportInClass } from "../../../sim/within/support-in-class.ts";
import { schoolsAlone } from "./schools-alone.ts";
import { column, mean, variance } from "./settled.ts";

const { schools, after } = schoolsAlone([lead, agree]);
const debate = [{ lever: "agreeInclusion" as const, start: 2000 }];
const consensus = (state: State): number[] => column(state.schools.consensus, schools);

describe("agreement", () => {
  it("lies about the usual where nobody debates, some schools above and some below [O8]", () => {
    const levels = [20, 30, 40].map((count) => consensus(after(count)));
    expect(Math.abs(mean(levels.flat()))).toBeLessThan(0.05);
    expect(variance(levels.flat())).toBeGreaterThan(0.001);
    expect(variance(levels.flat())).toBeLessThan(0.05);
  });

  it("grows slowly by debate, and no further than staff who leave let it: worked example", () => {
    const still = { "lead.leaving": 0 };
    expect(mean(consensus(after(1, debate, still)))).toBeCloseTo(0.2, 12);
    expect(mean(consensus(after(2, debate, still)))).toBeCloseTo(0.2 * 0.9 + 0.2 * 0.8, 12);
    const lost = 0.5 * 0.2;
    expect(mean(consensus(after(60, debate, still)))).toBeCloseTo(0.2 / (0.2 + lost), 3);
  });

  it("is dented by a new head, and by nothing where there is no head", () => {
    const go = { "lead.leaving": 1, "lead.leavingDeprived": 0 };
    const usual = { "lead.leaving": 0.1, "lead.leavingDeprived": 0 };
    const agreed = after(10, debate, { "lead.leaving": 0 });
    const changed = schoolsAlone([lead]).next(agreed, [], go);
    const then = schoolsAlone([agree]).next(changed, [], usual);
    consensus(then).forEach((value, s) => {
      expect(value).toBeCloseTo(agreed.schools.consensus[s] * 0.9 - 0.15 * 0.9, 12);
    });
    const without = schoolsAlone([agree]).after(5);
    expect(consensus(without).every((value) => value === 0)).toBe(true);
  });

  it("is called forth by leaders who champion inclusion, a quarter as fast, and not where all is debated already", () => {
    const still = { "lead.leaving": 0 };
    const championed = { lever: "championing" as const, start: 2000 };
    expect(mean(consensus(after(1, [championed], still)))).toBeCloseTo(0.2 * 0.25, 12);
    expect(mean(consensus(after(1, [championed, ...debate], still)))).toBeCloseTo(0.2, 12);
    const half = [championed, { ...debate[0], strength: 0.5 }];
    expect(mean(consensus(after(1, half, still)))).toBeCloseTo(0.2 * (0.5 + 0.5 * 0.25), 12);
  });

  it("is dented three tenths less by a new head under such leaders, and given back as much less without one", () => {
    const usual = { "lead.leaving": 0.1, "lead.leavingDeprived": 0, "agree.championed": 0 };
    for (const [headYears, changed] of [
      [0, 1],
      [5, 0],
    ]) {
      const state = after(1, [], { "lead.leaving": 0 });
      state.schools.headYears.fill(headYears);
      const then = schoolsAlone([agree]).next(state, [{ lever: "championing", start: 2000 }], usual);
      expect(then.schools.consensus[0]).toBeCloseTo(-0.15 * 0.7 * (changed - 0.1), 12);
    }
  });

  it("never leaves its range, whatever is declared", () => {
    const wild = { "agree.newHead": 1, "agree.rate": 1, "lead.leaving": 0.5 };
    for (const value of consensus(after(20, debate, wild))) expect(Math.abs(value)).toBeLessThanOrEqual(1);
  });
});

describe("what is asked of a school", () => {
  const asked = [
    { lever: "inclusiveSupport", start: 2000 },
    { lever: "sharingPractice", start: 2000 },
  ];
  const reached = (agreed: number) => {
    const state = after(0);
    const years = schoolsAlone([sharePractice, supportInClass]).yearAfter(state, asked);
    years.state.schools.consensus.fill(agreed);
    for (const process of [sharePractice, supportInClass]) process.run(years);
    const then = years.state;
    return [then.schools.sharing[0], then.schools.inclusion[0]];
  };

  it("takes hold faster where staff agree and slower where they resist [W2] [W1] [W3]", () => {
    expect(reached(0)).toEqual([0.4, 0.4]);
    for (const value of reached(1)) expect(value).toBeCloseTo(0.6, 12);
    for (const value of reached(-1)) expect(value).toBeCloseTo(0.2, 12);
  });
});
