import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { placeCommand } from "../../cli/place.ts";
import { loadPlace, readPackageFolder, writePackageFolder } from "../../cli/place-files.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { InputError } from "../../sim/scenario/faults.ts";

const SALTMARSH = fileURLToPath(new URL("../fixtures/places/saltmarsh/", import.meta.url));
const PROFILE = fileURLToPath(new URL("../../seeds/places/tarnford.json", import.meta.url));

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catchment-place-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => placeCommand().parseAsync(words, { from: "user" });

/** The faults with which a command refuses; an error where it does not. */
async function faultsOf(attempt: () => unknown): Promise<InputError["faults"]> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  throw new Error("expected an InputError, found none");
}

test("import writes a package that loads, and says what it kept and filled", async () => {
  const out = join(folder, "out");
  await run("import", "--mapping", join(SALTMARSH, "mapping.json"), "--from", SALTMARSH, "--out", out);
  expect(readPackageFolder(out).schools.secondary.ids).toEqual(["U-1", "U-2", "U-3"]);
  expect(printed).toContain(
    "kept 3 of 3 secondary schools, 1 of 1 primary schools, 3 of 3 neighbourhoods, 2 of 2 services",
  );
  expect(printed).toContain("filled in 1 of secondary schools: places as roll × 1.05");
});

test("an import with faults writes nothing at all", async () => {
  const mapping = join(folder, "mapping.json");
  writeFileSync(mapping, readFileSync(join(SALTMARSH, "mapping.json"), "utf8").replace('"Ward"', '"Wards"'));
  const faults = await faultsOf(() =>
    run("import", "--mapping", mapping, "--from", SALTMARSH, "--out", join(folder, "a", "out")),
  );
  expect(faults[0]).toMatchObject({ file: "wards.csv", path: "column Wards" });
  expect(readdirSync(folder)).toEqual(["mapping.json"]);
});

test("a mapping may not name files outside its folder", async () => {
  const mapping = join(folder, "mapping.json");
  writeFileSync(mapping, readFileSync(join(SALTMARSH, "mapping.json"), "utf8").replace("wards.csv", "../wards.csv"));
  const [first] = await faultsOf(() =>
    run("import", "--mapping", mapping, "--from", SALTMARSH, "--out", join(folder, "out")),
  );
  expect(first).toMatchObject({ file: mapping, found: '"../wards.csv"' });
});

test("grow writes the shipped place, and another with another seed", async () => {
  await run("grow", PROFILE, "--out", join(folder, "a"));
  await run("grow", "tarnford", "--seed", "99", "--out", join(folder, "b"));
  const [a, b] = [readPackageFolder(join(folder, "a")), readPackageFolder(join(folder, "b"))];
  expect(a).toEqual(shippedPlace("tarnford"));
  expect([b.id, b.title]).toEqual(["tarnford-99", `${a.title} (seed 99)`]);
  expect(b.schools.secondary.places).not.toEqual(a.schools.secondary.places);
});

test("an import never writes into the folder of its tables, nor takes it away", async () => {
  const from = join(folder, "from");
  cpSync(SALTMARSH, from, { recursive: true });
  const before = readdirSync(from);
  for (const out of [from, join(from, "out"), folder]) {
    const words = ["--mapping", join(SALTMARSH, "mapping.json"), "--from", from, "--out", out, "--force"];
    const [first] = await faultsOf(() => run("import", ...words));
    expect(first.path).toBe("--out");
  }
  expect(readdirSync(from)).toEqual(before);
});

test("--from has to be a folder", async () => {
  const words = ["import", "--mapping", join(SALTMARSH, "mapping.json"), "--out", join(folder, "out"), "--from"];
  const [nothing] = await faultsOf(() => run(...words, join(folder, "nowhere")));
  expect(nothing).toMatchObject({ path: "--from", found: expect.stringContaining("nothing at") });
  const [file] = await faultsOf(() => run(...words, PROFILE));
  expect(file.found).toContain("the file");
});

