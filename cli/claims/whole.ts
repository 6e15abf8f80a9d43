/** What of a report is not there yet: places and stances that lack seeds, and cells of maps. */

import { say } from "../../text/say.ts";
import type { ClaimFound, Tried } from "./findings.ts";
import type { ClaimPlan } from "./plan.ts";
import { whereText } from "./words.ts";

/** A line for each place and stance that lacks seeds, and one for the maps; none where everything is there. */
export function lackingLines({ maps }: Pick<ClaimPlan, "maps">, found: readonly ClaimFound[]): string[] {
  const [{ tried }] = found;
  const main = tried.flatMap((one, i) =>
    mainLine(
      one,
      found.flatMap((claim) => claim.tried[i].findings.map(({ runs }) => runs)),
    ),
  );
  const cells = found.flatMap((claim) => claim.maps.flatMap((map) => map.cells.flat()));
  const whole = cells.filter(({ runs }) => runs === maps).length;
  if (whole === cells.length) return main;
  return [...main, say("claims.partly.maps", { whole, cells: cells.length, asked: maps })];
}

function mainLine(one: Tried, runs: readonly number[]): string[] {
  const asked = one.seeds;
  const least = Math.min(...runs);
  const most = Math.max(...runs);
  if (least === asked) return [];
  const seeds = least === most ? String(most) : say("claims.span", { low: least, high: most });
  return [say("claims.partly.main", { where: whereText(one), seeds, asked })];
}
