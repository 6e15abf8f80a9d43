/** Parameters of the arena beyond schools, a file a process, in the order of the year. */

import { ADDED } from "./beyond/added-support.ts";
import { FAMILIES } from "./beyond/families.ts";
import { MIGRATE } from "./beyond/migrate.ts";
import { MOVE_HOME } from "./beyond/move-home.ts";
import { NEW_COHORT } from "./beyond/new-cohort.ts";
import { SERVE } from "./beyond/serve.ts";
import { SERVICE_ACTS } from "./beyond/service-acts.ts";

export const BEYOND = {
  ...FAMILIES,
  ...MIGRATE,
  ...MOVE_HOME,
  ...NEW_COHORT,
  ...SERVE,
  ...SERVICE_ACTS,
  ...ADDED,
} as const;
