/** Profiles: whose time is whose, and the table of them. */

import { expect, test } from "vitest";
import { type Profile, profileSection, topOf } from "../../../cli/bench/profile.ts";

const bundle = `import { x } from "./part.js";
// sim/between/choose.ts
/** Words about ways.ts */
function choose() {}
//#region sim/within/learn.ts
const learn = () => {};
// node_modules/@stdlib/ln/lib/main.js
function ln() {}
`;
const frame = (functionName: string, lineNumber: number, url = "file:///engine.js") => ({
  functionName,
  lineNumber,
  url,
});
const profile: Profile = {
  nodes: [
    { id: 1, callFrame: frame("(idle)", -1, "") },
    { id: 2, callFrame: frame("choose", 3) },
    { id: 3, callFrame: frame("", 5) },
    { id: 4, callFrame: frame("choose", 3) },
    { id: 5, callFrame: frame("(garbage collector)", -1, "") },
    { id: 6, callFrame: frame("readFileSync", 9, "node:fs") },
    { id: 7, callFrame: frame("ln", 7) },
  ],
  samples: [1, 2, 3, 4, 5, 6, 7],
  timeDeltas: [900, 30, 30, 20, 15, 4, 1],
};
const text = (url: string) => (url === "file:///engine.js" ? bundle : "");

test("a function's samples are added up wherever it was called from, and waiting is left out", () => {
  expect(topOf(profile, 10, text)).toEqual([
    { name: "choose (sim/between/choose.ts)", share: 0.5 },
    { name: "unnamed, line 6 (sim/within/learn.ts)", share: 0.3 },
    { name: "(garbage collector)", share: 0.15 },
    { name: "readFileSync", share: 0.04 },
    { name: "ln (node_modules/@stdlib/ln/lib/main.js)", share: 0.01 },
  ]);
  expect(topOf(profile, 1, text)).toHaveLength(1);
});

test("profiles stand side by side, rank by rank", () => {
  const top = topOf(profile, 2, text);
  const section = profileSection("Averdale", "two runs", [
    { what: "before", top },
    { what: "now", top: top.slice(0, 1) },
  ]);
  expect(section).toContain("| rank | before | % of its time | now | % of its time |");
  expect(section).toContain(
    "| 1 | `choose (sim/between/choose.ts)` | 50.0 | `choose (sim/between/choose.ts)` | 50.0 |",
  );
  expect(section).toContain("| 2 | `unnamed, line 6 (sim/within/learn.ts)` | 30.0 |  |  |");
});
