/** Flows and the network as figures: what is drawn is in the table and in the list, and what is picked stands out. */

import axe from "axe-core";
import { beforeEach, describe, expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { comparedIn } from "../../sim/experiment/compared.ts";
import FlowFigure from "../../ui/result/FlowFigure.svelte";
import NetworkFigure from "../../ui/result/NetworkFigure.svelte";
import { Looks } from "../../ui/state/look.svelte.ts";
import { shownOfRuns } from "../../ui/state/shown.ts";
import { View } from "../../ui/state/view.svelte.ts";
import { figureProps } from "./figure-props.ts";
import { madeUpRuns, opened } from "./made-up.ts";
import { madeUpLook } from "./made-up-look.ts";

/** A figure of five made-up runs, of which B sends twelve more pupils from the first home to its school. */
function given(look = async (title: string) => madeUpLook(title === "Knowledge moves around" ? 12 : 0)) {
  const [a, b] = madeUpRuns(5);
  const shown = shownOfRuns({ a: a.scenario, b: b.scenario }, a.results, b.results);
  const pool = { look: (_: number, { scenario }: { scenario: { title: string } }) => look(scenario.title) };
  const view = new View();
  const bench = { isStale: false, runner: { isBusy: false }, looks: new Looks(pool, async () => opened) };
  const compared = comparedIn(shown.pairs, [shown.a, shown.b], "attainmentGap", 2037);
  return { view, props: figureProps(shown, { view, compared, bench: bench as never }) };
}
const marks = (container: Element, mark: string) => [...container.querySelectorAll(`[data-mark="${mark}"]`)];
const cells = (container: Element) =>
  [...container.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

beforeEach(() => viewport.viewport(900, 800));

describe("flows", () => {
  test("are drawn as ribbons where the ends are few, and the table has each of them", async () => {
    const screen = await render(FlowFigure, given().props);
    await expect.poll(() => marks(screen.container, "flow").length).toBe(6);
    await screen.getByRole("button", { name: "Table" }).click();
    expect(cells(screen.container)).toContainEqual(["Made-up n1 → Made-up s1", "200", "212", "12"]);
    expect(cells(screen.container)).toHaveLength(6);
    expect(cells(screen.container)).toContainEqual(["Outside the place → Made-up s3", "8", "8", "0"]);
  });

  test("as B less A are only what differs, and the title counts it", async () => {
    const screen = await render(FlowFigure, given().props);
    await screen.getByRole("radio", { name: "B less A" }).click({ force: true });
    await expect
      .poll(() => marks(screen.container, "flow").map((one) => one.getAttribute("data-value")))
      .toEqual(["12"]);
    await expect.element(screen.getByRole("heading")).toHaveTextContent("12 of 572 pupils");
  });

  test("of those eligible for free meals are fewer, and a grid draws the same", async () => {
    const screen = await render(FlowFigure, given().props);
    await screen.getByRole("radio", { name: "Eligible for free meals" }).click({ force: true });
    await screen.getByRole("radio", { name: "Grid" }).click({ force: true });
    await expect
      .poll(() => marks(screen.container, "cell").map((one) => Number(one.getAttribute("data-value"))))
      .toEqual([20, 10, 50, 90, 9, 1]);
  });

  test("say that the run is being run, why it could not be, and are asked for again", async () => {
    let isBroken = true;
    const { props } = given(async () => {
      if (isBroken) throw new Error("out of memory");
      return madeUpLook();
    });
    const screen = await render(FlowFigure, props);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("out of memory");
    isBroken = false;
    await screen.getByRole("button").click();
    await expect.poll(() => marks(screen.container, "flow").length).toBe(6);
  });
});

describe("the network", () => {
  test("draws ties by kind and strength; bodies come in when asked, and the list has every tie that is drawn", async () => {
    const screen = await render(NetworkFigure, given().props);
    const kinds = () => marks(screen.container, "tie").map((tie) => tie.getAttribute("data-kind"));
    await expect.poll(kinds).toEqual(["brokered", "own", "service"]);
    const widths = marks(screen.container, "tie").map((tie) =>
      Number(tie.querySelector("line")?.getAttribute("stroke-width")),
    );
    expect(widths[0]).toBeGreaterThan(widths[1]);
    await screen.getByRole("checkbox", { name: "Under a coordinating body" }).click();
    await expect.poll(() => kinds().length).toBe(7);
    await screen.getByText("List of all 7 ties that are drawn").click();
    await screen.getByText("Made-up s2: 4 ties").click();
    await expect
      .poll(() => [...screen.container.querySelectorAll("ul ul li")].map((item) => item.textContent))
      .toEqual([
        expect.stringContaining("Made-up s1: Partners by an action since 2027, strength 0.500"),
        expect.stringContaining("Made-up s3: Partners of themselves since 2025"),
        "Made-up v1: Service with a school",
        "The area’s partnership: Under a coordinating body",
      ]);
    await screen.getByRole("button", { name: "Table" }).click();
    expect(cells(screen.container)).toHaveLength(7);
  });

  test("draws an arrow for what moved, one way only where it moved one way", async () => {
    const screen = await render(NetworkFigure, given().props);
    await expect.poll(() => marks(screen.container, "moved").length).toBe(2);
  });

  test("tells apart the school that is picked, wherever it is picked", async () => {
    const { view, props } = given();
    const screen = await render(NetworkFigure, props);
    await expect.poll(() => marks(screen.container, "tie").length).toBe(3);
    await screen.getByRole("combobox", { name: "School to tell apart" }).selectOptions("Made-up s1");
    expect(view.school).toBe("s1");
    await expect.poll(() => marks(screen.container, "picked").length).toBe(1);
    expect(marks(screen.container, "tie").map((tie) => tie.getAttribute("stroke-opacity"))).toEqual([
      null,
      "0.14",
      "0.14",
    ]);
  });

  test("as a grid has each partnership twice, and nothing at 320 pixels or in another form is at fault", async () => {
    const screen = await render(NetworkFigure, given().props);
    await screen.getByRole("radio", { name: "Grid" }).click({ force: true });
    await expect.poll(() => marks(screen.container, "cell").length).toBe(4);
    await screen.getByRole("radio", { name: "Rings" }).click({ force: true });
    await viewport.viewport(320, 800);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect((await axe.run(screen.container)).violations).toEqual([]);
  });
});
