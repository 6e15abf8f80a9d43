/** VC-01: ways of assigning students to schools. */

import { instanceRows } from "./admissions/instances.ts";
import { promiseRows } from "./admissions/promises.ts";
import { randomMarketRows } from "./admissions/random-markets.ts";
import type { Case } from "./case.ts";

export const admissionsCase: Case = {
  id: "VC-01",
  title: "Assignment mechanisms",
  source:
    "Mathematics, and worked examples: (a) Abdulkadiroglu & Sonmez 2003, (b) after Roth 1982, (d) Knuth 1976 and Gale & Shapley 1962, brute-forced; (e) expectations, for deferred acceptance Knuth's bounds; (f) theorems",
  bands: "(a) to (d) exact; (e) within .01, and between the bounds; (f) never, or on one market at the least.",
  rows: (effort) => [...instanceRows(), ...randomMarketRows(effort), ...promiseRows()],
};
