/** How schools admit, in words. Said with the words of `text/admissions.ts`. */

import type { MechanismKey, TieBreak } from "../../sim/scenario/admissions.ts";
import type { Admissions } from "../../sim/scenario/admissions-schema.ts";
import { say } from "../../text/say.ts";
import { plainText, toPercent } from "./words.ts";

/** "looked after, siblings, distance". */
export const orderText = (order: Admissions["order"] = []): string =>
  order.map((key) => say(`criterion.${key}`)).join(", ");

/** How places are given out, and by which lots. */
export const mechanismText = (mechanism: MechanismKey): string => say(`mechanism.${mechanism}`);
export const tieBreakText = (tieBreak: TieBreak): string => say(`tieBreak.${tieBreak}`);

/** "4 ability bands, 25 % by lot"; empty where no places go by other rules. */
export function quotasText({ banding = 0, lottery = 0, reserve = 0 }: NonNullable<Admissions["quotas"]> = {}): string {
  return [
    ...(banding > 0 ? [say("quota.banding", { n: banding })] : []),
    ...(lottery > 0 ? [say("quota.lottery", { percent: plainText(toPercent(lottery)) })] : []),
    ...(reserve > 0 ? [say("quota.reserve", { percent: plainText(toPercent(reserve)) })] : []),
  ].join(", ");
}
