/** The small line on a card: the median difference, its band, zero and what would matter. */

import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import Sparkline from "../../ui/figures/Sparkline.svelte";

const years = [2025, 2026, 2027, 2028];
const series = { years, median: [0, -0.01, -0.03, -0.05], low: [0, -0.02, -0.05, -0.08], high: [0, 0, -0.01, -0.02] };

const show = async (more = {}) => {
  const { container } = await render(Sparkline, { ...series, material: 0.02, at: 2028, ...more });
  const mark = (name: string) => container.querySelector(`[data-mark="${name}"]`);
  const number = (name: string, attribute: string) => Number(mark(name)?.getAttribute(attribute));
  return { svg: container.querySelector("svg") as SVGSVGElement, mark, number };
};

test("it is silent for those who cannot see it, and as large as a card has room", async () => {
  const { svg } = await show();
  expect(svg.getAttribute("aria-hidden")).toBe("true");
  expect([svg.width.baseVal.value, svg.height.baseVal.value]).toEqual([120, 32]);
});

test("the dot lies on the line at the year looked at, under zero where B is lower", async () => {
  const { mark, number } = await show();
  expect(
    mark("median")
      ?.getAttribute("d")
      ?.endsWith(`${number("at", "cx")},${number("at", "cy")}`),
  ).toBe(true);
  expect(number("at", "cy")).toBeGreaterThan(number("zero", "y1"));
  const middle = number("material", "y") + number("material", "height") / 2;
  expect(middle).toBeCloseTo(number("zero", "y1"), 6);
});

test("a year without a number is a gap and has no dot", async () => {
  const { svg, mark } = await show({ median: [0, -0.01, -0.03, Number.NaN] });
  expect(mark("at")).toBeNull();
  expect(svg.innerHTML).not.toContain("NaN");
});

test("nothing that differs is a line at zero", async () => {
  const zero = [0, 0, 0, 0];
  const { mark, number } = await show({ median: zero, low: zero, high: zero });
  const heights = [...(mark("median")?.getAttribute("d") ?? "").matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
  expect(heights).toHaveLength(4);
  for (const y of heights) expect(y).toBeCloseTo(number("zero", "y1"), 6);
});
