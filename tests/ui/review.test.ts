/** A self-review on the page: rating by keyboard, what is kept, files, starting values and levers as undoable steps. */

import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import example from "../../seeds/examples/self-review.json";
import "../../ui/app.css";
import { readAnswers } from "../../sim/review/answers.ts";
import { statementsOf } from "../../sim/review/form.ts";
import { formNamed } from "../../sim/review/forms.ts";
import { profileOf } from "../../sim/review/profile.ts";
import { startingValues } from "../../sim/review/starting-values.ts";
import { suggestedLevers } from "../../sim/review/suggested.ts";
import { leverStrength } from "../../sim/scenario/edit.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import ValuesPanel from "../../ui/levers/ValuesPanel.svelte";
import { movedBy } from "../../ui/review/moved.ts";
import ReviewSheet from "../../ui/review/ReviewSheet.svelte";
import { View } from "../../ui/state/view.svelte.ts";
import { Workbench } from "../../ui/state/workbench.svelte.ts";
import { alone, madeUpPool, together } from "./made-up.ts";
import { MadeUpBench } from "./made-up-bench.svelte.ts";

const files = [
  { name: "alone.json", text: "A" },
  { name: "together.json", text: "B" },
] as const;
const KEY = "catchment.review";
const ALL = statementsOf(formNamed("five-factors")).length;

beforeEach(async () => {
  localStorage.removeItem(KEY);
  await viewport.viewport(1280, 900);
});
afterEach(() => vi.restoreAllMocks());

async function show() {
  const bench = new Workbench(...files, madeUpPool(4));
  await bench.open();
  const { settings } = bench;
  if (settings === undefined) throw new Error("no settings were read");
  settings.sheet = { about: "review" };
  const screen = await render(ReviewSheet, { bench, view: new View() });
  return { screen, settings };
}
type Screen = Awaited<ReturnType<typeof show>>["screen"];

