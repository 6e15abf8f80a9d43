/** Figures as files: text stays text, colours stand alone, pictures are large and not blank. */

import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { bandsByYear, yearsOf } from "../../sim/experiment/runs.ts";
import FanChart from "../../ui/figures/FanChart.svelte";
import { contextOf, figureName, withContext } from "../../ui/frame/comparison.ts";
import { csvFile, pngFile, standalone, svgFile } from "../../ui/frame/save.ts";
import { alone, madeUpRuns, opened, together } from "./made-up.ts";

const words = {
  title: "A title, long enough to need a second line in a narrow picture, as most are",
  context: ["Gap, SD · Tarnford", "A: one · B: two"],
  caption: "Caption.",
  source: "Source",
};

async function drawing() {
  const [runsA, runsB] = madeUpRuns(30);
  const years = yearsOf(runsA);
  const [a, b] = [runsA, runsB].map((runs) => bandsByYear(runs, "attainmentGap"));
  const { container } = await render(FanChart, {
    fan: {
      years,
      baseline: { label: "A Each school alone", median: a.map((bands) => bands.median) },
      scenario: {
        label: "B Knowledge moves around",
        median: b.map((bands) => bands.median),
        band50: b.map((bands) => bands.band50),
        band80: b.map((bands) => bands.band80),
      },
    },
    width: 640,
    label: "A fan",
    axis: "Gap, SD",
    format: (value: number) => value.toFixed(2),
    words: { band50: "half", band80: "most" },
  });
  return standalone(container.querySelector("svg") as SVGSVGElement, words);
}

test("a saved SVG has its title, context, description, axis and caption as text, and no name of a colour it does not hold", async () => {
  const text = await svgFile(await drawing()).text();
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.querySelector("title")?.textContent).toBe(words.title);
  expect(parsed.querySelector("desc")?.textContent).toBe("A fan Gap, SD · Tarnford. A: one · B: two.");
  const texts = [...parsed.querySelectorAll("text")].map((node) => node.textContent?.trim());
  for (const expected of ["Gap, SD", "Gap, SD · Tarnford", "A: one · B: two", "2025", "Caption. Source."])
    expect(texts).toContain(expected);
  expect(text).not.toContain("var(");
  expect(text).toContain("#12436d");
});

test("a saved PNG is at least 1,600 pixels wide and is not blank", async () => {
  const image = await createImageBitmap(await pngFile(await drawing()));
  expect(image.width).toBeGreaterThanOrEqual(1600);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let inked = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i] < 200) inked++;
  expect(inked / (data.length / 4)).toBeGreaterThan(0.02);
});

test("a saved table quotes what needs it and keeps numbers whole", async () => {
  const file = csvFile({ columns: ["Year", 'B, "median"'], rows: [[2025, 0.1 + 0.2]] });
  expect(await file.text()).toBe('Year,"B, ""median"""\r\n2025,0.30000000000000004\r\n');
});

test("a saved table leaves a cell empty where there is no number", async () => {
  expect(await csvFile({ columns: ["year", "a_median"], rows: [[2025, Number.NaN]] }).text()).toBe(
    "year,a_median\r\n2025,\r\n",
  );
});

test("a table says in every row what it is of", () => {
  const about = { a: alone(), b: together(), place: opened, modelVersion: "0.1.0" };
  const facts = { indicator: "Attainment gap at 16", unit: "SD", paired_runs: 30 };
  const { columns, rows } = withContext({ columns: ["year"], rows: [[2025], [2026]] }, about, facts);
  for (const row of rows) {
    const facts = Object.fromEntries(columns.map((column, i) => [column, row[i]]));
    expect(facts).toMatchObject({
      indicator: "Attainment gap at 16",
      unit: "SD",
      place: "Tarnford",
      place_is_fictional: "true",
      scenario_a: "Each school alone",
      scenario_b: "Knowledge moves around",
      seed: 20250401,
      paired_runs: 30,
      model_version: "0.1.0",
    });
  }
  expect(columns.join()).toMatch(/^[a-z_,]+$/);
  expect(contextOf(about, { label: "Gap", unit: "SD" })).toEqual([
    "Gap, SD · Tarnford (fictional)",
    "A: Each school alone · B: Knowledge moves around",
  ]);
  expect(figureName(about, "gap", 2037)).toBe("tarnford_knowledge-moves-around_gap_2037_v0.1.0");
});
