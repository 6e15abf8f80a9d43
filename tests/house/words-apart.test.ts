import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LATER, OF_COMMANDS } from "../../text/apart.ts";

const idsOf = (catalogue: string): string[] =>
  [...readFileSync(`text/${catalogue}.ts`, "utf8").matchAll(/^ {2}"([\w.]+)":/gm)].map(([, id]) => id);

/** The parts of the page that say a catalogue that comes later; one, mostly. */
const FOLDER: Readonly<Record<string, string | readonly string[]>> = {
  admissions: "ui/levers",
  assumptions: "ui/assumptions",
  columns: "ui/why",
  compare: "ui/compare",
  explain: "ui/why",
  help: "ui/help",
  look: ["ui/figures", "ui/result"],
  processes: "ui/levers",
  review: "ui/review",
  place: "ui/place",
  runs: "ui/frame",
  timeline: "ui/timeline",
  trace: "ui/why",
  trial: "ui/trial",
  why: "ui/why",
};

const page = ["ui", "text"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .filter((name) => folder === "ui" || !OF_COMMANDS.includes(name.replace(".ts", "")))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") })),
);

test.each(OF_COMMANDS)("what only commands say is said by no page: %s", (catalogue) => {
  const ids = idsOf(catalogue);
  expect(ids.length).toBeGreaterThan(0);
  const stems = [...new Set(ids.map((id) => `${id.split(".")[0]}.`))];
  const saying = page.flatMap(({ path, text }) =>
    stems.filter((stem) => new RegExp(`["\`]${stem.replace(".", "\\.")}`).test(text)).map((stem) => `${path}: ${stem}`),
  );
  expect(saying).toEqual([]);
});

test.each(LATER.filter((catalogue) => existsSync(`text/${catalogue}.ts`)))(
  "what comes later is said by the parts it comes with alone: %s",
  (catalogue) => {
    const stems = [...new Set(idsOf(catalogue).map((id) => `${id.split(".")[0]}.`))];
    const saying = page
      .filter(({ text }) => stems.some((stem) => new RegExp(`["\`]${stem.replace(".", "\\.")}`).test(text)))
      .map(({ path }) => path.split("/").slice(0, 2).join("/"))
      .filter((folder) => folder !== `text/${catalogue}.ts`);
    expect([...new Set(saying)].sort()).toEqual([FOLDER[catalogue]].flat());
  },
);
