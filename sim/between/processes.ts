/** The processes of the between-school arena, in the order of the year. */

import type { Process } from "../engine/process.ts";
import { admit } from "./admit.ts";
import { choose } from "./choose.ts";
import { compete } from "./compete.ts";
import { exclude } from "./exclude-and-move.ts";
import { learnAboutSchools } from "./learn-about-schools.ts";
import { moveKnowledge } from "./move-knowledge.ts";
import { partner } from "./partner.ts";
import { publish } from "./publish.ts";
import { schoolEffect } from "./school-effect.ts";

export const BETWEEN_PROCESSES: readonly Process[] = [
  publish,
  learnAboutSchools,
  choose,
  admit,
  compete,
  partner,
  schoolEffect,
  moveKnowledge,
  exclude,
];
