/** All workloads, in the order of the table. */

import { choiceWorkloads } from "./choice/workloads.ts";
import { schellingWorkloads } from "./schelling/workloads.ts";
import type { Workload } from "./way.ts";

export const workloadsOf = (effort: "full" | "quick"): readonly Workload[] => [
  ...choiceWorkloads(effort),
  ...schellingWorkloads(effort),
];
