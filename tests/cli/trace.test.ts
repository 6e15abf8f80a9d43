/** The command that follows a family, from end to end. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runReplicate } from "../../sim/engine/ensemble.ts";
import { growPlace } from "../../sim/place/grow.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { readProfile } from "../../sim/place/profile.ts";
import { readScenario } from "../../sim/scenario/scenario.ts";
import { catchment } from "./command.ts";
import { littleton } from "./littleton.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-trace-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "littleton.json"), JSON.stringify(littleton));

const scenario = (name: string, more: object = {}) => {
  const file = join(folder, `${name}.json`);
  const stated = { schemaVersion: 1, title: name, place: "./littleton.json", years: 6, burnIn: 1, replicates: 2 };
  writeFileSync(file, JSON.stringify({ ...stated, ...more }));
  return file;
};
const alone = scenario("alone");
const mixed = scenario("mixed", {
  actions: [{ lever: "familySupport", start: 2026, strength: "full" }],
  parameters: { "choose.quality": 0.02 },
});

describe("trace --network", () => {
  const file = join(folder, "network.gexf");
  const partnered = scenario("partnered", { actions: [{ lever: "partnerships", start: 2026, pairs: 2 }] });
  const written = catchment("trace", partnered, "--years", "2", "--network", file);

  test("writes the ties and flows of a replicate, as many as it says, with the run's own weights", () => {
    expect(written.status, written.stderr).toBe(0);
    const text = readFileSync(file, "utf8");
    const [nodes, edges] = ["node", "edge"].map((name) => text.match(new RegExp(`<${name} `, "g"))?.length);
    expect(written.stdout).toContain(`${nodes} nodes and ${edges} edges, 2025 to 2027, replicate 0.`);
    expect(text.match(/kind="partnership"/g)).toHaveLength(2);
    const flows = [...text.matchAll(/kind="flow".*?<\/edge>/g)].flatMap(([edge]) => [
      ...edge.matchAll(/for="weight" value="(\d+)" start="(\d+)" end="(\d+)"/g),
    ]);
    const inYear = (year: number) =>
      flows.reduce(
        (sum, [, pupils, from, to]) => sum + (Number(from) <= year && year <= Number(to) ? Number(pupils) : 0),
        0,
      );
    expect(inYear(2027)).toBe(pupilsAtEnd(partnered));
  });

  test("keeps what is there unless told, and refuses what it would not heed", () => {
    expect(catchment("trace", alone, "--network", file).stderr).toContain("expected a file that is new");
    expect(catchment("trace", alone, "--years", "1", "--network", file, "--force").status).toBe(0);
    expect(catchment("trace", alone, mixed, "--network", file).stderr).toContain("--network: expected one scenario");
    expect(catchment("trace", alone, "--force").stderr).toContain("--force: expected --network beside it");
    expect(catchment("trace", alone, "--network", file, "--like", "far").stderr).toContain("no family is followed");
  });
});

/** Pupils of the phase at the end of two years of the first replicate, who live in the place or come to its schools. */
function pupilsAtEnd(file: string): number {
  const place = openPlace(growPlace(soundProfile()), "secondary");
  const read = readScenario({ ...JSON.parse(readFileSync(file, "utf8")), years: 2 }, file);
  if ("faults" in read) throw new Error("the scenario has faults");
  const job = { scenario: read.scenario, replicates: [0], units: ["place"], assumptions: "drawn" } as const;
  let pupils = 0;
  runReplicate(place, job, 0, {
    onYear: (state) => {
      pupils = state.pupils.count;
    },
  });
  return pupils;
}

function soundProfile() {
  const read = readProfile(littleton, "littleton.json");
  if ("faults" in read) throw new Error("the profile has faults");
  return read.profile;
}

describe("trace", () => {
  const text = catchment("trace", alone, mixed);
  const json = catchment("trace", alone, mixed, "--json");
  const told = JSON.parse(json.stdout);

  test("shows the same family and seed in A and in B [E3]", () => {
    expect(text.status, text.stderr).toBe(0);
    const [a, b] = ["A", "B"].map(
      (side) => new RegExp(`^${side}: (family \\d+, seed \\d+);`, "m").exec(text.stdout)?.[1],
    );
    expect(a).toBeDefined();
    expect(b).toBe(a);
    expect(told.a.family).toBe(told.b.family);
    expect(told.a.seed).toBe(told.b.seed);
  });

  test("says that the family is made up and no evidence, and how all of its cohort fare", () => {
    expect(text.stdout).toContain("One family is an illustration, not evidence");
    expect(told.picked.allOfThem.children).toBe(told.picked.lot.all);
    const { higher, lower, same } = told.picked.allOfThem;
    expect(higher + lower + same).toBe(told.picked.lot.all);
  });

  test("the sum of the terms told is what the child gained in all its years", () => {
    for (const { children } of [told.a, told.b]) {
      for (const { years } of children) {
        const sum = years
          .flatMap(({ learning }: { learning: Record<string, number> }) => Object.values(learning))
          .reduce((total: number, term: number) => total + term, 0);
        expect(Math.abs(sum - (years.at(-1).attainment - years[0].before))).toBeLessThan(1e-9);
      }
    }
  });

  test("a key that was printed leads to the same family", () => {
    const again = catchment("trace", alone, mixed, "--family", String(told.picked.family), "--json");
    const { picked: _, ...rest } = JSON.parse(again.stdout);
    const { picked: __, ...first } = told;
    expect(rest).toEqual(first);
  });

  test.each([
    [["--family", "1"], "the key of a family"],
    [["--like", "best"], "one of any, eligible"],
    [["--replicate", "2"], "a whole number from 0 to 1"],
    [["--like", "need", "--family", "7"], "either --family or --like"],
  ])("%j is refused: %s", (words, why) => {
    const { status, stderr } = catchment("trace", alone, ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  test("kinds that speak of a difference ask for two scenarios", () => {
    expect(catchment("trace", alone, "--like", "gained").stderr).toContain("a second scenario");
  });
});
