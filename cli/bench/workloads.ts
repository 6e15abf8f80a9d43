/** All workloads, in the order of the table. */

import { choiceWorkloads } from "./choice/workloads.ts";
import { engineWorkloads } from "./engine/workloads.ts";
import { schellingWorkloads } from "./schelling/workloads.ts";
import { startWorkload } from "./start/workloads.ts";
import type { Workload } from "./way.ts";

export const workloadsOf = (effort: "full" | "quick"): readonly Workload[] => [
  ...choiceWorkloads(effort),
  ...schellingWorkloads(effort),
  ...engineWorkloads(effort),
  startWorkload(effort),
];
