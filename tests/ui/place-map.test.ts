/** The map of a place: areas that cover the town, marks for every unit, numbers in words, and colours that say no more than they know. */

import axe from "axe-core";
import { expect, test } from "vitest";
import { userEvent, page as viewport } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import { areaOf, outlinesOf } from "../../ui/figures/areas.ts";
import { cells, livedIn } from "../../ui/figures/cells.ts";
import { classOf, colours, fillOf } from "../../ui/figures/colours.ts";
import type { Disc, Point } from "../../ui/figures/edges.ts";
import { boxOf, overlap, place } from "../../ui/figures/labels.ts";
import { edgeTexts } from "../../ui/figures/legend.ts";
import {
  arcPath,
  discsOf,
  innerOf,
  largestRadius,
  pickedAt,
  projection,
  radiusOf,
} from "../../ui/figures/map-layout.ts";
import { pngFile, standalone, svgFile } from "../../ui/frame/save.ts";
import MapFigure from "../../ui/result/MapFigure.svelte";
import { figureProps } from "./figure-props.ts";
import { about, mapOf, middles, middlesOf, tarnford } from "./made-up-place.ts";

const measures = ["attainment", "fsmShare", "schoolEffect"] as const;

interface Given {
  readonly about?: typeof about;
  readonly middles?: typeof middles;
}

async function show(width = 900, given: Given = {}) {
  await viewport.viewport(width, 900);
  const pairs = { years: [2037], replicates: Array.from({ length: 30 }, (_, i) => i), a: {}, b: {} };
  const props = figureProps({ pairs, middles: given.middles ?? middles }, { about: given.about ?? about });
  return render(MapFigure, { ...props, measures });
}

/** The map of what differs between A and B. */
async function showDifference(...given: Parameters<typeof show>) {
  const screen = await show(...given);
  await screen.getByRole("radio", { name: "B less A", exact: true }).click();
  return screen;
}

const plain: (point: Point) => Point = ([x, y]) => [100 * x, -100 * y];

/** Is the point in the area? As a browser fills it. */
function fills(path: string): (point: Point) => boolean {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  document.body.append(svg);
  return ([x, y]) => shape.isPointInFill(new DOMPoint(x, y));
}

const grid = (discs: readonly Disc[], step: number): Point[] => {
  const reach = Math.max(...discs.flatMap(({ x, y, r }) => [Math.abs(x) + r, Math.abs(y) + r]));
  const ticks = Array.from({ length: Math.ceil((2 * reach) / step) }, (_, i) => -reach + (i + 0.37) * step);
  return ticks.flatMap((x) => ticks.map((y): Point => [x, y]));
};

test("areas hold their own centre, cover where people live, and no two overlap", () => {
  const discs = discsOf(tarnford);
  const lived = livedIn(discs);
  const inside = outlinesOf(cells(discs, lived), plain, 100).shapes.map(fills);
  for (const [i, { x, y }] of discs.entries())
    expect(inside.map((is) => is(plain([x, y])))).toEqual(discs.map((_, j) => i === j));
  const step = 0.17;
  let counted = 0;
  for (const point of grid(discs, step)) {
    const isLived = lived.some(({ x, y, r }) => Math.hypot(point[0] - x, point[1] - y) < r);
    expect(inside.filter((is) => is(plain(point))).length, point.join()).toBe(isLived ? 1 : 0);
    if (isLived) counted++;
  }
  const areas = cells(discs, lived).map(areaOf);
  expect(Math.min(...areas)).toBeGreaterThan(0);
  expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(counted * step * step, 0);
});

test("a disc by itself is its own area, two that lie apart are two, one on another keeps a small one", () => {
  const [alone] = cells([{ x: 3, y: 4, r: 2 }]).map(areaOf);
  expect(alone).toBeCloseTo(4 * Math.PI, 9);
  const apart = cells([
    { x: 0, y: 0, r: 1 },
    { x: 9, y: 0, r: 2 },
  ]).map(areaOf);
  expect(apart[0]).toBeCloseTo(Math.PI, 9);
  expect(apart[1]).toBeCloseTo(4 * Math.PI, 9);
  const same = cells([
    { x: 1, y: 1, r: 1 },
    { x: 1, y: 1, r: 1 },
    { x: 6, y: 0, r: 1 },
  ]).map(areaOf);
  for (const area of same) expect(area).toBeGreaterThan(0);
});

