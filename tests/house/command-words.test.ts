import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { OF_COMMANDS } from "../../text/of-commands.ts";

const idsOf = (catalogue: string): string[] =>
  [...readFileSync(`text/${catalogue}.ts`, "utf8").matchAll(/^ {2}"([\w.]+)":/gm)].map(([, id]) => id);

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
