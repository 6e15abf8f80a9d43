/**
 * Writes docs/patterns.md: `npm run report:patterns -- FOLDER` (about twenty-five minutes on two cores). FOLDER holds the published tables of Greater
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
const out = join("docs", "patterns.md");
catchment(
  "patterns",
  ...[place, place, "averdale", "averdale", "tarnford"],
  ...["--phase", "secondary,primary,secondary,primary,secondary"],
  ...["--seeds", "10,4,10,4,10"],
  ...["--ablate", "0,0,2,0,4"],
  ...["--experiments", "--offers", offers, "--out", out],
);

function catchment(...words) {
  const { status } = spawnSync(process.execPath, [join("dist", "cli", "main.js"), ...words], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
