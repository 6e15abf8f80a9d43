/** Findings in words and numbers, alike in the document and on the terminal. */

import { type Judged, LEAST_RUNS, type Outcome } from "../../sim/claim/judged.ts";
import { wordsOf } from "../../sim/claim/measured.ts";
import { bareText, differenceText, differenceUnitText } from "../../text/numbers.ts";
import { say } from "../../text/say.ts";
import type { Tried } from "./findings.ts";

/** What was found; of what should stay the same, with the interval that it is judged by. */
export const outcomeText = (one: Judged): string =>
  say("claims.outcome", {
    outcome: one.outcome,
    expects: one.finding.expects,
    against: against(one),
    ...interval(one),
  });

export const expectsText = ({ finding: { expects } }: Judged): string => say("claims.expects", { expects });

/** The middle run's difference with its sign, and its unit. */
export const medianText = ({ finding, over }: Judged): string => {
  const words = finer(finding.measure);
  const unit = differenceUnitText(words);
  const bare = bareText(over.median, words);
  return over.differences.length === 0 || unit.startsWith("index") ? bare : `${bare} ${unit}`;
};

export const rangeText = ({ finding, over }: Judged): string => {
  const words = finer(finding.measure);
  if (over.differences.length === 0) return bareText(Number.NaN, words);
  return say("claims.span", { low: bareText(over.band80[0], words), high: bareText(over.band80[1], words) });
};

/** What was found and by how much, where there is anything to measure. */
export const briefText = (one: Judged): string =>
  one.over.differences.length === 0
    ? outcomeText(one)
    : say("claims.amount", { outcome: outcomeText(one), amount: medianText(one) });

/** What the first comparison came to, and how many of all came out as claimed. */
export const summaryText = ({ findings }: Tried): string => {
  const amount = briefText(findings[0]);
  const counted = countOf(findings);
  return counted === undefined || findings.length === 1
    ? amount
    : say("claims.amountAndParts", { amount, asClaimed: counted, n: findings.length });
};

/** How many comparisons came out as claimed; undefined where they were not all judged. */
const countOf = (findings: readonly Judged[]): number | undefined =>
  findings.every(({ runs }) => runs >= LEAST_RUNS)
    ? findings.filter(({ outcome }) => outcome === "asClaimed").length
    : undefined;

type Where = Pick<Tried, "place" | "stance">;

/** The name alone, where the title goes on to say what kind of place it is. */
const nameOf = ({ place }: Where): string => place.title.split(",")[0];

/** "Tarnford under trials", as a row or a column is headed. */
export const whereText = (where: Where): string => say("claims.where", { place: nameOf(where), stance: where.stance });

/** "the trials and optimistic stances in Tarnford and the trials stance in Averdale". */
export function underText(tried: readonly Where[]): string {
  const places = [...new Set(tried.map(nameOf))];
  const each = places.map((place) => {
    const stances = tried.filter((one) => nameOf(one) === place).map(({ stance }) => stance);
    return say("claims.under", { place, stances: listed(stances), n: stances.length });
  });
  return listed(each);
}

const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join()
    : say("claims.and", { before: words.slice(0, -1).join(", "), last: words[words.length - 1] });

/** Where the model supports a claim and where it does not, by its first comparison: a sentence for each outcome. */
export function verdictText(tried: readonly Tried[]): string {
  const keyOf = ({ findings: [first] }: Tried) => `${first.outcome} ${against(first)}`;
  const sentences = [...new Set(tried.map(keyOf))].map((key) => {
    const alike = tried.filter((one) => keyOf(one) === key);
    const [first] = alike[0].findings;
    const where = underText(alike);
    return say("claims.verdict", { outcome: first.outcome, against: against(first), where, least: LEAST_RUNS });
  });
  return [...sentences, ...partsText(tried)].join(" ");
}

/** A title may say more than its first comparison: how many of all came out as claimed, where all were judged. */
function partsText(tried: readonly Tried[]): string[] {
  const counted = tried.filter(({ findings }) => findings.length > 1 && countOf(findings) !== undefined);
  const numbers = [...new Set(counted.map(({ findings }) => countOf(findings) as number))].sort((a, b) => b - a);
  if (numbers.length === 0) return [];
  const counts = numbers.map((asClaimed) =>
    say("claims.partsAt", {
      asClaimed,
      where: underText(counted.filter(({ findings }) => countOf(findings) === asClaimed)),
    }),
  );
  return [say("claims.parts", { n: counted[0].findings.length, counts: counts.join("; ") })];
}

/** Whether what is too small to matter goes against the claim. */
const against = ({ outcome, finding: { expects }, claim: { direction } }: Judged): "yes" | "no" =>
  outcome === "tooSmall" && direction !== expects ? "yes" : "no";

const UNSUPPORTED: readonly Outcome[] = ["otherWay", "tooSmall", "chance", "none"];

/** Whether it was judged, and did not come out as claimed. */
export const disagrees = (one: Judged): boolean => UNSUPPORTED.includes(one.outcome) && !isUnsettled(one);

/** Whether it was claimed to stay the same, and is shown neither to do so nor to change. */
export const isUnsettled = ({ finding, outcome }: Judged): boolean =>
  finding.expects === "same" && outcome === "chance";

/** One sentence on a finding that is not as claimed. */
export const disagreement = (one: Judged): string => {
  const { finding, claim, outcome } = one;
  const { material, amount } = besideMaterial(one);
  return say("claims.disagrees", {
    what: finding.what,
    outcome,
    expects: finding.expects,
    direction: claim.direction,
    ...interval(one),
    amount,
    material,
  });
};

/** How large it is and what would matter, with as many decimals as it takes to tell the two apart. */
function besideMaterial({ finding, claim: { numbers } }: Judged): {
  readonly amount: string;
  readonly material: string;
} {
  const words = finer(finding.measure);
  const size = Math.abs(numbers.median);
  const alike = size !== numbers.material && bareText(size, words) === bareText(numbers.material, words);
  const told = alike ? { ...words, decimals: words.decimals + 2 } : words;
  return { amount: differenceText(size, told), material: differenceText(numbers.material, told) };
}

/** The mean's 95 % interval, and how far from 0 it would matter. */
const interval = ({ finding, over, claim }: Judged) => {
  const words = finer(finding.measure);
  return {
    low: bareText(over.mean.low, words),
    high: bareText(over.mean.high, words),
    material: differenceText(claim.numbers.material, words),
  };
};

/** One decimal more than a level has: differences are smaller. */
const finer = (measure: Judged["finding"]["measure"]) => {
  const { label, unit, decimals } = wordsOf(measure);
  return { label, unit, decimals: decimals + 1 };
};
