/** A job gets the program of its scenario's utility, and mathjs is fetched for nothing else. [C2] */

import { expect, test, vi } from "vitest";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import type { Job } from "../../sim/engine/job.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { withUtility } from "../../workers/browser/with-utility.ts";
import { scenarioOf } from "../generated.ts";

const seen = vi.hoisted(() => ({ mathjs: 0 }));
vi.mock("mathjs/number", (original) => {
  seen.mathjs += 1;
  return original();
});

const jobOf = (said: object = {}): Job => ({
  scenario: scenarioOf({ years: 1, burnIn: 1, ...said }),
  replicates: [0],
  units: ["place"],
  assumptions: "centre",
});

test("a job without a utility is run as it is, and mathjs is left where it lies", async () => {
  const job = jobOf();
  expect(await withUtility(job)).toBe(job);
  const read = { ...jobOf({ utility: "usual" }), utility: [{ name: "usual" }] };
  expect(await withUtility(read)).toBe(read);
  expect(seen.mathjs).toBe(0);
});

test("a utility is read into its program, with which the job can be run", async () => {
  const place = openPlace(shippedPlace("tarnford")!, "secondary");
  const job = jobOf({ utility: "usual - 3 * distance" });
  expect(() => runReplicate(place, job, 0)).toThrow("needs its program");
  const whole = await withUtility(job);
  expect(seen.mathjs).toBe(1);
  expect(whole).toEqual({ ...job, utility: expect.arrayContaining([{ name: "usual" }, { name: "distance" }]) });
  expect(runReplicate(place, whole, 0).place).not.toEqual(runReplicate(place, jobOf(), 0).place);
});

test("one that cannot be read is refused with its faults", async () => {
  const { scenario, ...rest } = jobOf();
  await expect(withUtility({ ...rest, scenario: { ...scenario, utility: "globalThis" } })).rejects.toThrow(
    /expected a name that is known here, found "globalThis"/,
  );
});
