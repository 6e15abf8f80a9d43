/** The processes of the year that happen within schools. */

import type { Process } from "../engine/process.ts";
import { agree } from "./agree.ts";
import { attend } from "./attend.ts";
import { effort } from "./effort.ts";
import { fund } from "./fund.ts";
import { group } from "./group.ts";
import { identify } from "./identify.ts";
import { inquire } from "./inquire.ts";
import { lead } from "./lead.ts";
import { learn } from "./learn.ts";
import { placeApart } from "./place-apart.ts";
import { sharePractice } from "./share-practice.ts";
import { supportInClass } from "./support-in-class.ts";
import { takePart } from "./take-part.ts";
import { useEvidence } from "./use-evidence.ts";

export const WITHIN_PROCESSES: readonly Process[] = [
  lead,
  agree,
  useEvidence,
  inquire,
  sharePractice,
  effort,
  fund,
  supportInClass,
  identify,
  placeApart,
  group,
  takePart,
  attend,
  learn,
];
