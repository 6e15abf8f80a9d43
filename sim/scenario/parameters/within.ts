/** Parameters of the within-school arena, a file a process, in the order of the year. */

import { AGREE } from "./within/agree.ts";
import { AT_RISK } from "./within/at-risk.ts";
import { ATTEND } from "./within/attend.ts";
import { EFFORT } from "./within/effort.ts";
import { FUND } from "./within/fund.ts";
import { GROUP } from "./within/group.ts";
import { IDENTIFY } from "./within/identify.ts";
import { INQUIRE } from "./within/inquire.ts";
import { LEAD } from "./within/lead.ts";
import { LEARN } from "./within/learn.ts";
import { PLACE_APART } from "./within/place-apart.ts";
import { SHARE_PRACTICE } from "./within/share-practice.ts";
import { SUPPORT_IN_CLASS } from "./within/support-in-class.ts";
import { TAKE_PART } from "./within/take-part.ts";
import { USE_EVIDENCE } from "./within/use-evidence.ts";

export const WITHIN = {
  ...AT_RISK,
  ...LEAD,
  ...AGREE,
  ...USE_EVIDENCE,
  ...INQUIRE,
  ...SHARE_PRACTICE,
  ...EFFORT,
  ...FUND,
  ...SUPPORT_IN_CLASS,
  ...IDENTIFY,
  ...PLACE_APART,
  ...GROUP,
  ...TAKE_PART,
  ...ATTEND,
  ...LEARN,
} as const;