test("grow tells which places are shipped", async () => {
  const [first] = await faultsOf(() => run("grow", "nowhere", "--out", join(folder, "a")));
  expect(first.expected).toContain("tarnford, averdale");
});

test("a seed that is none is refused", async () => {
  const [first] = await faultsOf(() => run("grow", "tarnford", "--seed", "-1", "--out", join(folder, "a")));
  expect(first.path).toBe("--seed");
  expect(existsSync(join(folder, "a"))).toBe(false);
});

test("describe gives counts and the segregation of homes for programs", async () => {
  await run("describe", "tarnford", "--json");
  const { secondary, homes, neighbourhoods, services, children, extent } = JSON.parse(printed);
  expect(secondary).toMatchObject({ schools: 12, pupils: 3000, places: 3210 });
  expect([neighbourhoods, services, children]).toEqual([10, 6, 3000]);
  expect(homes.dissimilarity).toBeGreaterThan(0.2);
  expect(homes.gorard).toBeCloseTo(homes.dissimilarity * (1 - 0.24), 3);
  expect(extent.x[0]).toBeLessThan(extent.x[1]);
});

test("describe tells people the same of a folder and a profile", async () => {
  writePackageFolder(join(folder, "town"), shippedPlace("tarnford") as Place);
  await run("describe", join(folder, "town"));
  const of = printed;
  printed = "";
  await run("describe", PROFILE);
  expect(printed).toBe(of);
  expect(of).toMatch(/homes +dissimilarity 0\.\d{3}/);
  expect(of).toContain("This is not a real place");
});

test("a package folder appears whole; one that holds files of one's own is never replaced", async () => {
  const out = join(folder, "town");
  mkdirSync(out);
  writeFileSync(join(out, "mine.txt"), "mine");
  const place = shippedPlace("tarnford") as Place;
  const [first] = await faultsOf(() => writePackageFolder(out, place));
  expect(first.path).toBe("--out");
  expect(readdirSync(out)).toEqual(["mine.txt"]);
  await faultsOf(() => writePackageFolder(out, place, true));
  expect(readdirSync(out)).toEqual(["mine.txt"]);
  rmSync(join(out, "mine.txt"));
  writePackageFolder(out, place);
  expect(readdirSync(out).sort()).toEqual(["datapackage.json", "neighbourhoods.csv", "schools.csv", "services.csv"]);
  expect(readdirSync(folder)).toEqual(["town"]);
});

test("a place is loaded by name, or by a path from where it is named", () => {
  writePackageFolder(join(folder, "town"), shippedPlace("tarnford") as Place);
  expect(loadPlace("tarnford", folder)).toEqual(shippedPlace("tarnford"));
  expect(loadPlace("town", folder)).toEqual(shippedPlace("tarnford"));
  expect(loadPlace("./town", folder)).toEqual(shippedPlace("tarnford"));
});

test("a place that is nowhere, and every fault of one that is, are told", async () => {
  const [nowhere] = await faultsOf(() => loadPlace("tarnfrod", folder));
  expect(nowhere.expected).toContain("tarnford, averdale");
  mkdirSync(join(folder, "empty"));
  const faults = await faultsOf(() => loadPlace("empty", folder));
  expect(faults).toHaveLength(3);
});

test("describe lists the ids that a scenario may name", async () => {
  await run("describe", "tarnford", "--ids");
  const { schools, neighbourhoods, services } = shippedPlace("tarnford") as Place;
  const every = [...schools.secondary.ids, ...schools.primary.ids, ...neighbourhoods.ids, ...services.ids];
  const lines = printed.split("\n").map((line) => line.split(" ")[0]);
  for (const id of every) expect(lines).toContain(id);
  for (const name of neighbourhoods.names) expect(printed).toMatch(new RegExp(`neighbourhood +${name}`));
});
