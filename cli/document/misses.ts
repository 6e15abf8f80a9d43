/** The largest misses of docs/patterns.md: what lies farthest outside its range, read off the tables there. */

import { table } from "./markdown.ts";

/** A figure outside its range: where, and how far beyond the nearer end, in widths of the range. */
export interface Miss {
  readonly pattern: string;
  readonly what: string;
  readonly where: string;
  readonly mean: string;
  readonly range: string;
  readonly beyond: number;
}

/** How many are shown. */
const SHOWN = 12;

/** A table of the largest, each figure once, where it is farthest out. */
export function largestMisses(patterns: string): string {
  const farthest = new Map<string, Miss>();
  for (const miss of missesIn(patterns)) {
    const key = `${miss.pattern} ${miss.what}`;
    if (miss.beyond > (farthest.get(key)?.beyond ?? 0)) farthest.set(key, miss);
  }
  const rows = [...farthest.values()].sort((a, b) => b.beyond - a.beyond).slice(0, SHOWN);
  return table(
    ["pattern", "what is measured", "farthest out in", "mean:", "range:", "widths beyond it:"],
    rows.map(({ pattern, what, where, mean, range, beyond }) => [pattern, what, where, mean, range, beyond.toFixed(1)]),
  );
}

/** Every row marked out, with the headings it stands under. */
export function missesIn(patterns: string): Miss[] {
  const misses: Miss[] = [];
  let [place, part] = ["", ""];
  let heads: readonly string[] = [];
  for (const line of patterns.split("\n")) {
    if (line.startsWith("## ")) [place, part] = [line.slice(3), ""];
    if (line.startsWith("### ")) part = `, ${line.slice(4).toLowerCase()}`;
    const cells = line.startsWith("|") ? line.split("|").map((cell) => cell.trim()) : [];
    if (cells[1] === "pattern") heads = cells;
    if (cells.at(-2) === "**out**") misses.push(missOf(cells, heads, `${place}${part}`));
  }
  return misses;
}

function missOf(cells: readonly string[], heads: readonly string[], where: string): Miss {
  const of = (head: string): string => cells[heads.indexOf(head)];
  const [low, high] = of("range").split(" to ").map(numberIn);
  const mean = numberIn(of("mean"));
  const beyond = Math.max(low - mean, mean - high) / (high - low);
  return { pattern: of("pattern"), what: of("what is measured"), where, mean: of("mean"), range: of("range"), beyond };
}

const numberIn = (text: string): number => Number(text.replace("−", "-"));