const dialog = () => document.querySelector("dialog[open]") as HTMLElement;
const progress = (screen: Screen) => screen.getByTestId("review-progress");
/** Hands a file to the sheet. */
async function give(text: string, name = "answers.json") {
  const input = dialog().querySelector("input[type=file]") as HTMLInputElement;
  const held = new DataTransfer();
  held.items.add(new File([text], name));
  input.files = held.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

test("statements are rated by the keyboard, counted, and found again at the next visit", async () => {
  const { screen } = await show();
  await expect.element(progress(screen)).toHaveTextContent(`0 of ${ALL} rated`);
  const [first] = statementsOf(formNamed("five-factors"));
  const radios = () => [...dialog().querySelectorAll<HTMLInputElement>(`[data-statement="${first.id}"] input`)];
  radios()[0].focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(radios().map(({ checked }) => checked)).toEqual([false, false, true, false, false]);
  await expect.element(progress(screen)).toHaveTextContent(`1 of ${ALL} rated`);
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  await expect.element(progress(screen)).toHaveTextContent(`0 of ${ALL} rated`);
  await userEvent.keyboard("{ArrowRight}");
  await screen.unmount();
  const again = await show();
  await expect.element(progress(again.screen)).toHaveTextContent(`1 of ${ALL} rated`);
  expect(radios()[1].checked).toBe(true);
});

test("each form has its own answers", async () => {
  const { screen } = await show();
  (dialog().querySelector("[data-statement] input[value='3']") as HTMLInputElement).click();
  await expect.element(progress(screen)).toHaveTextContent(`1 of ${ALL} rated`);
  const unesco = formNamed("unesco-guide");
  const form = screen.getByRole("combobox", { name: "Form" });
  await form.selectOptions(unesco.title);
  await expect.element(progress(screen)).toHaveTextContent(`0 of ${statementsOf(unesco).length} rated`);
  await form.selectOptions(formNamed("five-factors").title);
  await expect.element(progress(screen)).toHaveTextContent(`1 of ${ALL} rated`);
});

test("the command's file of answers is opened, and set in A and B alike in one step that is undone in one", async () => {
  const { screen, settings } = await show();
  await give(JSON.stringify(example));
  await expect.element(screen.getByText("Answers of 3 respondents opened.")).toBeVisible();
  await screen.getByRole("button", { name: "See what it comes to" }).click();
  const read = readAnswers(example, "example");
  if ("faults" in read) throw new Error("the example has faults");
  const profile = profileOf(formNamed("five-factors"), read.answers);
  const values = startingValues(profile, "secondary").filter(({ before, after }) => before !== after);
  expect(dialog().querySelectorAll("[data-mark='mean']")).toHaveLength(profile.length);
  const [a, b] = [settings.a, settings.b];
  const all = startingValues(profile, "secondary").length;
  await expect
    .element(screen.getByText(new RegExp(`would move ${values.length} of ${all} starting values`)))
    .toBeVisible();
  const parts = movedBy(profile, values);
  expect(parts.reduce((sum, { better, worse }) => sum + better + worse, 0)).toBe(values.length);
  expect(dialog().querySelector("table [data-value]")?.checkVisibility()).toBe(false);
  await screen.getByText("The values, for analysts").click();
  expect(dialog().querySelector("table [data-value]")?.checkVisibility()).toBe(true);
  await screen.getByRole("button", { name: `Set these ${values.length} starting values in all scenarios` }).click();
  const stated = Object.fromEntries(values.map(({ parameter, after }) => [parameter, after]));
  expect([settings.a.parameters, settings.b.parameters]).toEqual([stated, stated]);
  expect(settings.done).toHaveLength(1);
  await expect.element(screen.getByText("None of these differs from what the scenarios state.")).toBeVisible();
  await screen.getByRole("button", { name: /^Undo: Starting values from a self-review/ }).click();
  expect([settings.a, settings.b]).toEqual([a, b]);

  const [{ lever }] = suggestedLevers(profile).filter((one) => leverStrength(settings.b, one.lever) === 0);
  await screen.getByRole("button", { name: `Add at half strength: ${LEVERS[lever].label}`, exact: true }).click();
  expect(leverStrength(settings.b, lever)).toBe(0.5);
  expect(settings.undoLabel).toBe(`${LEVERS[lever].label} to 50 %`);
  expect(leverStrength(settings.a, lever)).toBe(0);
});

test("whoever is added is called something first, and the ratings below are then said to be theirs", async () => {
  const { screen } = await show();
  const name = screen.getByLabelText("What to call this respondent: their part, no name");
  await name.fill("Head of a school");
  await userEvent.keyboard("{Tab}");
  await expect.element(screen.getByText("The ratings below are those of “Head of a school”.")).toBeVisible();
  await screen.getByRole("button", { name: "Add a respondent" }).click();
  await expect.element(screen.getByText("The ratings below are those of “Respondent 2”.")).toBeVisible();
  await expect.poll(() => document.activeElement).toBe(name.element());
  await userEvent.keyboard("Parent{Tab}");
  const rating = screen.getByRole("combobox", { name: "You are rating as" });
  expect([...rating.element().querySelectorAll("option")].map(({ text }) => text)).toEqual([
    "Head of a school",
    "Parent",
  ]);
});

test("what is saved is what the command reads, every respondent in it", async () => {
  const { screen } = await show();
  await give(JSON.stringify(example));
  await expect.element(screen.getByText("Answers of 3 respondents opened.")).toBeVisible();
  await screen.getByRole("button", { name: "Add a respondent" }).click();
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "blob:none";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await screen.getByRole("button", { name: "Save answers" }).click();
  const read = readAnswers(JSON.parse(await blobs[0].text()), "saved");
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const added = { who: "Respondent 4", answers: {} };
  expect(read.answers).toEqual({ ...example, respondents: [...example.respondents, added] });
});

test("a file with faults is told with all of them, and changes nothing; a hostile word on the device is no answers", async () => {
  localStorage.setItem(
    KEY,
    '{"version":1,"form":"five-factors","answers":[{"form":"five-factors","respondents":"<b>"}]}',
  );
  const { screen } = await show();
  await expect.element(progress(screen)).toHaveTextContent(`0 of ${ALL} rated`);
  await give(
    JSON.stringify({ ...example, title: "", respondents: [{ who: "x", answers: { sharedMeaning: 7 } }] }),
    "bad.json",
  );
  const alert = screen.getByRole("alert");
  await expect
    .element(alert)
    .toHaveTextContent(/bad\.json, title: .*bad\.json, respondents\.0\.answers\.sharedMeaning/s);
  await expect.element(progress(screen)).toHaveTextContent(`0 of ${ALL} rated`);
  await give("no json", "worse.json");
  await expect.element(alert).toHaveTextContent(/^worse\.json: expected JSON/);
});

test("the way in stands beside what we value", async () => {
  const bench = new MadeUpBench(alone(), together());
  const screen = await render(ValuesPanel, { bench });
  await screen.getByRole("button", { name: "Rate where the place stands" }).click();
  expect(bench.sheet).toEqual({ about: "review" });
});

test.each([1280, 320])(
  "axe finds nothing on either page at %d pixels, and nothing is wider than the page",
  async (width) => {
    await viewport.viewport(width, 900);
    const { screen } = await show();
    await give(JSON.stringify(example));
    await expect.element(screen.getByText("Answers of 3 respondents opened.")).toBeVisible();
    const check = async () => {
      const { violations } = await axe.run(dialog());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
      const wide = [...dialog().querySelectorAll("*")].filter(
        (part) => part.getBoundingClientRect().right > width && part.closest(".scroll") === null,
      );
      expect(wide.map((part) => part.outerHTML.slice(0, 120))).toEqual([]);
    };
    await check();
    await screen.getByRole("button", { name: "See what it comes to" }).click();
    await expect.element(screen.getByRole("heading", { name: "Levers worth testing" })).toBeVisible();
    await check();
  },
);
