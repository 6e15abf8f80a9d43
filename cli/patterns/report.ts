/** What was found of patterns, for people: tables, and why what is out of its range is. */

import { say } from "../../text/say.ts";
import { tableText } from "../table.ts";
import type { Ablated } from "./ablated.ts";
import { distances, halfOf } from "./halves.ts";
import type { PatternPlan } from "./plan.ts";
import type { BoroughRow, Found, Row, SharesRow } from "./seen.ts";
import type { Tried } from "./tried.ts";

/** All that one run of the command found. */
export interface Report {
  readonly plan: PatternPlan;
  readonly found: readonly Found[];
  readonly shares: readonly SharesRow[];
  readonly boroughs: readonly BoroughRow[];
  readonly tried: readonly Tried[];
  readonly ablated: readonly Ablated[];
}

export const decimal = (value: number, decimals: number): string =>
  Number.isNaN(value)
    ? "–"
    : value
        .toFixed(decimals)
        .replace(/^-(?!0(\.0*)?$)/, "−")
        .replace(/^-/, "");

export const rangeText = ({ target, decimals, unstated }: Pick<Row, "target" | "decimals" | "unstated">): string =>
  target === undefined
    ? say("patterns.unstated", { which: unstated ?? "none" })
    : target.map((end) => decimal(end, Math.max(decimals, 1))).join(" to ");

export const withinText = ({ within, untried }: Pick<Row, "within" | "untried">): string =>
  say("patterns.within", { within: untried ? "untried" : within === undefined ? "none" : within ? "yes" : "no" });

export function reportText(report: Report): string {
  const { plan, found, shares, tried, ablated, boroughs } = report;
  const heading = say("patterns.heading", {
    place: plan.place.title,
    seeds: plan.seeds,
    burnIn: plan.burnIn,
    stance: plan.stances[0],
  });
  return [
    ...(found.length > 0 ? [heading, "", foundText(found), ...missesText(found)] : []),
    ...(plan.all && shares.length > 0 ? ["", sharesText(shares)] : []),
    ...(boroughs.length > 0 ? ["", boroughsText(boroughs)] : []),
    ...tried.flatMap(({ stance, found: pairs }) => [
      "",
      say("patterns.experiments", { stance }),
      "",
      foundText(pairs),
      ...missesText(pairs),
    ]),
    ...(ablated.length > 0 ? ["", ablationText(ablated)] : []),
    ...(plan.seeds === 1 ? ["", say("patterns.fewSeeds")] : []),
  ].join("\n");
}

const column = (
  name: "pattern" | "what" | "target" | "published" | "mean" | "sd" | "in" | "kind" | "borough" | "half",
) => say(`patterns.column.${name}`);

function foundText(found: readonly Found[]): string {
  const header = (["pattern", "what", "target", "published", "mean", "sd", "in", "kind"] as const).map(column);
  const rows = found.flatMap(({ pattern, rows: each }) =>
    each.map((row) => [
      pattern.id,
      `${row.what} (${row.unit})`,
      rangeText(row),
      row.published === undefined ? "–" : decimal(row.published, row.decimals),
      decimal(row.mean, row.decimals),
      decimal(row.sd, row.decimals),
      withinText(row),
      pattern.kind,
    ]),
  );
  return tableText(header, rows, ["left", "left", "right", "right", "right", "right", "left", "left"]);
}

function missesText(found: readonly Found[]): string[] {
  const misses = found.flatMap(({ pattern, rows }) =>
    rows
      .filter(({ within }) => within === false)
      .map(({ what, why }) => say("patterns.miss", { id: pattern.id, what, why: why ?? say("patterns.unexplained") })),
  );
  return misses.length === 0 ? [] : ["", say("patterns.out"), ...misses];
}

/** A column a part of the variance, a row an outcome. */
export const sharesCells = (shares: readonly SharesRow[]): { readonly heads: string[]; readonly rows: string[][] } => ({
  heads: ["", ...PARTS.map((part) => say("patterns.part", { part }))],
  rows: shares.map((row) => [
    say("patterns.outcome", { outcome: row.outcome }),
    ...PARTS.map((part) => decimal(row[part], 3)),
  ]),
});
const PARTS = ["school", "neighbourhood", "family", "pupil"] as const;

function sharesText(shares: readonly SharesRow[]): string {
  const { heads, rows } = sharesCells(shares);
  return [say("patterns.shares"), "", tableText(heads, rows, ["left", "right", "right", "right", "right"])].join("\n");
}

function boroughsText(boroughs: readonly BoroughRow[]): string {
  const header = (["borough", "half", "what", "published", "mean"] as const).map(column);
  const rows = boroughs.map(({ borough, figure, published, mean }) => [
    borough,
    say("patterns.half", { half: halfOf(boroughs, borough) }),
    figure,
    decimal(published, 3),
    decimal(mean, 3),
  ]);
  const closing = distances(boroughs).map(
    ({ figure, set, other }) =>
      `${figure}: ${say("patterns.apart", { set: decimal(set, 3), other: decimal(other, 3) })}`,
  );
  return [say("patterns.halves"), "", tableText(header, rows, ["left", "left", "left"]), ...closing].join("\n");
}

function ablationText(ablated: readonly Ablated[]): string {
  const [whole] = ablated;
  const header = ["", ...ablated.map(({ off }) => off ?? say("patterns.whole"))];
  const rows = whole.figures.map(({ figure }, i) => [figure, ...ablated.map(({ figures }) => cellText(figures[i]))]);
  return [say("patterns.ablation", { marks: say("patterns.marks") }), "", tableText(header, rows)].join("\n");
}

export const cellText = ({ mean, within, beyondChance }: Ablated["figures"][number]): string =>
  `${decimal(mean, 3)}${beyondChance ? "*" : ""}${within === false ? "!" : ""}`;
