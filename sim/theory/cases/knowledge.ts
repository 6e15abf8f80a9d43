/** VC-10: how knowledge moves between those who have it and those who do not. */

import type { Case } from "./case.ts";
import { diffusionRows, nullRows } from "./knowledge/diffusion.ts";
import { lazerFriedmanRows } from "./knowledge/lazer-friedman.ts";
import { marchRows } from "./knowledge/march.ts";

export const knowledgeCase: Case = {
  id: "VC-10",
  title: "Knowledge transfer: diffusion, networks of problem solvers, mutual learning",
  source:
    "(a) mathematics; (b) Lazer & Friedman 2007 and (c) March 1991: their claims, and values of independent re-implementations (120 and 500 runs); (d) mathematics",
  bands:
    "(a) exact to rounding; (b) the gates, and means of R landscapes within 3 sd/√R + .02, sd ours because none is given; (c) the gates, and cells within .03; (d) no bit different.",
  rows: (effort) => [...diffusionRows(), ...lazerFriedmanRows(effort), ...marchRows(effort), ...nullRows()],
};
