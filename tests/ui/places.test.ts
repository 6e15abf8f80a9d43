/** Places: every one has scenarios of its own, nothing is lost on the way, and tables of one's own are opened, refused or asked for again. */

import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { parseScenario } from "../../sim/scenario/scenario.ts";
import Page from "../../ui/Page.svelte";
import { packageAmong } from "../../ui/place/dropped.ts";
import { firstScenarios } from "../../ui/place/first-scenarios.ts";
import { packageIn, packageText } from "../../ui/state/kept-package.ts";
import { type Device, Places } from "../../ui/state/places.svelte.ts";
import { HOME, lastIn, lastText, packageSpot, sessionKey } from "../../ui/state/spots.ts";
import { View } from "../../ui/state/view.svelte.ts";
import type { PackageRead, PackageReading, Packed } from "../../workers/browser/api.ts";
import { littlePackage, packed } from "../little-package.ts";
import { madeUpPool, opened as tarnford } from "./made-up.ts";

beforeEach(() => viewport.viewport(1280, 900));

const LITTLETON: PackageRead = {
  id: "littleton",
  title: "Littleton",
  fictional: false,
  baseYear: 2019,
  phases: [{ phase: "secondary", schools: 4, pupils: 400 }],
  neighbourhoods: 4,
  sources: [{ title: "A table", licence: "a licence" }],
  notes: ["One column was filled."],
  hash: "4".repeat(64),
};
const FAULTS = [
  { file: "little/schools.csv", path: "row 3, column roll", expected: "a number", found: "many", advice: "" },
  { file: "little/neighbourhoods.csv", path: "", expected: "the file", found: "none", advice: "a place needs it" },
];
const files = packed(littlePackage());
const spot = packageSpot({ files, read: LITTLETON }, "secondary");

/** A device that keeps in memory. */
function deviceOf(words: Record<string, string> = {}): Device & { words: Record<string, string> } {
  return {
    words,
    load: (key) => words[key] ?? null,
    save: (key, text) => {
      if (text === "") delete words[key];
      else words[key] = text;
      return true;
    },
  };
}

async function read(text: string, name: string) {
  const found = parseScenario(text, name);
  if ("faults" in found) throw new Error(JSON.stringify(found.faults));
  return found.scenario;
}

const HOME_FILES = firstScenarios(HOME);

/** Places whose workers answer at once; `asked` says which were opened. */
function placesOf(device: Device = deviceOf(), reading: PackageReading = LITTLETON) {
  const asked: string[] = [];
  const pool = {
    ...madeUpPool(5),
    read,
    open: async ({ place, phase, files: tables }: { place: string; phase: string; files?: Packed }) => {
      asked.push(`${place} ${phase}${tables === undefined ? "" : ", tables"}`);
      return { ...tarnford, title: place };
    },
    readPackage: async () => reading,
  };
  return { places: new Places(HOME_FILES, pool, device), asked };
}

const none = Promise.resolve(undefined);

test("a place begins with scenarios of its own, which its model can read, for each of its phases", async () => {
  for (const place of ["tarnford", "averdale"]) {
    for (const phase of ["secondary", "primary"] as const) {
      const [a, b] = await Promise.all(firstScenarios({ place, phase }).map(({ text, name }) => read(text, name)));
      expect([a.place, a.phase, b.place, b.phase]).toEqual([place, phase, place, phase]);
      expect(a.actions).toHaveLength(0);
      expect(b.actions.length).toBeGreaterThan(0);
    }
  }
  const [a, b] = await Promise.all(firstScenarios(spot).map(({ text, name }) => read(text, name)));
  expect([a.place, b.place]).toEqual(["./littleton", "./littleton"]);
  expect(b.actions).toMatchObject([{ lever: "partnerships", start: 2021, pairs: 2 }]);
});

