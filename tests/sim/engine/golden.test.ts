/** The golden run: a change of results is a reviewed change of a file, of the model's version and of the changelog. */

import { describe, expect, test } from "vitest";
import { runReplicate } from "../../../sim/engine/ensemble.ts";
import { MODEL_VERSION } from "../../../sim/engine/version.ts";
import { resultHash } from "../../../sim/export/hash.ts";
import { openPlace } from "../../../sim/place/opening.ts";
import { shippedPlace } from "../../../sim/place/shipped.ts";
import { readScenario } from "../../../sim/scenario/scenario.ts";
import golden from "../../golden/tarnford.json" with { type: "json" };

const changelog = Object.values(
  import.meta.glob("/CHANGELOG.md", { query: "?raw", import: "default", eager: true }),
)[0] as string;
const scenarios = import.meta.glob("/tests/golden/scenarios/*.json", { import: "default", eager: true });

/** Two replicates of a scenario kept for this, as one hash: shipped ones may change without the model. */
function hashOf(file: string): string {
  const read = readScenario(scenarios[`/tests/golden/scenarios/${file}.json`], file);
  if ("faults" in read) throw new Error(`${file} is not a scenario`);
  const place = shippedPlace(read.scenario.place);
  if (place === undefined) throw new Error(`${file} is not on a shipped place`);
  const opened = openPlace(place, "secondary");
  const job = { scenario: read.scenario, replicates: [0, 1], units: ["place"], assumptions: "drawn" } as const;
  return resultHash(job.replicates.map((replicate) => runReplicate(opened, job, replicate)));
}

describe("the golden run", () => {
  test.each(["tarnford-alone", "tarnford-together"] as const)(
    "%s gives the recorded bits; where it does not, raise MODEL_VERSION, record the new hash and say why in the changelog",
    (file) => expect(hashOf(file)).toBe(golden.resultHash[file]),
  );

  test("was recorded with this version of the model", () => expect(golden.modelVersion).toBe(MODEL_VERSION));

  test("has a line in the changelog for its version", () => expect(changelog).toContain(`version ${MODEL_VERSION}`));
});
