/** A school year, in the order in which it happens. */

import { admit } from "../between/admit.ts";
import { choose } from "../between/choose.ts";
import { compete } from "../between/compete.ts";
import { enrol } from "../between/enrol.ts";
import { exclude } from "../between/exclude-and-move.ts";
import { learnAboutSchools } from "../between/learn-about-schools.ts";
import { leaveTheRoll } from "../between/leave-the-roll.ts";
import { moveKnowledge } from "../between/move-knowledge.ts";
import { partner } from "../between/partner.ts";
import { publish } from "../between/publish.ts";
import { reorganise } from "../between/reorganise.ts";
import { schoolEffect } from "../between/school-effect.ts";
import { staff } from "../between/staff.ts";
import { migrate } from "../beyond/migrate.ts";
import { moveHome } from "../beyond/move-home.ts";
import { newCohort } from "../beyond/new-cohort.ts";
import { serve } from "../beyond/serve.ts";
import { agree } from "../within/agree.ts";
import { attend } from "../within/attend.ts";
import { effort } from "../within/effort.ts";
import { fund } from "../within/fund.ts";
import { group } from "../within/group.ts";
import { identify } from "../within/identify.ts";
import { inquire } from "../within/inquire.ts";
import { lead } from "../within/lead.ts";
import { learn } from "../within/learn.ts";
import { placeApart } from "../within/place-apart.ts";
import { sharePractice } from "../within/share-practice.ts";
import { supportInClass } from "../within/support-in-class.ts";
import { takePart } from "../within/take-part.ts";
import { useEvidence } from "../within/use-evidence.ts";
import { leave } from "./leave.ts";
import type { Process } from "./process.ts";

export const YEAR: readonly Process[] = [
  reorganise, //         1 schools open, close and merge …
  migrate, //              … families cross the boundary, both ways
  moveHome, //           2 families move within the place; prices follow
  newCohort, //          3 children come of age for the phase
  publish, //            4 last year's results are published and remembered
  learnAboutSchools, //  5 families learn what they can about schools
  choose, //             6 families consider schools and list them
  admit, //              7 schools admit
  enrol, //                … and where each child begins is noted
  compete, //            8 schools feel rivals …
  partner, //              … and work with partners
  staff, //              9 staff leave and come …
  schoolEffect, //         … what schools add drifts …
  moveKnowledge, //        … and knowledge moves between partners
  lead, //              10 heads come and go, and lead by what they value …
  agree, //               … staff come to agree on what inclusion means …
  useEvidence, //         … look at more than what is measured …
  inquire, //             … inquire with pupils …
  sharePractice, //       … share practice inside schools …
  effort, //               … work for what is published …
  fund, //                 … and live within budgets
  serve, //             11 services reach families
  supportInClass, //    12 schools support pupils in class …
  identify, //             … identify needs …
  placeApart, //           … place …
  group, //                … and group
  takePart, //          13 pupils take part
  attend, //            14 pupils attend
  learn, //             15 pupils learn
  exclude, //           16 schools exclude, pupils move …
  leaveTheRoll, //         … leave every roll, and return to one
  //                    17 the year is recorded
  leave, //             18 the oldest leave, the others move up
];
