/** A figure as a file: SVG with its title and caption as text, PNG at twice the size, CSV of what is drawn. */

export interface Words {
  readonly title: string;
  readonly caption: string;
  readonly source: string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 24;
const LINE = 20;

/** A drawing that stands alone: light colours, title above, caption below. */
export function standalone(chart: SVGSVGElement, { title, caption, source }: Words): SVGSVGElement {
  const [width, height] = [chart.width.baseVal.value, chart.height.baseVal.value];
  const font = chart.getAttribute("font-family") ?? "sans-serif";
  const head = wrap(title, width, `600 17px ${font}`);
  const foot = wrap(`${caption} ${source}.`, width, `12px ${font}`);
  const top = PADDING + head.length * 24 + 8;
  const whole = document.createElementNS(SVG, "svg");
  const [w, h] = [width + 2 * PADDING, top + height + 16 + foot.length * LINE + PADDING];
  for (const [name, value] of Object.entries({ xmlns: SVG, width: w, height: h, viewBox: `0 0 ${w} ${h}` }))
    whole.setAttribute(name, String(value));
  whole.setAttribute("font-family", font);
  whole.append(element("title", {}, title), element("desc", {}, chart.getAttribute("aria-label") ?? caption));
  whole.append(element("rect", { width: w, height: h, fill: "#ffffff" }));
  head.forEach((words, i) => {
    whole.append(
      element(
        "text",
        { x: PADDING, y: PADDING + 16 + i * 24, "font-size": 17, "font-weight": 600, fill: "#1b2026" },
        words,
      ),
    );
  });
  const inner = chart.cloneNode(true) as SVGSVGElement;
  inner.setAttribute("x", String(PADDING));
  inner.setAttribute("y", String(top));
  for (const part of [inner, ...inner.querySelectorAll("*")]) plain(part);
  whole.append(inner);
  foot.forEach((words, i) => {
    whole.append(
      element("text", { x: PADDING, y: top + height + 30 + i * LINE, "font-size": 12, fill: "#565d66" }, words),
    );
  });
  return whole;
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

const cell = (value: string | number): string =>
  typeof value === "number" ? String(value) : /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
