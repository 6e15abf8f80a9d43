/** The figure of growth: what each size cost, on logarithmic axes, with the fitted lines and their exponents. */

import { numberText } from "../../../text/numbers.ts";
import { say } from "../../../text/say.ts";
import { type Grown, memoryOf, ofLarger, secondsOf } from "./costs.ts";
import { costAt } from "./fit.ts";
import type { MeasuredAxis } from "./measure.ts";
import { exponentText } from "./report.ts";
import { type LogScale, logScale } from "./scale.ts";

const WIDTH = 960;
const EDGE = 16;
const STYLE = `:root{color-scheme:light dark}
text{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:13px;fill:#1d2733}
.ground{fill:#ffffff}.name{font-size:15px;font-weight:600}.of{fill:#46525e}.tick{font-size:12px;fill:#46525e}
.grid{stroke:#dbe1e7}.line{stroke:#1f5f9e;stroke-width:1.8;stroke-dasharray:6 4}.point{fill:#1f5f9e;stroke:#ffffff;stroke-width:1.2}
@media (prefers-color-scheme:dark){text{fill:#e6ebf0}.ground{fill:#12181f}.of,.tick{fill:#b4bfca}.grid{stroke:#2c3641}
.line{stroke:#7fb5ea}.point{fill:#7fb5ea;stroke:#12181f}}`;

/** What one panel shows, and where. */
interface Panel {
  readonly name: string;
  readonly of: string;
  readonly grown: Grown;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LARGE = { width: 456, height: 300 };
const SMALL = { width: 298, height: 220 };
const A_ROW = 3;

/** Pupils in two large panels, whatever else was measured in small ones below. */
export function growthFigure(axes: readonly MeasuredAxis[]): string {
  const pupils = axes.filter(({ key }) => key === "pupils");
  const others = axes.filter(({ key }) => key !== "pupils");
  const large = pupils.flatMap((axis) => [secondsPanel(axis), memoryPanel(axis)]);
  const below = large.length === 0 ? 0 : LARGE.height + EDGE;
  const panels = [
    ...large.map((panel, i) => ({ ...panel, ...LARGE, x: EDGE + i * (LARGE.width + EDGE), y: EDGE })),
    ...others.map((axis, i) => ({
      ...secondsPanel(axis),
      ...SMALL,
      x: EDGE + (i % A_ROW) * (SMALL.width + EDGE),
      y: EDGE + below + Math.floor(i / A_ROW) * (SMALL.height + EDGE),
    })),
  ];
  const height = Math.max(...panels.map((panel) => panel.y + panel.height)) + EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title about">`,
    `<title id="title">${say("growth.figure.title")}</title>`,
    `<desc id="about">${panels.map(spoken).join(" ")}</desc>`,
    `<style>\n${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${height}"/>`,
    ...panels.map(drawn),
    "</svg>\n",
  ].join("\n");
}

const secondsPanel = (axis: MeasuredAxis) => ({
  name: say(`growth.${axis.key}`),
  of: say(axis.key === "workers" ? "growth.unit.sClock" : "growth.unit.s"),
  grown: secondsOf(axis),
});

const memoryPanel = (axis: MeasuredAxis) => ({
  name: say(`growth.${axis.key}`),
  of: say("growth.unit.mb"),
  grown: memoryOf(axis),
});

const spoken = ({ name, of, grown }: Panel): string =>
  say("growth.figure.panel", { name, of, exponent: exponentText(fitted(grown).fit) });

/** So many sizes are fitted as a whole; of more, the larger half: the smallest bend for what does not grow with them. */
const AS_A_WHOLE = 6;

const fitted = (grown: Grown): Grown => (grown.points.length > AS_A_WHOLE ? ofLarger(grown) : grown);

/** Room for the name above, the ticks to the left and below. */
const ROOM = { above: 42, left: 46, below: 24, right: 12 };

function drawn(panel: Panel): string {
  const { name, of, grown, x, y, width, height } = panel;
  const [left, right, top, bottom] = [x + ROOM.left, x + width - ROOM.right, y + ROOM.above, y + height - ROOM.below];
  const across = logScale(
    grown.points.map(({ size }) => size),
    left,
    right,
  );
  const up = logScale(
    grown.points.map(({ cost }) => cost),
    bottom,
    top,
  );
  return [
    text(x, y + 14, "name", name),
    text(x, y + 31, "of", `${of}, ${say("growth.figure.exponent", { exponent: exponentText(fitted(grown).fit) })}`),
    ...across.ticks.map((tick) => upright(across.at(tick), top, bottom, tick)),
    ...up.ticks.map((tick) => level(left, right, up.at(tick), tick)),
    lineOf(fitted(grown), across, up),
    ...grown.points.map(
      ({ size, cost }) => `<circle class="point" cx="${at(across, size)}" cy="${at(up, cost)}" r="4.5"/>`,
    ),
  ].join("\n");
}

const fixed = (value: number): string => value.toFixed(1);
const at = (scale: LogScale, value: number): string => fixed(scale.at(value));

const text = (x: number, y: number, kind: string, said: string, more = ""): string =>
  `<text class="${kind}" x="${fixed(x)}" y="${fixed(y)}"${more}>${said}</text>`;

const upright = (x: number, top: number, bottom: number, tick: number): string =>
  `<line class="grid" x1="${fixed(x)}" x2="${fixed(x)}" y1="${fixed(top)}" y2="${fixed(bottom)}"/>
${text(x, bottom + 17, "tick", tickText(tick), ' text-anchor="middle"')}`;

const level = (left: number, right: number, y: number, tick: number): string =>
  `<line class="grid" x1="${fixed(left)}" x2="${fixed(right)}" y1="${fixed(y)}" y2="${fixed(y)}"/>
${text(left - 6, y + 4, "tick", tickText(tick), ' text-anchor="end"')}`;

/** "300", "3k", "10M", "0.05". */
function tickText(value: number): string {
  if (value >= 1e6) return `${numberText(value / 1e6, 0)}M`;
  if (value >= 1e3) return `${numberText(value / 1e3, 0)}k`;
  return String(Number(value.toPrecision(2)));
}

/** The fitted line from the least size to the largest; none of fewer than two. */
function lineOf({ points, fit }: Grown, across: LogScale, up: LogScale): string {
  if (Number.isNaN(fit.exponent)) return "";
  const [first, last] = [points[0].size, points[points.length - 1].size];
  const end = (size: number, n: number) => `x${n}="${at(across, size)}" y${n}="${at(up, costAt(fit, size))}"`;
  return `<line class="line" ${end(first, 1)} ${end(last, 2)}/>`;
}
