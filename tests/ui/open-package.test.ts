/** A data package read and run in a real worker: by the command's own reader, with every fault at once. */

import { expect, test } from "vitest";
import { SimPool } from "../../workers/browser/pool.ts";
import { littlePackage, packed } from "../little-package.ts";

const LITTLETON = littlePackage();

test("a package is told of before it is run, and tells the same hash for the same tables", async () => {
  const pool = new SimPool(1);
  const read = await pool.readPackage(packed(LITTLETON), "littleton");
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  expect(read.phases.map(({ phase }) => phase)).toContain("secondary");
  expect(read.phases.every(({ schools, pupils }) => schools > 0 && pupils > 0)).toBe(true);
  expect(await pool.readPackage(packed(LITTLETON), "elsewhere")).toEqual(read);
  const other = { ...LITTLETON, "schools.csv": `${LITTLETON["schools.csv"]}\n` };
  expect(await pool.readPackage(packed(other), "littleton")).not.toEqual(read);
});

test("all faults of all files are told, by file and place in it, and so is a file that is no text", async () => {
  const pool = new SimPool(1);
  const { "neighbourhoods.csv": _none, ...rest } = LITTLETON;
  const broken = { ...rest, "schools.csv": LITTLETON["schools.csv"].replace("roll", "rolls") };
  const read = await pool.readPackage(packed(broken), "littleton");
  const faults = "faults" in read ? read.faults : [];
  expect(faults.map(({ file, path }) => `${file}: ${path}`)).toEqual(
    expect.arrayContaining(["littleton/neighbourhoods.csv: ", "littleton/schools.csv: column roll"]),
  );
  const bytes = { ...packed(LITTLETON), "schools.csv": Uint8Array.of(0xff, 0xfe, 0, 0) };
  expect(await pool.readPackage(bytes, "littleton")).toMatchObject({ faults: [{ found: "UTF-16" }] });
});

test("a package that was opened is run in every worker, beside a place that ships, and a scenario is held against it", async () => {
  const pool = new SimPool(2);
  const asked = { place: "./littleton", phase: "secondary", files: packed(LITTLETON) } as const;
  const [shipped, opened] = await Promise.all([pool.open({ place: "tarnford", phase: "primary" }), pool.open(asked)]);
  expect(shipped.handle).not.toBe(opened.handle);
  const scenario = await pool.read(
    JSON.stringify({ schemaVersion: 1, title: "As it is", place: "./littleton", years: 2, burnIn: 1 }),
    "as-it-is.json",
    opened.handle,
  );
  const results = await Promise.all(
    [0, 1].map((replicate) =>
      pool.run(opened.handle, { scenario, replicates: [replicate], units: ["school"], assumptions: "centre" }),
    ),
  );
  expect(results.map(([{ replicate }]) => replicate)).toEqual([0, 1]);
  const stranger = { ...scenario, actions: [{ ...TARGETED, targets: { ids: ["nowhere"] } }] };
  await expect(pool.read(JSON.stringify(stranger), "stranger.json", opened.handle)).rejects.toThrow(
    /stranger\.json, actions\.0\.targets\.ids\.0: .*"nowhere"/,
  );
  expect((await pool.read(JSON.stringify(stranger), "stranger.json", shipped.handle)).actions).toHaveLength(1);
  await expect(pool.open({ ...asked, files: packed({}) })).rejects.toThrow(/datapackage\.json/);
});

const TARGETED = { lever: "familySupport", start: 2027, strength: 0.5 };
