/**
 * Writes docs/patterns.md: `npm run report:patterns -- FOLDER` (about ten minutes). FOLDER holds the published tables of Greater
 * Manchester of 2018/19, from which its place is made; its tables are not kept.
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say which folder holds the published tables: npm run report:patterns -- FOLDER");
  process.exit(2);
}
const place = join("dist", "greater-manchester");
catchment(
  "place",
  "import",
  "--mapping",
  "seeds/mappings/england-2019.json",
  "--from",
  folder,
  "--out",
  place,
  "--force",
);
const offers = join(folder, "gm_offers_2014_2021.csv");
const parts = ["--experiments", "--ablate", "--offers", offers, "--out", join("docs", "patterns.md")];
catchment("patterns", place, "averdale", "tarnford", ...parts);

function catchment(...words) {
  const { status } = spawnSync(process.execPath, [join("dist", "cli", "main.js"), ...words], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
