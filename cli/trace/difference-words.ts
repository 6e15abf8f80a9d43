/** What differs for a family between A and B, in words. */

import { DECIMALS, type Difference } from "../../sim/trace/differs.ts";
import { numberText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";

export function differencesText(all: readonly Difference[]): string {
  if (all.length === 0) return say("trace.differs.none");
  const several = new Set(all.map(({ child }) => child)).size > 1;
  const rows = [...all]
    .sort((x, y) => x.year - y.year)
    .map(({ child, aspect, year, a, b }) => {
      const named = say("trace.aspect", { aspect });
      const what = several ? `${child}, ${named}` : named;
      return say("trace.differs.row", { year: String(year), aspect: what, a: told(a), b: told(b) });
    });
  return [say("trace.differs"), ...rows].join("\n");
}

const told = (value: string | number): string =>
  typeof value === "number" ? numberText(value, DECIMALS) : value === "" ? say("trace.none") : value;