test("a large place is cut into areas that add up to the union of its discs", () => {
  const discs = discsOf(mapOf("averdale"));
  const areas = cells(discs).map(areaOf);
  expect(areas).toHaveLength(discs.length);
  expect(Math.min(...areas)).toBeGreaterThan(0);
  const step = 0.25;
  const lived = grid(discs, step).filter(([x, y]) => discs.some((disc) => Math.hypot(disc.x - x, disc.y - y) < disc.r));
  const sum = areas.reduce((all, area) => all + area, 0);
  expect(sum / (lived.length * step * step)).toBeCloseTo(1, 2);
});

test("the filled part of a ring is the share, from the top clockwise", () => {
  const ring = (share: number) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", arcPath(share, 10));
    return path;
  };
  for (const share of [0.01, 0.25, 0.5, 0.75, 0.99, 1])
    expect(ring(share).getTotalLength() / (20 * Math.PI)).toBeCloseTo(share, 2);
  expect(ring(0.25).getPointAtLength(0).y).toBeCloseTo(-10, 1);
  expect(ring(0.25).getPointAtLength(99).x).toBeCloseTo(10, 1);
  expect(arcPath(0, 10)).toBe("");
  expect(arcPath(Number.NaN, 10)).toBe("");
});

test("circles have areas as rolls, and a school without pupils has none", () => {
  const far = [
    [0, 0],
    [300, 0],
  ] as const;
  const radius = radiusOf(largestRadius(far), 400);
  expect(radius(400) ** 2 / radius(100) ** 2).toBeCloseTo(4, 9);
  expect(radius(0)).toBe(0);
  expect(radius(Number.NaN)).toBe(0);
  expect(innerOf(radius(400))).toBeGreaterThan(0);
});

const lower = { better: "lower", material: 0.02 } as const;

test("colours of a difference are symmetric around zero, and grey where it is too small to matter", () => {
  const classes = colours("difference", [-0.11, 0.03, Number.NaN], lower);
  expect(classes.edges).toEqual(classes.edges.map((edge) => -edge).reverse());
  expect(classes.edges.slice(3)[0]).toBe(0.02);
  expect(Math.max(...classes.edges)).toBeLessThan(0.11);
  for (const value of [0, 0.019, 0.02, 0.05, 0.1, 2]) {
    expect(classOf(classes, -value), `${value}`).toBe(6 - classOf(classes, value));
    expect(fillOf(classes, -value)?.opacity).toBe(fillOf(classes, value)?.opacity);
  }
  expect(classOf(classes, 0.0199)).toBe(3);
  expect(classOf(classes, 0.02)).toBe(4);
  expect(fillOf(classes, Number.NaN)).toBeUndefined();
});

test("blue is the better side of a difference, whichever way that is", () => {
  const colourOf = (better: "lower" | "higher", value: number) =>
    fillOf(colours("difference", [0.1], { better, material: 0.02 }), value)?.colour;
  expect(colourOf("lower", -0.1)).toBe(colourOf("higher", 0.1));
  expect(colourOf("lower", 0.1)).toBe(colourOf("higher", -0.1));
  expect(colourOf("lower", 0.1)).not.toBe(colourOf("lower", -0.1));
});

test.each([[[0.12, 0.2, 0.45, 0.31]], [[-0.4, 0.3]], [[5, 5, 5]], [[Number.NaN]], [[12, 1300, 480, 75]]])(
  "colours of a level grow stronger with the value: %j",
  (values) => {
    const classes = colours("b", values, lower);
    expect(classes.fills).toHaveLength(classes.edges.length + 1);
    expect(classes.fills.length).toBeLessThanOrEqual(8);
    const opacities = classes.fills.map(({ opacity }) => opacity);
    expect(opacities).toEqual([...new Set(opacities)].sort((a, b) => a - b));
    for (const [i, edge] of classes.edges.entries()) expect(classOf(classes, edge)).toBe(i + 1);
  },
);

