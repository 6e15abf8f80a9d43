/** What was set is kept on the device and taken up at the next visit; what was tampered with is not. */

import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { parseScenario } from "../../sim/scenario/scenario.ts";
import Page from "../../ui/Page.svelte";
import { type Keeper, sessionText, shelfIn } from "../../ui/state/session.ts";
import { Settings } from "../../ui/state/settings.svelte.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { madeUpPool } from "./made-up.ts";
import { scenario } from "./made-up-bench.svelte.ts";

beforeEach(() => viewport.viewport(1280, 900));

const a = scenario("Each school alone", { replicates: 6 });
const b = scenario("Knowledge moves around", {
  replicates: 6,
  actions: [{ lever: "partnerships", start: 2027, ramp: 2, strength: 0.5, pairs: 6 }],
});
const fresh = () => new Settings({ a, b }, 2025, () => {});

async function read(text: string) {
  const found = parseScenario(text, "kept");
  if ("faults" in found) throw new Error("faults");
  return found.scenario;
}

/** Three scenarios, one of them called by a person, another future, and the second in front. */
function busy(): Settings {
  const settings = fresh();
  settings.setLever("familySupport", 0.5);
  settings.copy();
  settings.describe("c", { title: "Ours", note: "Ours to say." });
  settings.setContext("deprivation", 0.3);
  settings.setValues(["travel"]);
  settings.pick("b");
  return settings;
}

test("what was set comes back as it was, with what it can be put back to and what was called by a person", async () => {
  const settings = busy();
  const text = sessionText(settings.shelf, settings.first);
  const again = fresh();
  const shelf = await shelfIn(text, again.first, read);
  expect(JSON.parse(JSON.stringify(shelf))).toEqual(JSON.parse(JSON.stringify(settings.shelf)));
  if (shelf !== undefined) again.restore(shelf);
  expect(again.undoLabel).toBeUndefined();
  again.resetAll();
  expect(again.b).toEqual(b);
});

test("of nothing that was changed nothing is kept", () => {
  const settings = fresh();
  expect(sessionText(settings.shelf, settings.first)).toBe("");
  settings.setLever("familySupport", 0.5);
  expect(sessionText(settings.shelf, settings.first)).not.toBe("");
  settings.undo();
  expect(sessionText(settings.shelf, settings.first)).toBe("");
});

test("whatever was done to what is kept, it is taken whole or not at all", async () => {
  const settings = busy();
  const text = sessionText(settings.shelf, settings.first);
  const mangled = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .tuple(fc.nat(text.length - 1), fc.nat(20), fc.string({ maxLength: 5 }))
      .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
  );
  await fc.assert(
    fc.asyncProperty(mangled, async (each) => {
      const shelf = await shelfIn(each, settings.first, read);
      if (shelf === undefined) return;
      expect(shelf.all.some(({ id }) => id === shelf.front)).toBe(true);
      expect(shelf.all[0].id).not.toBe(shelf.front);
      for (const held of shelf.all) await read(JSON.stringify(held.scenario));
    }),
    { numRuns: 60 },
  );
});

test("a session of another place, of another form, or of too many scenarios is left alone", async () => {
  const settings = busy();
  const text = sessionText(settings.shelf, settings.first);
  expect(await shelfIn(text.replaceAll('"tarnford"', '"averdale"'), settings.first, read)).toBeUndefined();
  expect(await shelfIn(text.replace('"version":1', '"version":2'), settings.first, read)).toBeUndefined();
  const { scenarios, ...rest } = JSON.parse(text);
  const many = JSON.stringify({ ...rest, scenarios: [...scenarios, ...scenarios, ...scenarios] });
  expect(await shelfIn(many, settings.first, read)).toBeUndefined();
});

/** A page whose device keeps in memory. */
async function visit(keeper: Keeper) {
  const texts: Record<string, typeof a> = { "alone.json": a, "together.json": b };
  const pool = { ...madeUpPool(6), read: async (text: string, name: string) => texts[name] ?? read(text) };
  const files = [
    { name: "alone.json", text: "A" },
    { name: "together.json", text: "B" },
  ] as const;
  const bench = new Workbench(...files, pool, keeper);
  void bench.open();
  const screen = await render(Page, { bench, view: new View() });
  await expect.element(screen.getByTestId("run-state")).toHaveTextContent("Up to date");
  return { bench, screen };
}

test("the next visit begins where the last one ended and says so; a fresh start can be undone", async () => {
  let text: string | null = null;
  const keeper: Keeper = {
    load: () => text,
    save: (saved) => {
      text = saved;
      return true;
    },
  };
  const first = await visit(keeper);
  expect(first.screen.getByText(/at your last visit/).query()).toBeNull();
  first.bench.settings?.setLever("partnerships", 1);
  await first.screen.unmount();
  const { bench, screen } = await visit(keeper);
  await expect.element(screen.getByText(/at your last visit/)).toBeVisible();
  await expect.element(screen.getByText(/B is “School-to-school partnerships 100\s%”/)).toBeVisible();
  expect(screen.getByText("New here?").query()).toBeNull();
  await screen.getByRole("button", { name: "Start afresh" }).click();
  expect(bench.settings?.b).toEqual(b);
  expect(text).toBe("");
  await screen.getByRole("button", { name: /^Undo.*A fresh start/ }).click();
  expect(bench.settings?.b.actions[0].strength).toBe(1);
});

test("a device that refuses to keep anything is told of", async () => {
  const { bench, screen } = await visit({ load: () => null, save: () => false });
  bench.settings?.setLever("partnerships", 1);
  await screen.getByRole("button", { name: /^Nothing leaves this device/ }).click();
  await expect.element(screen.getByText(/refuses to keep anything/)).toBeVisible();
});
