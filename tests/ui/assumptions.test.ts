/** Every parameter can be found, changed in all scenarios alike within its range, and put back; each change is a step with a name. */

import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { PARAMETER_KEYS, PARAMETERS } from "../../sim/scenario/parameters.ts";
import { assumptions } from "../../text/assumptions.ts";
import { addWords } from "../../text/say.ts";
import AssumptionsPanel from "../../ui/assumptions/AssumptionsPanel.svelte";
import { assumedIn, stepOf } from "../../ui/assumptions/assumed.ts";
import { Settings } from "../../ui/state/settings.svelte.ts";
import { alone, together } from "./made-up.ts";

beforeEach(() => viewport.viewport(1280, 900));
addWords(assumptions);

const KEY = "learn.persistence";
const { label, unit, range } = PARAMETERS[KEY];

async function show() {
  const stated = { phase: "secondary", stance: "trials" } as const;
  const settings = new Settings({ a: { ...alone(), ...stated }, b: { ...together(), ...stated } }, 2025, () => {});
  const screen = await render(AssumptionsPanel, { settings });
  const field = screen.getByRole("spinbutton", { name: `${label}, ${unit}`, exact: true });
  const values = () => settings.scenarios.map(({ scenario }) => scenario.parameters[KEY]);
  return { settings, screen, field, values };
}

test("has a field for every parameter, none of which refuses its own usual value", async () => {
  const { screen, settings } = await show();
  const rows = screen.container.querySelectorAll("[data-parameter]");
  expect([...rows].map((row) => row.getAttribute("data-parameter"))).toEqual(PARAMETER_KEYS);
  const fields = [...screen.container.querySelectorAll<HTMLInputElement>("[data-parameter] input")];
  expect(fields.filter((field) => !field.validity.valid).map((field) => field.ariaLabel)).toEqual([]);
  expect(new Set(fields.map((field) => field.ariaLabel)).size).toBe(PARAMETER_KEYS.length);
  expect(PARAMETER_KEYS.every((key) => assumedIn(settings.b, key).isUsual && stepOf(PARAMETERS[key]) > 0)).toBe(true);
});

test("a number is taken in A and B alike, undone by its name, and put back", async () => {
  const { settings, screen, field, values } = await show();
  await field.fill("0.5");
  await userEvent.keyboard("{Tab}");
  expect(values()).toEqual([0.5, 0.5]);
  expect(settings.undoLabel).toBe(`${label}: 0.5`);
  settings.undo();
  expect(values()).toEqual([undefined, undefined]);
  settings.redo();
  await screen.getByRole("button", { name: `${label}: as usual` }).click();
  expect(values()).toEqual([undefined, undefined]);
  expect(settings.undoLabel).toBe(`${label}: as usual`);
});

test("a number outside its range is refused with the range, and changes nothing", async () => {
  const { settings, screen, field, values } = await show();
  await field.fill(String(range[1] + 1));
  await userEvent.keyboard("{Tab}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(`${range[0]} to ${range[1]}`);
  expect(values()).toEqual([undefined, undefined]);
  expect(settings.undoLabel).toBeUndefined();
});

test("is found by its words and its rule, shows what is set otherwise alone, and axe finds nothing", async () => {
  const { settings, screen } = await show();
  const keys = () =>
    [...screen.container.querySelectorAll("[data-parameter]")].map((row) => row.getAttribute("data-parameter"));
  await screen.getByRole("searchbox").fill("persistence");
  await expect.poll(keys).toContain(KEY);
  expect(keys().length).toBeLessThan(PARAMETER_KEYS.length);
  await screen.getByRole("searchbox").fill("");
  settings.changeAll("test", KEY, (scenario) => ({ ...scenario, parameters: { [KEY]: [0.2, 0.4] } }));
  await screen.getByRole("checkbox").click();
  expect(keys()).toEqual([KEY]);
  await expect.element(screen.getByText(/Each run draws it from 0.2 to 0.4/)).toBeVisible();
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
