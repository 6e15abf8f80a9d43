/**
 * What makes the gap grow, term by term, as expected and as found: `npm run report:gap [-- --seeds 8]` writes
 * docs/gap-budget.md. Each term of a pupil's learning is averaged over pupils never and ever eligible, just before they
 * learn, in every recorded year of a run in which nobody acts.
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { document, table } from "../../cli/document/markdown.ts";
import type { Year } from "../../sim/engine/process.ts";
import { simulate } from "../../sim/engine/simulate.ts";
import { MODEL_VERSION } from "../../sim/engine/version.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { SHIPPED, type Shipped } from "../../sim/place/shipped-names.ts";
import { atRisk, fillRisks, risksOf, riskWeights } from "../../sim/population/at-risk.ts";
import { NO_SCHOOL, yearsIn } from "../../sim/population/population.ts";
import { resolveParameters } from "../../sim/scenario/resolve.ts";
import { addFamilyGain, familyGain } from "../../sim/within/family-gain.ts";
import { fillFocus, focusFor } from "../../sim/within/focus.ts";
import { type GapTerms, gapTerms } from "../../sim/within/gap-budget.ts";
import { gainBySet } from "../../sim/within/group.ts";
import { peerMeans } from "../../sim/within/peers.ts";
import { addSupportGain, supportGain } from "../../sim/within/support-gain.ts";
import { scenarioWith, yearOf } from "../sim/between/small-year.ts";
import { errorOf, meanOf } from "./over-seeds.ts";

const { values } = parseArgs({ options: { seeds: { type: "string", default: "8" } } });
const SEEDS = Math.max(2, Math.round(Number(values.seeds)));
const YEARS = 6;
/** Standard errors from which a term is said to be off. */
const FAR = 3;

type Term = (pupil: number) => number;

/** In the order of the table: what is in the budget, then what is left out of it because it is the place's own. */
const TERMS: readonly (readonly [label: string, key: keyof GapTerms | "", of: (year: Year) => Term])[] = [
  ["advantage of the family, and its lasting factors", "family", byHome],
  ["days in school", "absence", byAbsence],
  ["participation", "participation", byParticipation],
  ["peers", "peers", byPeers],
  ["what schools add", "", bySchool],
  ["sets, and where effort goes", "", bySets],
  ["labels and support", "", bySupport],
];

/** What home gives to each pupil. */
function byHome(year: Year): Term {
  const gains = new Float64Array(year.state.pupils.count);
  addFamilyGain(familyGain(year), gains, 0, gains.length);
  return (p) => gains[p];
}

/** What labels and support give to each pupil. */
function bySupport(year: Year): Term {
  const { pupils, families } = year.state;
  const [gains, risks] = [new Float64Array(pupils.count), new Float64Array(pupils.count)];
  fillRisks(risksOf(pupils, families, riskWeights(year.parameters)), risks, 0, pupils.count);
  addSupportGain(supportGain(year), gains, risks, 0, pupils.count);
  return (p) => gains[p];
}

function byAbsence({ parameters, state }: Year): Term {
  const [perShare, most] = [100 * parameters["learn.presence"], parameters["learn.absenceLimit"]];
  return (p) => -perShare * Math.min(most, 1 - state.pupils.presence[p]);
}

function byParticipation({ parameters, state }: Year): Term {
  return (p) => parameters["learn.participation"] * state.pupils.participation[p];
}

function byPeers(year: Year): Term {
  const peers = peerMeans(year);
  const { school, cohort } = year.state.pupils;
  const group = (p: number) => school[p] * year.place.phase.years + yearsIn(cohort[p], year.year);
  return atSchool(year, (p) => year.parameters["learn.peers"] * peers[group(p)]);
}

function bySchool(year: Year): Term {
  const { parameters, state } = year;
  const { pupils, families, schools } = state;
  const weights = riskWeights(parameters);
  return atSchool(year, (p) => {
    const risk = atRisk(pupils, families, p, weights);
    const s = pupils.school[p];
    return schools.effect[s] * (1 + parameters["learn.inclusion"] * risk) + schools.forAtRisk[s] * risk;
  });
}

