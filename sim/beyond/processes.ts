/** The processes of the year that happen beyond schools. */

import type { Process } from "../engine/process.ts";
import { migrate } from "./migrate.ts";
import { moveHome } from "./move-home.ts";
import { newCohort } from "./new-cohort.ts";
import { serve } from "./serve.ts";

export const BEYOND_PROCESSES: readonly Process[] = [migrate, moveHome, newCohort, serve];
