/** Every figure there is and every lever: reached and worked by keyboard alone, with a table that holds the numbers to take away. */

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import aloneText from "../../scenarios/tarnford-alone.json?raw";
import togetherText from "../../scenarios/tarnford-together.json?raw";
import { comparedIn } from "../../sim/experiment/compared.ts";
import { LEVER_KEYS, LEVERS } from "../../sim/scenario/levers.ts";
import ModelPanel from "../../ui/levers/ModelPanel.svelte";
import type { FigureProps } from "../../ui/result/figure.ts";
import { FIGURES } from "../../ui/result/figure-list.ts";
import { Settings } from "../../ui/state/settings.svelte.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { alone, together } from "./made-up.ts";
import { saved } from "./saved-file.ts";

beforeEach(() => viewport.viewport(1000, 900));

/** A few years of Tarnford with a few runs of its own, by the model itself: every figure has what it draws. */
const file = (name: string, text: string) => ({
  name,
  text: text.replace('"place"', '"replicates": 3, "years": 4, "burnIn": 2, "place"'),
});
const bench = new Workbench(file("alone.json", aloneText), file("together.json", togetherText));
beforeAll(() => bench.open(), 120_000);

function given(): FigureProps {
  const { shown, place } = bench;
  if (shown === undefined || place === undefined) throw new Error("nothing was run");
  const about = { a: shown.a, b: shown.b, place, modelVersion: shown.modelVersion };
  const year = shown.pairs.years.at(-1) ?? 0;
  const compared = comparedIn(shown.pairs, [shown.a, shown.b], "attainmentGap", year);
  return { shown, about, compared, year, view: new View(), bench };
}

const CONTROLS = "button, select, input, summary, a[href], [tabindex='0']";
/** What the tab key stops at: of choices of one name only the one that is chosen, and nothing that is folded away. */
const stops = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) =>
      one.checkVisibility() &&
      !one.matches("[disabled], [tabindex='-1']") &&
      !(one instanceof HTMLInputElement && one.type === "radio" && !one.checked),
  );

/** What the focus comes to from the first stop on, by the tab key alone. */
async function walked(container: Element): Promise<Element[]> {
  const [first, ...others] = stops(container);
  first.focus();
  const seen: Element[] = [first];
  for (const _ of others) {
    await userEvent.keyboard("{Tab}");
    if (document.activeElement !== null) seen.push(document.activeElement);
  }
  return seen;
}

/** A number as the page writes it, with its decimals and perhaps its unit; undefined of other words. */
function numberIn(text: string): { value: number; decimals: number } | undefined {
  const [plain] = /^[+-]?\d+(\.\d+)?(?=( \D*)?$)/.exec(text.replace("−", "-").replaceAll(",", "")) ?? [];
  if (plain === undefined) return undefined;
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

describe.each(FIGURES.map((figure) => [figure.key, figure] as const))("the figure %s", (_, { load }) => {
  test("is worked by keyboard alone, and its table holds numbers of the file that is saved", async () => {
    const props = given();
    const { default: Drawn } = await load(props);
    const screen = await render(Drawn, props);
    const figure = () => screen.container.querySelector("figure");
    await expect.poll(() => figure()?.querySelector(".holder svg"), { timeout: 20_000 }).toBeTruthy();
    const [drawn] = screen.container.querySelectorAll("figure");
    expect(await walked(drawn)).toEqual(stops(drawn));

    screen.getByRole("button", { name: "Table", exact: true }).element().focus();
    await userEvent.keyboard("{Enter}");
    const cells = [...drawn.querySelectorAll(".table tbody td")].map((cell) => cell.textContent?.trim() ?? "");
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /NaN|undefined|Infinity/.test(cell))).toEqual([]);

    const [, ...rows] = await saved(() => screen.getByRole("button", { name: /^Save as CSV/ }).click());
    // Shares are written as per cent, and learning in thousandths of what it is counted in.
    const kept = rows.flat().map(Number).filter(Number.isFinite);
    const isKept = ({ value, decimals }: { value: number; decimals: number }) =>
      kept.some((one) => [one, 100 * one].some((each) => Math.abs(each - value) <= 0.51 * 0.1 ** decimals));
    const numbers = cells.flatMap((cell) => numberIn(cell) ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !isKept(number))).toEqual([]);
  });
});

test("every lever is reached by the tab key in the table of all levers, and typed into", async () => {
  const settings = new Settings({ a: alone(), b: together() }, 2025, () => {});
  const screen = await render(ModelPanel, { bench: { settings } as never });
  const fields = [...screen.container.querySelectorAll<HTMLInputElement>("[data-row] input")];
  expect(fields.map((field) => field.closest("tr")?.getAttribute("data-row"))).toEqual(LEVER_KEYS);
  fields[0].focus();
  for (const key of LEVER_KEYS) {
    const field = document.activeElement as HTMLInputElement;
    expect(field.ariaLabel).toContain(LEVERS[key].label);
    field.select();
    await userEvent.keyboard("35{Tab}");
  }
  const { actions } = settings.b;
  expect(
    LEVER_KEYS.filter((key) => !actions.some(({ lever, strength }) => lever === key && strength === 0.35)),
  ).toEqual([]);
});