test("edges of classes are written with the decimals they need", () => {
  const share = { label: "Share", unit: "share", decimals: 3 };
  expect(edgeTexts([-0.005, 0.005, 0.015], share)).toEqual(["−0.5", "0.5", "1.5"]);
  expect(edgeTexts([100, 200], { label: "Pupils", unit: "pupils", decimals: 0 })).toEqual(["100", "200"]);
});

test.each([252, 288, 420, 900])("at %i px no name lies over another, over a school or off the map", (width) => {
  const discs = discsOf(tarnford);
  const paper = projection(tarnford, discs, { width, tallest: 1.15 * width, margin: 8 });
  const points = tarnford.schools.x.map((x, i) => paper.project([x, tarnford.schools.y[i]]));
  const taken = points.map(([x, y]) => ({ x: x - 8, y: y - 8, width: 16, height: 16 }));
  const names = tarnford.neighbourhoods.names.map((name, index) => ({
    index,
    name,
    at: paper.project([tarnford.neighbourhoods.x[index], tarnford.neighbourhoods.y[index]]),
  }));
  const town = { discs, lived: livedIn(discs), paper };
  const isOwn = (index: number, at: Point) => pickedAt(at, [], [], town)?.index === index;
  const labels = place(names, taken, { x: 0, y: 0, width, height: paper.height }, isOwn);
  const boxes = [...labels.map(({ lines, x, y }) => boxOf(lines, [x, y])), ...taken];
  for (const [i, label] of labels.entries()) {
    const others = boxes.filter((box) => box !== boxes[i]);
    expect(
      others.some((box) => overlap(boxes[i], box)),
      label.lines.join(" "),
    ).toBe(false);
    expect(boxes[i].x).toBeGreaterThanOrEqual(0);
    expect(boxes[i].x + boxes[i].width).toBeLessThanOrEqual(width);
  }
  expect(labels.length).toBeGreaterThanOrEqual(width < 300 ? 4 : 8);
});

test("every neighbourhood and every school has a mark that is named, and nobody is hatched", async () => {
  const { container } = await show();
  const marks = (kind: string) => [...container.querySelectorAll(`[data-mark="${kind}"]`)];
  expect(marks("neighbourhood").map((mark) => mark.getAttribute("data-id"))).toEqual(tarnford.neighbourhoods.ids);
  expect(
    marks("school")
      .map((mark) => mark.getAttribute("data-id"))
      .sort(),
  ).toEqual(tarnford.schools.ids);
  const titles = [...marks("neighbourhood"), ...marks("school")].map(
    (mark) => mark.querySelector("title")?.textContent,
  );
  for (const name of [...tarnford.neighbourhoods.names, ...tarnford.schools.names])
    expect(
      titles.some((title) => title?.startsWith(`${name}: `)),
      name,
    ).toBe(true);
  const hatched = marks("neighbourhood").filter((mark) => mark.getAttribute("fill")?.startsWith("url("));
  expect(hatched.map((mark) => mark.getAttribute("data-id"))).toEqual([tarnford.neighbourhoods.ids[3]]);
  expect(container.querySelector("[data-mark='legend']")?.textContent).toContain("nobody to speak of");
  expect(container.innerHTML).not.toMatch(/d="[^"]*NaN|[xyr]="NaN/);
});

test("north lies up and east right", async () => {
  const { project } = projection(tarnford, discsOf(tarnford), { width: 500, tallest: 500, margin: 8 });
  expect(project([0, 1])[1]).toBeLessThan(project([0, 0])[1]);
  expect(project([1, 0])[0]).toBeGreaterThan(project([0, 0])[0]);
});