test("going elsewhere and back finds every step and result, and an undo never reaches into another place", async () => {
  const { places, asked } = placesOf();
  await places.begin(none);
  const home = places.bench;
  home.settings?.setLever("familySupport", 0.5);
  await places.go({ place: "averdale", phase: "primary" });
  expect(places.bench).not.toBe(home);
  expect(places.bench.settings?.a).toMatchObject({ place: "averdale", phase: "primary" });
  expect(places.bench.settings?.undoLabel).toBeUndefined();
  await places.go(HOME);
  expect(places.bench).toBe(home);
  expect(home.settings?.undoLabel).toMatch(/to 50 %/);
  expect(asked).toEqual(["tarnford secondary", "averdale primary"]);
});

test("what was set in a place is kept for that place, and the next visit begins there", async () => {
  const device = deviceOf();
  const first = placesOf(device).places;
  await first.begin(none);
  await first.go({ place: "averdale", phase: "secondary" });
  first.bench.settings?.setLever("familySupport", 0.5);
  expect(Object.keys(device.words).sort()).toEqual(["catchment.place", "catchment.session.averdale.secondary"]);
  const { places } = placesOf(device);
  await places.begin(none);
  expect(places.spot).toEqual({ place: "averdale", phase: "secondary" });
  expect(places.bench.isRestored).toBe(true);
  expect(places.bench.settings?.b.actions.some(({ lever }) => lever === "familySupport")).toBe(true);
  await places.go(HOME);
  expect(places.bench.isRestored).toBe(false);
  expect(device.words["catchment.place"]).toBeUndefined();
});

test("a place left before its session was read takes it up on coming back", async () => {
  const device = deviceOf();
  const first = placesOf(device).places;
  await first.begin(none);
  await first.go({ place: "averdale", phase: "secondary" });
  first.bench.settings?.setLever("familySupport", 0.5);
  await first.go(HOME);
  const { places } = placesOf(device);
  await places.begin(none);
  const there = places.go({ place: "averdale", phase: "secondary" });
  await expect.poll(() => places.spot.place).toBe("averdale");
  await places.go(HOME);
  await there;
  await places.go({ place: "averdale", phase: "secondary" });
  expect(places.bench.settings?.b.actions.some(({ lever }) => lever === "familySupport")).toBe(true);
});

describe("a package of one's own", () => {
  test("that was not kept is asked for again, and brings back what was set there", async () => {
    const device = deviceOf();
    const first = placesOf(device).places;
    await first.begin(none);
    await first.read(files, "little");
    await first.go(spot);
    first.bench.settings?.setLever("familySupport", 0.5);
    expect(Object.keys(device.words)).not.toContain("catchment.package");
    const { places } = placesOf(device);
    await places.begin(none);
    expect(places.spot).toEqual(HOME);
    expect(places.missing).toMatchObject({ title: "Littleton" });
    await places.read(files, "little");
    await places.go(spot);
    expect(places.missing).toBeUndefined();
    expect(places.bench.settings?.b.actions.some(({ lever }) => lever === "familySupport")).toBe(true);
  });

  test("that was kept is there at the next visit, unless its tables are not what they were", async () => {
    const device = deviceOf();
    const first = placesOf(device).places;
    await first.begin(none);
    await first.read(files, "little");
    await first.go(spot);
    expect(await first.keep({ files, read: LITTLETON })).toBe(true);
    const second = placesOf(device);
    await second.places.begin(none);
    expect(second.places.spot.opened?.read).toEqual(LITTLETON);
    expect(second.places.keptHash).toBe(LITTLETON.hash);
    expect(second.asked).toEqual(["./littleton secondary, tables"]);
    for (const reading of [{ ...LITTLETON, hash: "5".repeat(64) }, { ...LITTLETON, phases: [] }, { faults: FAULTS }]) {
      const { places } = placesOf(device, reading);
      await places.begin(none);
      expect(places.spot).toEqual(HOME);
      expect(places.missing?.title).toBe("Littleton");
    }
    first.forget();
    expect(device.words["catchment.package"]).toBeUndefined();
  });

  test("comes back from a device as it went, and what is no package comes back as nothing", () => {
    expect(packageIn(packageText(files))).toEqual(files);
    for (const text of ["", "{}", '{"version":1,"files":{"a":1}}', '{"version":2,"files":{}}', "[]", "nonsense"])
      expect(packageIn(text), text).toBeUndefined();
  });

  test("is the folder nearest to what was chosen that has a descriptor; other files in it are left alone", () => {
    const chosen = [
      "top/other/schools.csv",
      "top/little/datapackage.json",
      "top/little/schools.csv",
      "top/little/x.doc",
    ];
    const found = packageAmong(chosen.map((path) => ({ path, file: new File([], path.split("/").at(-1) ?? "") })));
    expect(found.folder).toBe("top/little");
    expect(found.files.map(({ name }) => name)).toEqual(["datapackage.json", "schools.csv"]);
  });
});

