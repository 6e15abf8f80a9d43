/** Parameters of the between-school arena, a file a process, in the order of the year. */

import { ADMIT } from "./between/admit.ts";
import { CHOOSE } from "./between/choose.ts";
import { COHERENCE } from "./between/coherence.ts";
import { COMPETE } from "./between/compete.ts";
import { EXCLUDE } from "./between/exclude.ts";
import { LEARN_ABOUT_SCHOOLS } from "./between/learn-about-schools.ts";
import { LEAVE_THE_ROLL } from "./between/leave-the-roll.ts";
import { MOVE_KNOWLEDGE } from "./between/move-knowledge.ts";
import { PARTNER } from "./between/partner.ts";
import { PRACTICE } from "./between/practice.ts";
import { PUBLISH } from "./between/publish.ts";
import { REORGANISE } from "./between/reorganise.ts";
import { SCHOOL_EFFECT } from "./between/school-effect.ts";
import { STAFF } from "./between/staff.ts";
import { TIES } from "./between/ties.ts";

export const BETWEEN = {
  ...REORGANISE,
  ...PUBLISH,
  ...TIES,
  ...LEARN_ABOUT_SCHOOLS,
  ...CHOOSE,
  ...ADMIT,
  ...COMPETE,
  ...PARTNER,
  ...STAFF,
  ...SCHOOL_EFFECT,
  ...PRACTICE,
  ...MOVE_KNOWLEDGE,
  ...EXCLUDE,
  ...LEAVE_THE_ROLL,
  ...COHERENCE,
} as const;
