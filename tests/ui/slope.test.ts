/** The segregation slope: what is drawn is what the table says, and D is never shown where there is none. */

import axe from "axe-core";
import { expect, test } from "vitest";
import { page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import type { Pairs } from "../../sim/experiment/pairs.ts";
import { bands } from "../../sim/experiment/quantiles.ts";
import { STATIONS, slopeScale } from "../../ui/figures/slope.ts";
import { standalone, svgFile } from "../../ui/frame/save.ts";
import SlopeFigure from "../../ui/result/SlopeFigure.svelte";
import { figureProps } from "./figure-props.ts";

const YEARS = [2025, 2037];
const KEYS = ["homeDissimilarity", "nearestDissimilarity", "schoolDissimilarity"] as const;

/** In 2037 choice adds 0.04 to D in B and 0.06 in A, give or take what differs from run to run. */
function pairs(n = 20, adds = { a: 0.06, b: 0.04 }): Pairs {
  const wobble = (r: number, k: number) => 0.012 * Math.sin(7 * r + 3 * k);
  const side = (added: number) => {
    const middle = [0.25, 0.16, 0.16 + added];
    return Object.fromEntries(
      KEYS.map((key, k) => [
        key,
        Float64Array.from({ length: n * YEARS.length }, (_, i) =>
          i % YEARS.length === 0 ? 0.3 : middle[k] + wobble(Math.floor(i / YEARS.length), k),
        ),
      ]),
    );
  };
  return { years: YEARS, replicates: Array.from({ length: n }, (_, r) => r), a: side(adds.a), b: side(adds.b) };
}

async function show(of = pairs(), width = 900) {
  await viewport.viewport(width, 800);
  return render(SlopeFigure, figureProps({ pairs: of }));
}

const cells = (container: Element) =>
  [...container.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace("−", "-") ?? ""),
  );

test("marks stand where the numbers of the table say, at all three stations and on both sides", async () => {
  const { container, ...screen } = await show();
  const height = (kind: string) =>
    [...container.querySelectorAll(`[data-mark="station-${kind}"]`)].map((mark) => Number(mark.getAttribute("cy")));
  const drawn = { a: height("a"), b: height("b") };
  const ticks = [...container.querySelectorAll("svg text[text-anchor='end']")].map((text) => ({
    value: Number(text.textContent),
    y: Number(text.getAttribute("y")),
  }));
  const perPixel = (ticks[1].value - ticks[0].value) / (ticks[1].y - ticks[0].y);
  const valueAt = (y: number) => ticks[0].value + (y - ticks[0].y) * perPixel;
  await screen.getByRole("button", { name: "Table" }).click();
  const rows = cells(container);
  expect(rows.map(([words]) => words)).toEqual([
    "where children live",
    "if each went to the nearest school",
    "where they go to school",
    "added by choice and admissions",
  ]);
  STATIONS.forEach((_, i) => {
    expect(valueAt(drawn.a[i])).toBeCloseTo(Number(rows[i][1]), 2);
    expect(valueAt(drawn.b[i])).toBeCloseTo(Number(rows[i][4]), 2);
  });
});

test("the title, the wedge and the table name one number for what choice and admissions add", async () => {
  const { container, ...screen } = await show();
  const title = container.querySelector("h2")?.textContent ?? "";
  const wedge = [...container.querySelectorAll("[data-mark='end-added']")].map((text) => text.textContent?.trim());
  await screen.getByRole("button", { name: "Table" }).click();
  const [, a, , , b] = cells(container)[3];
  expect(title).toBe(`In 2037 choice and admissions add ${b} to D in B, ${a} in A`);
  expect(wedge.join(" ")).toBe(`choice and admissions add ${b} in B`);
  const made = pairs();
  const at = (r: number) => r * YEARS.length + 1;
  const added = made.replicates.map(
    (r) => (made.b.schoolDissimilarity?.[at(r)] ?? 0) - (made.b.nearestDissimilarity?.[at(r)] ?? 0),
  );
  expect(b).toBe(bands(added).median.toFixed(3));
});

