/** What the page's worker runs to say why: A and B together, what is replayed, who is counted, and one family. [E1] [E2] [E3] */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPlace } from "../../sim/place/opening.ts";
import { explainPlan, followFamily, runTogether } from "../../workers/browser/explain-runs.ts";
import { KeptStates } from "../../workers/kept-states.ts";
import { answer } from "../../workers/node/answer.ts";
import { places, scenarioOf } from "../generated.ts";

const driver = { breathe: async () => {}, isCancelled: () => false };
const place = openPlace(fc.sample(places(), { seed: 3, numRuns: 1 })[0], "secondary");
const said = (more: object = {}) => scenarioOf({ years: 4, burnIn: 1, replicates: 2, ...more });
const sharing = { lever: "sharingPractice", start: 2027 };
const [a, b] = [said(), said({ actions: [sharing] })];
const columns = ["schools.sharing", "pupils.school"];
const asked = { a, b, replicate: 1, replays: [["schools.sharing"], ["pupils.presence"]], columns };

describe("A and B together", async () => {
  const states = new KeptStates();
  const first = (await runTogether(place, asked, driver, states))!;
  const job = { scenario: b, replicates: [1], units: ["place" as const], assumptions: "centre" as const };
  const plain = { agents: 0, closer: false, children: false, replicate: 1 };
  const [inA, inB] = await Promise.all(
    [a, b].map(async (scenario) => (await answer(place, { ...plain, job: { ...job, scenario } }, driver))!.result),
  );

  test("with its first column as in A, B is A; with one that nothing moved, B is B", () => {
    const [without, unmoved] = first.replayed;
    const participation = (result: typeof inA) => [...result.place].filter(Number.isFinite);
    expect(participation(unmoved)).toEqual(participation(inB));
    expect(participation(without)).not.toEqual(participation(inB));
    expect(without.years).toEqual(inA.years);
  });

  test("a column comes to more in B from the year after it begins, and one that says which has no amount", () => {
    const [ofA, ofB] = first.means;
    const at = (means: typeof ofA, year: number) => means.find((one) => one.year === year)?.values ?? [];
    expect(at(ofB, 2028)[0]).toBeGreaterThan(at(ofA, 2028)[0]);
    expect(at(ofB, 2028)[1]).toBeNaN();
  });

  test("who is counted is told of every gap, with as many children in both as there are at most in either", () => {
    expect(first.counted.map(({ indicator }) => indicator)).toContain("participationGap");
    for (const { children } of first.counted)
      expect(children.both).toBeLessThanOrEqual(Math.min(children.a, children.b));
    expect(Math.max(...first.counted.map(({ children }) => children.both))).toBeGreaterThan(0);
  });

  test("goes on from states that are kept, to the same bits", async () => {
    const again = (await runTogether(place, asked, driver, states))!;
    expect(again.replayed).toEqual(first.replayed);
    expect(again.counted).toEqual(first.counted);
  });

  test("stops where it is cancelled", async () => {
    const stopped = { ...driver, isCancelled: () => true };
    const slow = { ...asked, a: said({ years: 25 }), b: said({ years: 25, actions: [sharing] }) };
    expect(await runTogether(place, slow, stopped, new KeptStates())).toBeUndefined();
  });
});

test("a plan can be sent, and there is none where a part makes no sense without another", () => {
  const plan = explainPlan(
    place,
    a,
    said({ actions: [sharing, { lever: "familySupport", start: 2027 }] }),
    "participation",
  );
  expect(plan?.scenarios).toHaveLength(2);
  expect(structuredClone(plan)).toEqual(plan);
  const opened = said({
    schools: [{ what: "open", year: 2026, school: "new", x: 0, y: 0, places: 100 }],
    actions: [{ ...sharing, targets: { ids: ["new"] } }],
  });
  expect(explainPlan(place, a, opened, "participation")).toBeUndefined();
});

describe("a family", () => {
  test("that came by lot is the same one in A and B, and is found again by its key", async () => {
    const lot = await followFamily(place, { a, b, replicate: 0, like: "any" });
    const [inA, inB] = lot.journeys;
    expect(inA?.family).toBe(lot.family);
    expect(inB?.family).toBe(lot.family);
    expect(inA?.children.map(({ child }) => child)).toContain(lot.lot?.child);
    const again = await followFamily(place, { a, b, replicate: 0, like: "any", family: lot.family! });
    expect(again.journeys).toEqual(lot.journeys);
    expect(again.lot).toBeUndefined();
  });

  test("of a kind of which there is none is nobody", async () => {
    const none = await followFamily(place, { a, b: a, replicate: 0, like: "otherSchool" });
    expect(none).toEqual({ journeys: [undefined, undefined], differences: [] });
  });
});
