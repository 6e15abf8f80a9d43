/** Where a program's time goes, function by function, from a profile that V8 has sampled. */

import { numberText } from "../../text/numbers.ts";
import { code, table } from "../document/markdown.ts";

/** What is read of a profile as `node --cpu-prof` writes it. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  /** The node that was running at each sample, and the microseconds since the sample before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A function's own time, as a share of all in which the program was at work. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Not work of the program: waiting, and the machinery around it. */
const ASIDE = new Set(["(root)", "(idle)", "(program)"]);

/** The functions with most time of their own, what they call left out. `textAt` gives the text of a program's file. */
export function topOf({ nodes, samples, timeDeltas }: Profile, most: number, textAt: (url: string) => string): Share[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, textAt)]));
  const spent = new Map<string, number>();
  samples.forEach((id, i) => {
    const name = names.get(id) ?? "";
    if (!ASIDE.has(name)) spent.set(name, (spent.get(name) ?? 0) + timeDeltas[i]);
  });
  const all = [...spent.values()].reduce((sum, micros) => sum + micros, 0);
  return [...spent]
    .map(([name, micros]) => ({ name, share: micros / all }))
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
}

function nameOf(
  { functionName, url, lineNumber }: Profile["nodes"][number]["callFrame"],
  textAt: (url: string) => string,
) {
  if (url === "") return functionName;
  const module = moduleAt(textAt(url), lineNumber);
  return `${functionName === "" ? `unnamed, line ${lineNumber + 1}` : functionName}${module === "" ? "" : ` (${module})`}`;
}

/** The module that a line of a bundle is from: what is built says it in a comment above each. */
function moduleAt(text: string, line: number): string {
  const above = text.split("\n", line + 1).findLast((said) => /^\/\/(#region)? ?\w[\w./@-]*\.[mc]?[jt]s$/.test(said));
  return above?.replace(/^\/\/(#region)? ?/, "") ?? "";
}

export interface Profiled {
  /** What was profiled: "before", "now". */
  readonly what: string;
  readonly top: readonly Share[];
}

/** The section of docs/performance.md: profiles side by side, function by function. */
export function profileSection(place: string, about: string, profiled: readonly Profiled[]): string {
  const ranks = Math.max(...profiled.map(({ top }) => top.length));
  const heads = ["rank:", ...profiled.flatMap(({ what }) => [what, "% of its time:"])];
  const rows = Array.from({ length: ranks }, (_, rank) => [
    `${rank + 1}`,
    ...profiled.flatMap(({ top }) => cellsOf(top[rank])),
  ]);
  return [
    "## Where the time goes, function by function",
    `*Made by ${code("npm run bench:engine -- --profile")} on years of ${place}: ${about}. A function's time is its own, without what it calls; what V8 has
put into the function that calls it counts there.*`,
    table(heads, rows),
  ].join("\n\n");
}

const cellsOf = (one: Share | undefined): string[] =>
  one === undefined ? ["", ""] : [code(one.name), numberText(100 * one.share, 1)];
