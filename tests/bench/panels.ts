/** Dots with error bars in panels that share a scale, as an SVG that reads in light and dark. */

import { scaleLinear } from "d3-scale";

export interface Dot {
  /** What stands under it. */
  readonly at: string;
  readonly value: number;
  /** One standard error. */
  readonly error: number;
}

export interface Panel {
  readonly title: string;
  /** The dot that is the default, by what stands under it. */
  readonly usual: string;
  readonly dots: readonly Dot[];
}

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM, BETWEEN] = [1000, 330, 74, 62, 46, 26];
const STYLE = `:root{color-scheme:light dark}text{font:14px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1d2733}
.ground{fill:#fff}.title{font-weight:600}.axis{fill:#46525e;font-size:13px}.line{stroke:#c3ccd5}.zero{stroke:#46525e;stroke-width:1.5}
.error{stroke:#4f7ba6;stroke-width:2}.dot{fill:#fff;stroke:#2b5c8c;stroke-width:2}.usual{fill:#2b5c8c}
@media (prefers-color-scheme:dark){text{fill:#e6ebf0}.ground{fill:#12181f}.axis{fill:#b4bfca}.line{stroke:#39434e}.zero{stroke:#b4bfca}
.error{stroke:#6f9fcd}.dot{fill:#12181f;stroke:#8fbbe6}.usual{fill:#8fbbe6}}`;

/** The picture: panels side by side, `ticks` on the shared scale, a heading and what the picture shows in words. */
export function panels(heading: string, about: string, ticks: readonly number[], all: readonly Panel[]): string {
  const y = scaleLinear([ticks[0], ticks[ticks.length - 1]], [HEIGHT - BOTTOM, TOP]);
  const width = (WIDTH - LEFT - BETWEEN * (all.length - 1) - 12) / all.length;
  const parts = all.map((panel, i) => drawn(panel, LEFT + i * (width + BETWEEN), width, y, ticks));
  const scale = ticks.map(
    (tick) => `<text class="axis" x="${LEFT - 10}" y="${y(tick) + 4}" text-anchor="end">${signed(tick)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title about">
<title id="title">${heading}</title>
<desc id="about">${about}</desc>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="12" y="24">${heading}</text>
${[...scale, ...parts].join("\n")}
</svg>
`;
}

function drawn(
  { title, usual, dots }: Panel,
  left: number,
  width: number,
  y: (value: number) => number,
  ticks: readonly number[],
) {
  const x = scaleLinear([-0.5, dots.length - 0.5], [left, left + width]);
  const lines = ticks.map(
    (tick) =>
      `<line class="${tick === 0 ? "zero" : "line"}" x1="${left}" x2="${left + width}" y1="${y(tick)}" y2="${y(tick)}"/>`,
  );
  const marks = dots.map(({ at, value, error }, i) => {
    const [across, low, high] = [x(i), y(value - 2 * error), y(value + 2 * error)];
    return `<line class="error" x1="${across}" x2="${across}" y1="${low}" y2="${high}"/>
<circle class="dot${at === usual ? " usual" : ""}" cx="${across}" cy="${y(value)}" r="5.5"/>
<text class="axis" x="${across}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${at}</text>`;
  });
  return [...lines, `<text x="${left}" y="${TOP - 14}">${title}</text>`, ...marks].join("\n");
}

const signed = (value: number): string =>
  value === 0 ? "0" : `${value < 0 ? "−" : "+"}${String(Math.abs(value)).replace("0.", ".")}`;