test("where choice takes something off D it is said so, and where A and B disagree each has its sign", async () => {
  const taken = await show(pairs(20, { a: -0.03, b: -0.05 }));
  await expect.element(taken.getByRole("heading")).toHaveTextContent(/take 0\.0\d+ off D in B, 0\.0\d+ in A$/);
  const label = [...taken.container.querySelectorAll("[data-mark='end-added']")].map((text) =>
    text.textContent?.trim(),
  );
  expect(label.join(" ")).toMatch(/^choice and admissions take off 0\.0\d+ in B$/);
  await taken.unmount();
  const split = await show(pairs(20, { a: -0.03, b: 0.05 }));
  await expect.element(split.getByRole("heading")).toHaveTextContent(/change D by \+0\.0\d+ in B, by −0\.0\d+ in A$/);
});

test("where nobody is eligible no D is drawn and the title says why", async () => {
  const none = pairs(12);
  const nobody = Object.fromEntries(KEYS.map((key) => [key, new Float64Array(24).fill(Number.NaN)]));
  const { container } = await show({ ...none, a: nobody, b: nobody });
  expect(container.querySelector("h2")?.textContent).toContain("No segregation can be stated for 2037");
  expect(container.querySelectorAll("[data-mark='station-a'], [data-mark='wedge'], [data-mark='end-b']")).toHaveLength(
    0,
  );
  expect(container.innerHTML).not.toContain("NaN");
});

test("below ten runs bars span them all, and the caption says so", async () => {
  const made = pairs(5);
  const { container, ...screen } = await show(made);
  expect(container.querySelector(".caption")?.textContent).toContain("bars span all of them");
  await screen.getByRole("button", { name: "Table" }).click();
  const values = made.replicates.map((r) => made.b.homeDissimilarity?.[r * 2 + 1] ?? 0);
  const [, , , , , low, high] = cells(container)[0];
  expect([low, high]).toEqual([Math.min(...values).toFixed(3), Math.max(...values).toFixed(3)]);
});

test("the axis holds every bar", () => {
  const bar = (median: number) => ({ median, low: median - 0.03, high: median + 0.03 });
  const side = (by: number) => ({
    stations: { homes: bar(0.25 + by), nearest: bar(0.12), attended: bar(0.2) },
    added: bar(0.08),
  });
  const [low, high] = slopeScale({ a: side(0), b: side(0.1) }).domain();
  expect(low).toBeLessThanOrEqual(0.09);
  expect(high).toBeGreaterThanOrEqual(0.38);
});

test.each([320, 420, 560, 640, 900])(
  "at %i px no text lies over another or off the picture, and axe finds nothing",
  async (width) => {
    const { container } = await show(pairs(), width);
    const svg = container.querySelector(".holder > svg") as SVGSVGElement;
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].map((text) => ({
      text: text.textContent?.trim(),
      box: text.getBoundingClientRect(),
    }));
    for (const { text, box } of boxes) {
      expect(box.left, text).toBeGreaterThanOrEqual(frame.left - 0.5);
      expect(box.right, text).toBeLessThanOrEqual(frame.right + 0.5);
      expect(box.bottom, text).toBeLessThanOrEqual(frame.bottom + 0.5);
      for (const other of boxes) {
        const isOver =
          other.box !== box &&
          box.left < other.box.right - 1 &&
          other.box.left < box.right - 1 &&
          box.top < other.box.bottom - 3 &&
          other.box.top < box.bottom - 3;
        expect(isOver, `${text} / ${other.text}`).toBe(false);
      }
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);

test("a saved slope has colours of its own and its words as text", async () => {
  const { container } = await show();
  const words = { title: "Title", context: ["Context"], caption: "Caption.", source: "Source" };
  const text = await svgFile(standalone(container.querySelector(".holder > svg") as SVGSVGElement, words)).text();
  expect(text).not.toContain("var(");
  expect(text).toContain("where children live");
  expect(text).toContain("#12436d");
});
