import { describe, expect, it } from "vitest";
import { PLACEMENT } from "../../../sim/population/population.ts";
import { gamma } from "../../../sim/random/distributions.ts";
import { keyFrom, stream } from "../../../sim/random/streams.ts";
import { absenceOf, attend } from "../../../sim/within/attend.ts";
import { mean, stateAfter, withValues } from "./settled.ts";

const parameters = withValues();
const draws = stream(5, 0, "frailty", 0);
const multiples = Array.from({ length: 100_000 }, (_, i) =>
  gamma(draws, keyFrom(i), 0, parameters["attend.frailtyShape"]),
);
const absences = (fsm: number, dose = 0): number[] => multiples.map((own) => absenceOf(fsm, own, dose, parameters));
const persistent = (values: readonly number[]): number => mean(values.map((absence) => (absence >= 0.1 ? 1 : 0)));

describe("attend", () => {
  it("gives the published absence of 4.8 % and 9.2 %, and 13.5 % persistently absent at 14.1 % eligible [W6]", () => {
    expect(mean(absences(0))).toBeCloseTo(0.048, 3);
    expect(mean(absences(1))).toBeCloseTo(0.092, 3);
    const share = 0.141 * persistent(absences(1)) + 0.859 * persistent(absences(0));
    expect(Math.abs(share - 0.135)).toBeLessThan(0.005);
  });

  it("falls by 5.6 percentage points of persistent absence at a full dose, as in community schools [Y4]", () => {
    const fall = persistent(absences(1)) - persistent(absences(1, 1));
    expect(Math.abs(fall - 0.056)).toBeLessThan(0.006);
    expect(absences(1, 0.2).slice(0, 50)).toEqual(absences(1).slice(0, 50));
  });

  it("counts no attendance on no roll, and no less absence in alternative provision than is usual there [W6]", () => {
    const before = stateAfter([]);
    before.year -= 1;
    before.pupils.placement[0] = PLACEMENT.notOnRoll;
    before.pupils.placement[1] = PLACEMENT.alternative;
    const { presence } = stateAfter([attend], { state: before }).pupils;
    expect(presence[0]).toBe(0);
    expect(1 - presence[1]).toBeGreaterThanOrEqual(parameters["attend.alternative"]);
  });

  it("is the same for everyone where pupils differ in nothing: limiting case", () => {
    const even = { "attend.fsm": 0.05, "attend.others": 0.05, "serve.absence": 0 };
    const before = stateAfter([]);
    before.year -= 1;
    before.pupils.frailty.fill(1);
    before.pupils.placement.fill(PLACEMENT.class);
    const { presence, count } = stateAfter([attend], { state: before, parameters: even }).pupils;
    for (let p = 0; p < count; p++) expect(presence[p]).toBeCloseTo(0.95, 12);
  });
});