function bySets(year: Year): Term {
  const [gains, focus] = [gainBySet(year.parameters), focusFor(year)];
  return atSchool(year, (p) => gains[year.state.pupils.set[p]] + fillFocus(focus, p, p + 1)[0]);
}

const atSchool =
  ({ state }: Year, term: Term): Term =>
  (p) =>
    state.pupils.school[p] === NO_SCHOOL ? 0 : term(p);

/** Mean over pupils never eligible within six years less mean over the others. */
function gapOf({ state }: Year, term: Term): number {
  const { pupils, families } = state;
  const sums = [0, 0];
  const counts = [0, 0];
  for (let p = 0; p < pupils.count; p++) {
    const ever = families.ever6[pupils.family[p]];
    sums[ever] += term(p);
    counts[ever] += 1;
  }
  return sums[0] / counts[0] - sums[1] / counts[1];
}

/** Each term's gap in one seed, mean over its recorded years. */
function foundIn(name: Shipped, replicate: number): number[] {
  const place = openPlace(shippedPlace(name) as Place, "secondary");
  const scenario = scenarioWith({ place: name, years: YEARS, burnIn: 12 });
  const parameters = resolveParameters(scenario, replicate, "centre");
  const sums = TERMS.map(() => 0);
  let years = 0;
  for (const { process, state } of simulate({ place, scenario, replicate, assumptions: "centre" })) {
    if (process !== "attend" || state.year <= place.baseYear) continue;
    const year = yearOf(place, state, parameters, scenario);
    TERMS.forEach(([, , of], t) => {
      sums[t] += gapOf(year, of(year));
    });
    years += 1;
  }
  return sums.map((sum) => sum / years);
}

/** A number in every seed as its mean and the standard error of that. */
function overSeeds(each: readonly number[]): readonly [found: string, error: string] {
  return [said(meanOf(each)), said(errorOf(each))];
}

function chapter(name: Shipped): string[] {
  const place = openPlace(shippedPlace(name) as Place, "secondary");
  const expected = gapTerms(place, resolveParameters(scenarioWith({ place: name }), 0, "centre"));
  const measured = Array.from({ length: SEEDS }, (_, replicate) => foundIn(name, replicate));
  const over = (counts: (key: keyof GapTerms | "", t: number) => boolean) =>
    overSeeds(measured.map((each) => each.reduce((sum, gap, t) => sum + (counts(TERMS[t][1], t) ? gap : 0), 0)));
  const rows = TERMS.map(([label, key], term) => {
    const each = measured.map((gaps) => gaps[term]);
    const isOff = key !== "" && Math.abs(meanOf(each) - expected[key]) > FAR * errorOf(each);
    return [label, key === "" ? "–" : said(expected[key]), ...overSeeds(each), isOff ? "**off**" : ""];
  });
  const declared = expected.family + expected.absence + expected.participation + expected.peers;
  return [
    `## ${name[0].toUpperCase()}${name.slice(1)}`,
    table(
      ["term", "expected:", "found:", "SE:", ""],
      [
        ...rows,
        ["*in the budget*", said(declared), ...over((key) => key !== ""), ""],
        ["*all terms*", "–", ...over(() => true), ""],
      ],
    ),
  ];
}

const said = (value: number): string => value.toFixed(4).replace("-", "−");

writeFileSync(
  "docs/gap-budget.md",
  document(
    "# Gap budget",
    `*Made by \`npm run report:gap\` with model version ${MODEL_VERSION}; nothing here is written by hand.*`,
    `How much each term of learning adds in a year to the gap between pupils never and ever eligible within six years, SD, before
anybody acts ([W7] of [the model](model.md)). That the column *expected* adds up to \`learn.gapGrowth\` is no finding: the
family's term is reckoned as what is left of it once the other three are taken off. What can fail is *found*: the mean over
${SEEDS} seeds, each of ${YEARS} years after 12 of burn-in, with its standard error (SE) over seeds. What schools add, sets, labels and
support are left out of the budget: at the base year they are in the place's own figures, or emerge.
**Off** marks a term found more than three standard errors from what was expected: what is expected is reckoned from usual
pupils, and comes within a thousandth of an SD of what they do.`,
    ...SHIPPED.flatMap(chapter),
  ),
);
