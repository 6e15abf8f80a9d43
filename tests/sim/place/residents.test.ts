import { describe, expect, test } from "vitest";
import { sum, weightedMean } from "../../../sim/place/apportion.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import type { Place } from "../../../sim/place/place.ts";
import { residentsOf } from "../../../sim/place/residents.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { PHASE_FACTS } from "../../../sim/scenario/phase.ts";

const town = shippedPlace("tarnford") as Place;
const stating = (fsmShare: number, ever6Share: number): Place => {
  const { primary } = town.schools;
  const all = (share: number) => new Float64Array(primary.ids.length).fill(share);
  return {
    ...town,
    schools: { ...town.schools, primary: { ...primary, fsmShare: all(fsmShare), ever6Share: all(ever6Share) } },
  };
};

describe("a place opened for a phase", () => {
  test("is as its tables say in the secondary phase", () => {
    expect(residentsOf(town, "secondary")).toBe(town);
    expect(openPlace(town, "secondary").phase).toMatchObject({ years: 5, entryAge: 11, leavingAge: 16 });
  });

  test("has as many children in the primary phase as its primary schools have pupils for each secondary one", () => {
    const { neighbourhoods, phase, schools } = openPlace(town, "primary");
    expect(schools.ids).toEqual(town.schools.primary.ids);
    expect(sum(neighbourhoods.children)).toBeCloseTo(sum(town.schools.primary.roll), 6);
    expect(phase).toMatchObject({ years: 6, entryAge: 5, leavingAge: 11, firstYearGroup: 1 });
  });

  test("has a larger share eligible now, and a smaller one within six years for each of them, than in the secondary phase", () => {
    const { fsmShare, ever6Share } = residentsOf(town, "primary");
    expect(fsmShare / town.fsmShare).toBeCloseTo(0.158 / 0.141, 2);
    expect(ever6Share / fsmShare).toBeCloseTo(1.5, 12);
  });

  test("takes the shares that primary schools state, and spreads them over neighbourhoods in proportion", () => {
    const { neighbourhoods, fsmShare, ever6Share } = residentsOf(stating(0.2, 0.31), "primary");
    expect([fsmShare, ever6Share]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.31, 12)]);
    expect(weightedMean(neighbourhoods.fsmShare, neighbourhoods.children)).toBeCloseTo(0.2, 2);
    expect(residentsOf(stating(0.4, 0.3), "primary").ever6Share).toBeCloseTo(0.4, 12);
  });

  test("has feeders in the secondary phase and none in the primary one", () => {
    expect(openPlace(town, "secondary").feeder.every((school) => school >= 0)).toBe(true);
    expect(openPlace(town, "primary").feeder.every((school) => school === -1)).toBe(true);
  });

  test("counts learning months by the age at which the phase ends [U3]", () => {
    expect(PHASE_FACTS.secondary.learningMonth).toBe(0.038);
    expect(PHASE_FACTS.primary.learningMonth).toBe(0.054);
  });
});
