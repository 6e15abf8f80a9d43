/** Findings in words and numbers, alike in the document and on the terminal. */

import type { Judged } from "../../sim/claim/judged.ts";
import { wordsOf } from "../../sim/claim/measured.ts";
import { bareText, differenceText, differenceUnitText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";

export const outcomeText = ({ outcome }: Pick<Judged, "outcome">): string => say("claims.outcome", { outcome });

export const expectsText = ({ finding: { expects } }: Judged): string => say("claims.expects", { expects });

/** The middle run's difference with its sign, and its unit. */
export const medianText = ({ finding, over }: Judged): string => {
  const words = finer(finding.measure);
  return `${bareText(over.median, words)} ${differenceUnitText(words)}`;
};

export const rangeText = ({ finding, over }: Judged): string => {
  const words = finer(finding.measure);
  return say("claims.span", { low: bareText(over.band80[0], words), high: bareText(over.band80[1], words) });
};

/** One sentence on a finding that is not as claimed. */
export const disagreement = (title: string, one: Judged): string => {
  const { finding, claim, outcome } = one;
  const words = finer(finding.measure);
  return say("claims.disagrees", {
    claim: title,
    what: finding.what,
    outcome,
    expects: finding.expects,
    direction: claim.direction,
    amount: differenceText(Math.abs(claim.numbers.median), words),
    material: differenceText(claim.numbers.material, words),
  });
};

/** One decimal more than a level has: differences are smaller. */
const finer = (measure: Judged["finding"]["measure"]) => {
  const { label, unit, decimals } = wordsOf(measure);
  return { label, unit, decimals: decimals + 1 };
};