test("where a visit ended is read as anybody's text: whole or not at all", () => {
  expect(lastText(HOME)).toBe("");
  expect(lastIn(lastText({ place: "averdale", phase: "primary" }))).toEqual({ place: "averdale", phase: "primary" });
  expect(lastIn(lastText(spot))).toMatchObject({ hash: LITTLETON.hash, title: "Littleton" });
  expect(sessionKey(HOME)).toBe("catchment.session");
  const wrong = [
    "",
    "null",
    '{"version":1,"place":"nowhere","phase":"secondary"}',
    '{"version":1,"place":"averdale","phase":"both"}',
    '{"version":2,"place":"averdale","phase":"primary"}',
    '{"version":1,"place":"./x","phase":"primary","hash":1,"title":"X"}',
  ];
  for (const text of wrong) expect(lastIn(text), text).toBeUndefined();
});

async function shownPlaces(reading: PackageReading) {
  const { places } = placesOf(deviceOf(), reading);
  const view = new View();
  view.screen = "place";
  await places.begin(none);
  const screen = await render(Page, { bench: places.bench, view, places });
  await expect.element(screen.getByText("Another place, or other schools of this one")).toBeVisible();
  await screen.getByText("Another place, or other schools of this one").click();
  const choose = async () => {
    const input = screen.container.querySelector<HTMLInputElement>('[data-own="files"]');
    const chosen = new DataTransfer();
    for (const [name, bytes] of Object.entries(files)) chosen.items.add(new File([new Uint8Array(bytes)], name));
    if (input === null) throw new Error("no way to choose files");
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  return { places, screen, choose };
}

test("the screen says what a place is and what becomes of what was set before it goes there", async () => {
  const { places, screen } = await shownPlaces(LITTLETON);
  await screen.getByRole("radio", { name: /Averdale/ }).click();
  await screen.getByRole("radio", { name: "Primary, Years 1–6" }).click({ force: true });
  await expect
    .element(screen.getByText(/852 schools, 219,187 pupils[\s\S]*10 pairs of runs take about \d+ minutes/))
    .toBeVisible();
  await expect.element(screen.getByText(/stay as they are/)).toBeVisible();
  expect(places.spot).toEqual(HOME);
  await screen.getByRole("button", { name: "Go to Averdale, a fictional city region, primary schools" }).click();
  await expect.poll(() => places.spot).toEqual({ place: "averdale", phase: "primary" });
  expect((await axe.run(screen.container)).violations).toEqual([]);
});

test("tables that were opened are told of, a real place with what is not told of its schools, and nothing runs unasked", async () => {
  const { places, screen, choose } = await shownPlaces(LITTLETON);
  await choose();
  await expect.element(screen.getByText(/Its schools are not ranked here/)).toBeVisible();
  await expect.element(screen.getByText("A table (a licence)")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Go to Littleton, secondary schools" })).toBeVisible();
  expect(places.spot).toEqual(HOME);
  await viewport.viewport(320, 900);
  await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect((await axe.run(screen.container)).violations).toEqual([]);
});

test("every fault of tables that cannot be opened is told, with file, place, what was expected and found, and what to do", async () => {
  const { places, screen, choose } = await shownPlaces({ faults: FAULTS });
  await choose();
  await expect.element(screen.getByText(/Nothing was opened: 2 things have to be put right/)).toBeVisible();
  for (const words of ["row 3, column roll", "little/neighbourhoods.csv", "a place needs it", "many"])
    await expect.element(screen.getByRole("cell", { name: words })).toBeVisible();
  expect(places.opened).toBeUndefined();
  expect((await axe.run(screen.container)).violations).toEqual([]);
});
