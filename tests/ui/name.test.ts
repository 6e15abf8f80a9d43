/** A changed scenario is called by what it does, and says so in its file. */

import { expect, test } from "vitest";
import { withContext, withLever } from "../../sim/scenario/edit.ts";
import { ORDER_KEYS, ORDERS, withAdmissions, withRules } from "../../sim/scenario/edit-admissions.ts";
import { copyTitle, deeds, named } from "../../ui/state/name.ts";
import { alone, together } from "./made-up.ts";

const ruled = (rules: Parameters<typeof withRules>[1]) => withRules(undefined, rules, 2027);

const lever = (...pulled: readonly (readonly [Parameters<typeof withLever>[1], number])[]) =>
  pulled.reduce((scenario, [key, strength]) => withLever(scenario, key, strength, 2025), together());

test("one or two levers are named with their strength, more are counted", () => {
  expect(named(lever(["partnerships", 0.65]), together()).title).toBe("School-to-school partnerships 65 %");
  expect(named(lever(["familySupport", 1]), together()).title).toBe(
    "School-to-school partnerships 50 %, Family and community support 100 %",
  );
  expect(named(lever(["familySupport", 1], ["coordination", 0.5]), together()).title).toMatch(/ and one more$/);
  expect(named(lever(["partnerships", 0]), together()).title).toBe("No lever pulled");
});

test("the note says what it was changed from and all that it does now", () => {
  expect(named(lever(["familySupport", 1]), { ...together(), note: "Old." }).note).toBe(
    "Changed from “Knowledge moves around”: School-to-school partnerships 50 %, Family and community support 100 %.",
  );
});

test("another future is named in A and in B", () => {
  expect(named(withContext(alone(), "deprivation", 0.3, 2025), alone()).title).toBe(
    "Each school alone, in another future",
  );
  expect(named(withContext(lever(["partnerships", 1]), "deprivation", 0.3, 2025), together()).title).toBe(
    "School-to-school partnerships 100 %, in another future",
  );
});

test("copies of one scenario, and copies of copies, are told apart by a number", () => {
  const titles = ["Alone", "Together"];
  for (const of of ["Together", "Together", "Together, copy", "Alone"]) titles.push(copyTitle(of, titles));
  expect(titles.slice(2)).toEqual(["Together, copy", "Together, copy 2", "Together, copy 3", "Alone, copy"]);
  expect(copyTitle("Together, copy", ["Together, copy"])).toBe("Together, copy, copy");
});

test("what gives the results it was opened with has the name it was opened with", () => {
  const back = lever(["partnerships", 1], ["familySupport", 0], ["partnerships", 0.5]);
  expect(named(back, together())).toEqual(together());
});

test("other rules of admission and schools that change are named as well, and alone make another name", () => {
  const nearest = withAdmissions(alone(), { mechanism: "da", tieBreak: "single", order: ["lookedAfter", "distance"] });
  expect(named(nearest, alone()).title).toBe("Places in another order");
  expect(named({ ...nearest, schools: [{ what: "close", year: 2028, school: "school-1" }] }, alone()).title).toBe(
    "Places in another order, one change to a school",
  );
  const byOrder = ORDER_KEYS.map(
    (key) => named({ ...nearest, admissions: ruled({ order: [...ORDERS[key]] }) }, alone()).title,
  );
  expect(byOrder).toEqual([
    "Places by distance",
    "Places by catchment",
    "Places first to pupils eligible for free meals",
    "Places by lot",
  ]);
  const quotas = { lottery: 0.25, reserve: 0.1, banding: 4 };
  expect(deeds({ ...alone(), admissions: ruled({ quotas, mechanism: "ttc", schools: { "school-1": {} } }) })).toEqual([
    "10 % of places with pupils eligible for free meals first",
    "25 % of places by lot",
    "4 ability bands",
    "Places given out otherwise",
    "one school with rules of its own",
  ]);
});
