/** What is usual in a place before anyone acts. [W7] */

import { expect, test } from "vitest";
import type { Parameters } from "../../../sim/scenario/parameters.ts";
import { usualParticipation } from "../../../sim/within/usual.ts";
import { town, withValues } from "./settled.ts";

const children = town.neighbourhoods.children.reduce((sum, each) => sum + each, 0);

/** Share of pupils taken to have moved within the year: what participation is lowered by where each move takes all of it. */
function usualMoves(parameters: Partial<Parameters>): number {
  const under = (transience: number) =>
    usualParticipation(town, withValues({ ...parameters, "takePart.transience": transience }));
  return under(0) - under(1);
}

test("as many are taken to have come as do come, more of them in a place smaller than the usual: worked example [Y1] [Y2]", () => {
  const stated = { "migrate.rate": 0.02, "moveHome.rate": 0.1, "migrate.usualSize": 4 * children };
  expect(usualMoves({ ...stated, "migrate.bySize": 0 })).toBeCloseTo(1 - 0.98 * 0.9, 12);
  expect(usualMoves({ ...stated, "migrate.bySize": 0.5 })).toBeCloseTo(1 - 0.96 * 0.9, 12);
});

test("nobody comes where nobody goes, and never more than all [Y1]", () => {
  const small = { "moveHome.rate": 0, "migrate.bySize": 1, "migrate.usualSize": 100 * children };
  expect(usualMoves({ ...small, "migrate.rate": 0 })).toBe(0);
  expect(usualMoves({ ...small, "migrate.rate": 0.2 })).toBeCloseTo(1, 12);
});

test("moves count in the risk that is usual as far as they have a weight, and not at all at 0 [I2]", () => {
  const flags = { "atRisk.disadvantage": 0, "atRisk.need": 0, "atRisk.lowAttainment": 0, "takePart.transience": 0 };
  const under = (weight: number) => usualParticipation(town, withValues({ ...flags, "atRisk.transience": weight }));
  expect(under(0) - under(0.3)).toBeCloseTo(withValues()["takePart.risk"] * 0.3 * usualMoves({}), 12);
});
