/** What a scenario may state of admissions, and what is refused. [A1] [A2] */

import { describe, expect, test } from "vitest";
import { admissionsIn } from "../../../sim/scenario/admissions.ts";
import { describeFault } from "../../../sim/scenario/faults.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";

const read = (admissions: unknown) =>
  readScenario(
    { schemaVersion: 1, title: "A", place: "tarnford", ...(admissions !== undefined && { admissions }) },
    "a.json",
  );

const faultsIn = (admissions: unknown): string[] => {
  const result = read(admissions);
  return "faults" in result ? result.faults.map(describeFault) : [];
};

const stated = (admissions: unknown) => {
  const result = read(admissions);
  if ("faults" in result) throw new Error(faultsIn(admissions).join("\n"));
  return result.scenario.admissions;
};

describe("admissions in a scenario", () => {
  test("are left out where nothing is stated, so that what it says is as it was", () => {
    const result = read(undefined);
    expect("scenario" in result && JSON.stringify(result.scenario)).not.toContain("admissions");
  });

  test("need nothing; deferred acceptance and one lottery number are the default", () => {
    expect(stated({})).toEqual({ mechanism: "da", tieBreak: "single" });
  });

  test("hold from the year that is said, never before the first after the base year", () => {
    const policy = stated({ mechanism: "ttc" });
    expect(admissionsIn(policy, 2025, 2025)).toBeUndefined();
    expect(admissionsIn(policy, 2025, 2026)).toBe(policy);
    const later = stated({ from: 2029 });
    expect(admissionsIn(later, 2025, 2028)).toBeUndefined();
    expect(admissionsIn(later, 2025, 2029)).toBe(later);
    expect(admissionsIn(stated({ from: 2000 }), 2025, 2020)).toBeUndefined();
    expect(admissionsIn(undefined, 2025, 2030)).toBeUndefined();
  });

  test("have every fault said at once, with where it is", () => {
    expect(
      faultsIn({
        mechanism: "auction",
        order: ["distance", "income"],
        quotas: { lottery: 1.5, banding: 2.5 },
        schools: { s1: { places: 3 } },
      }).map((fault) => fault.slice(0, fault.indexOf(": expected"))),
    ).toEqual([
      "a.json, admissions.mechanism",
      "a.json, admissions.order.1",
      "a.json, admissions.quotas.banding",
      "a.json, admissions.quotas.lottery",
      "a.json, admissions.schools.s1.places",
    ]);
  });

  test("refuse what would decide nothing: a criterion again, or after one that ranks", () => {
    expect(faultsIn({ order: ["sibling", "sibling"] })).toEqual([
      'a.json, admissions.order.1: expected each criterion once, found "sibling" again',
    ]);
    expect(faultsIn({ schools: { s1: { order: ["distance", "faith"] } } })).toEqual([
      'a.json, admissions.schools.s1.order.1: expected nothing after "distance", found "faith" (it would decide nothing: put it before "distance")',
    ]);
  });

  test("refuse more kept places than there are, a school's with what it has of the place's", () => {
    expect(faultsIn({ quotas: { lottery: 0.6, reserve: 0.4 } })).toEqual([]);
    expect(faultsIn({ quotas: { lottery: 0.7, reserve: 0.4 } })).toHaveLength(1);
    const own = faultsIn({ quotas: { lottery: 0.7 }, schools: { s1: { quotas: { reserve: 0.5 } } } });
    expect(own.map((fault) => fault.slice(0, 42))).toEqual(["a.json, admissions.schools.s1.quotas: expe"]);
  });
});