test("the title counts the units that differ by what matters in nine pairs of ten, as the table has them", async () => {
  const { container, ...screen } = await showDifference();
  const heading = container.querySelector("h2")?.textContent ?? "";
  await screen.getByRole("button", { name: "Table" }).click();
  const rows = [...container.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toHaveLength(22);
  const number = (text: string | null | undefined) => Number(text?.replace("−", "-"));
  const differs = (kind: string) =>
    rows.filter(
      ([, unit, , , difference, low, high]) =>
        unit === kind && Math.abs(number(difference)) >= 0.02 && number(low) * number(high) > 0,
    );
  expect(heading).toBe(
    `Attainment at 16 in 2037: ${differs("neighbourhood").length} of 10 neighbourhoods and ${differs("school").length} of 12 schools differ between A and B by 0.020 SD or more, the same way in nine pairs of ten`,
  );
  for (const kind of ["neighbourhood", "school"]) {
    const names = rows.filter(([, unit]) => unit === kind).map(([name]) => name ?? "");
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  }
});

test("a unit is read by choosing it in the list, and by pressing it on the map", async () => {
  const { container, ...screen } = await show();
  const list = screen.getByRole("combobox", { name: "Read a neighbourhood or school" });
  await list.selectOptions("Dunnock Fields");
  const reading = container.querySelector("output");
  expect(reading?.textContent).toBe(
    "Dunnock Fields: A −0.300 SD, B −0.360 SD; within pairs of runs B less A is −0.060 SD (likely −0.075 to −0.045).",
  );
  expect(container.querySelector("path[data-mark='picked']")).not.toBeNull();
  const school = container.querySelector(`[data-id="${tarnford.schools.ids[5]}"] [data-mark="value"]`);
  await userEvent.click(school as Element);
  await expect.element(list).toHaveDisplayValue(tarnford.schools.names[5]);
  expect(reading?.textContent).toMatch(
    /^Osierholt High: A 0\.000 SD, B −0\.010 SD;.* 250 pupils in B, 24\.0 % of them/,
  );
  expect(container.querySelector("circle[data-mark='picked']")).not.toBeNull();
  await list.selectOptions(tarnford.neighbourhoods.names[3]);
  expect(reading?.textContent).toBe(`${tarnford.neighbourhoods.names[3]}: nobody to speak of.`);
});

test("A and B are coloured by the same classes, each in its own hue", async () => {
  const { container, ...screen } = await show();
  const legend = () => [...container.querySelectorAll("[data-mark='legend'] text")].map((text) => text.textContent);
  const fill = () => container.querySelector("[data-mark='neighbourhood']")?.getAttribute("fill");
  await screen.getByRole("radio", { name: "A", exact: true }).click();
  const [wordsA, fillA] = [legend(), fill()];
  await screen.getByRole("radio", { name: "B", exact: true }).click();
  expect(legend().map((words) => words?.replace("B in", "A in"))).toEqual(wordsA);
  expect(fill()).not.toBe(fillA);
});

test("what is inferred of schools that exist is not drawn, and the caption says why", async () => {
  const real = { ...about, place: { ...about.place, fictional: false } };
  const { container, ...screen } = await show(900, { about: real });
  await screen.getByRole("combobox", { name: "Measure" }).selectOptions("schoolEffect");
  const discs = [...container.querySelectorAll("[data-mark='value']")].map((disc) => disc.getAttribute("fill"));
  expect(new Set(discs)).toEqual(new Set(["var(--surface, #ffffff)"]));
  expect(container.querySelector(".caption")?.textContent).toContain("is not stated of schools that exist");
  await screen.getByRole("button", { name: "Table" }).click();
  const row = [...container.querySelectorAll("tbody tr")].find((each) => each.textContent?.includes("school"));
  expect(row?.children[2].textContent).toBe("–");
});

test("a measure that only schools have leaves areas unfilled and says so", async () => {
  const only = (unit: "school" | "neighbourhood", key: (typeof measures)[number] | "pupils") =>
    unit === "school" ? middles(unit, key) : undefined;
  const { container } = await showDifference(900, { middles: only as typeof middles });
  expect(container.querySelector("[data-mark='legend']")?.textContent).toContain("not given by neighbourhood");
  expect(container.querySelector("h2")?.textContent).toMatch(/: \d+ of 12 schools differ/);
});

test.each([320, 900])("at %i px text is large enough and inside the picture, and axe finds nothing", async (width) => {
  const { container, ...screen } = await show(width);
  for (const view of ["B less A", "B"]) {
    await screen.getByRole("radio", { name: view, exact: true }).click();
    const svg = container.querySelector(".holder > svg") as SVGSVGElement;
    const frame = svg.getBoundingClientRect();
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      expect(box.left, text.textContent ?? "").toBeGreaterThanOrEqual(frame.left - 0.5);
      expect(box.right, text.textContent ?? "").toBeLessThanOrEqual(frame.right + 0.5);
      expect(box.bottom, text.textContent ?? "").toBeLessThanOrEqual(frame.bottom + 0.5);
      expect(Number.parseFloat(getComputedStyle(text).fontSize)).toBeGreaterThanOrEqual(12);
    }
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  for (const control of container.querySelectorAll("button, select, input"))
    expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("a saved map stands alone: its colours are its own, and as a picture it is blue where B is better", async () => {
  const { container } = await showDifference();
  const words = { title: "Title", context: ["Context"], caption: "Caption.", source: "Source" };
  const drawing = standalone(container.querySelector(".holder > svg") as SVGSVGElement, words);
  const text = await svgFile(drawing).text();
  expect(text).not.toMatch(/var\(|color-mix/);
  expect(text).toContain(`<title>${tarnford.neighbourhoods.names[0]}: `);
  const image = await createImageBitmap(await pngFile(drawing));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let [blue, orange] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 2] > data[i] + 25) blue++;
    if (data[i] > data[i + 2] + 40) orange++;
  }
  expect(orange / (data.length / 4)).toBeGreaterThan(0.02);
  expect(blue / (data.length / 4)).toBeGreaterThan(0.005);
});

test("a city region is a shape a colour, says what is pointed at, and is read by a name that is typed", async () => {
  const map = mapOf("averdale");
  const { container } = await show(900, {
    about: { ...about, place: { ...about.place, map } },
    middles: (unit, indicator) => middlesOf(map, unit, indicator),
  });
  // The ground of so many comes a frame after its frame, and circles come some at once.
  await expect.poll(() => container.querySelectorAll("[data-mark='neighbourhoods']").length).toBeGreaterThan(2);
  await expect.poll(() => container.querySelectorAll("[data-mark='school']").length).toBe(map.schools.ids.length);
  const svg = container.querySelector<SVGSVGElement>("svg:has([data-mark='neighbourhoods'])");
  const shapes = [...container.querySelectorAll<SVGPathElement>("[data-mark='neighbourhoods']")];
  expect(shapes.length).toBeLessThan(12);
  expect(
    new Set(shapes.map((shape) => `${shape.getAttribute("fill")} ${shape.getAttribute("fill-opacity")}`)).size,
  ).toBe(shapes.length);
  const outlines = shapes.flatMap((shape) => shape.getAttribute("d")?.match(/M/g) ?? []);
  expect(outlines.length).toBeGreaterThanOrEqual(map.neighbourhoods.ids.length);

  const { left, top, width, height } = svg?.getBoundingClientRect() ?? new DOMRect();
  svg?.dispatchEvent(
    new PointerEvent("pointermove", { bubbles: true, clientX: left + 0.3 * width, clientY: top + 0.5 * height }),
  );
  await expect.poll(() => svg?.querySelector("g > title")?.textContent).toMatch(/: /);
  const said = svg?.querySelector("g > title")?.textContent ?? "";
  const everyName = [...map.neighbourhoods.names, ...map.schools.names];
  expect(everyName.some((name) => said.startsWith(`${name}: `))).toBe(true);

  const typed = container.querySelector<HTMLInputElement>("input[list]");
  const output = () => container.querySelector("output")?.textContent ?? "";
  const type = async (name: string) => {
    await userEvent.fill(typed as HTMLInputElement, name);
    await userEvent.tab();
  };
  await type("Nowhere at all");
  expect(output()).toContain("Nothing on this map is called “Nowhere at all”");
  expect(container.querySelector("[data-mark='picked']")).toBeNull();
  const [name] = everyName.filter((one) => everyName.indexOf(one) === everyName.lastIndexOf(one));
  await type(name.toUpperCase());
  expect(output()).toMatch(new RegExp(`^${name}`));
  expect(container.querySelector("[data-mark='picked']")).not.toBeNull();
  expect((await axe.run(container)).violations).toEqual([]);
});
