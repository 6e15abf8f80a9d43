/** A figure as a file: SVG with title, context and caption as text, PNG at twice the size, CSV of its numbers. */

export interface Words {
  readonly title: string;
  /** What is measured, where, and in which scenarios, a line each. */
  readonly context: readonly string[];
  readonly caption: string;
  readonly source: string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 24;

/** A drawing that stands alone: light colours, title and context above, caption below. */
export function standalone(chart: SVGSVGElement, { title, context, caption, source }: Words): SVGSVGElement {
  const [width, height] = [chart.width.baseVal.value, chart.height.baseVal.value];
  const font = chart.getAttribute("font-family") ?? "sans-serif";
  const head = block([title], { width, top: PADDING, font, ...HEAD });
  const under = block(context, { width, top: head.bottom + 4, font, ...FOOT });
  const top = under.bottom + 16;
  const foot = block([`${caption} ${source}.`], { width, top: top + height + 16, font, ...FOOT });
  const [w, h] = [width + 2 * PADDING, foot.bottom + PADDING];
  const whole = element("svg", { width: w, height: h, viewBox: `0 0 ${w} ${h}`, "font-family": font });
  whole.append(element("title", {}, title));
  whole.append(element("desc", {}, `${chart.getAttribute("aria-label") ?? title} ${context.join(". ")}.`));
  whole.append(element("rect", { width: w, height: h, fill: "#ffffff" }));
  whole.append(...head.texts, ...under.texts, placed(chart, PADDING, top), ...foot.texts);
  return whole as SVGSVGElement;
}

interface Style {
  readonly size: number;
  readonly line: number;
  readonly weight: number;
  readonly fill: string;
}
const HEAD: Style = { size: 17, line: 24, weight: 600, fill: "#1b2026" };
const FOOT: Style = { size: 12, line: 18, weight: 400, fill: "#565d66" };

/** Paragraphs in as many lines as they need, from `top` down. */
function block(paragraphs: readonly string[], { width, top, font, size, line, weight, fill }: Style & Place) {
  const lines = paragraphs.flatMap((text) => wrap(text, width, `${weight} ${size}px ${font}`));
  const attributes = { x: PADDING, "font-size": size, "font-weight": weight, fill };
  const texts = lines.map((words, i) => element("text", { ...attributes, y: top + size + i * line }, words));
  return { texts, bottom: top + lines.length * line };
}

interface Place {
  readonly width: number;
  readonly top: number;
  readonly font: string;
}

/** A copy of the drawing at that point, in colours of its own. */
function placed(chart: SVGSVGElement, x: number, y: number): SVGSVGElement {
  const inner = chart.cloneNode(true) as SVGSVGElement;
  inner.setAttribute("x", String(x));
  inner.setAttribute("y", String(y));
  for (const part of [inner, ...inner.querySelectorAll("*")]) plain(part);
  return inner;
}

export const svgFile = (drawing: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" });

/** The drawing in pixels, at least 1,600 wide. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(drawing.getAttribute("width")), Number(drawing.getAttribute("height"))];
  const scale = Math.max(2, 1600 / width);
  const url = URL.createObjectURL(svgFile(drawing));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

export const csvFile = ({ columns, rows }: Table): Blob =>
  new Blob([[columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")], { type: "text/csv" });

/** Hands a file to the person. */
export function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Text in lines of at most so many pixels, as wide as this browser sets them. */
export function wrap(text: string, width: number, font: string): string[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return [text];
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || pen.measureText(`${line} ${word}`).width > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** Colours as they are in the light theme, without the page's names for them. */
function plain(part: Element): void {
  for (const { name, value } of [...part.attributes]) {
    if (name.startsWith("class")) part.removeAttribute(name);
    else part.setAttribute(name, value.replace(/var\(--[\w-]+,\s*([^)]+)\)/g, "$1"));
  }
}

function element(name: string, attributes: Record<string, string | number>, text = ""): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** A cell; empty where there is no number. */
const cell = (value: string | number): string =>
  typeof value === "number"
    ? Number.isNaN(value)
      ? ""
      : String(value)
    : /[",\r\n]/.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
