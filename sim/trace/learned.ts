/** What one pupil's year of learning was made of: each term by the engine's own function, all others set to nothing. [W7] */

import type { Year } from "../engine/process.ts";
import { fillRisks, risksOf, riskWeights } from "../population/at-risk.ts";
import { addFamilyGain, type FamilyGain, familyGain } from "../within/family-gain.ts";
import { fillLuck, luckOf } from "../within/learn.ts";
import { addPresenceGain, presenceGain } from "../within/presence-gain.ts";
import { addSchoolGain, type SchoolGain, schoolGain } from "../within/school-gain.ts";
import { shockLoss, takeShock } from "../within/shock-loss.ts";
import { addSupportGain, type SupportGain, supportGain } from "../within/support-gain.ts";
import type { LearningTerm } from "./journey.ts";

/** The terms of the year of learning itself: what keeping pupils costs others comes after it. */
type TermOfLearning = Exclude<LearningTerm, "keeping">;

/** What an effect comes to for one pupil, SD a year. */
type Adds = (gain: Float64Array) => void;
const alone = (adds: Adds): number => {
  const gain = new Float64Array(1);
  adds(gain);
  return gain[0];
};
const none = (column: Float64Array) => new Float64Array(column.length);

/** Asked for just before the year of learning; the year is left as it was. */
export function learningTerms(year: Year, pupil: number): Record<TermOfLearning, number> {
  const { pupils, families } = year.state;
  const risk = new Float64Array(1);
  fillRisks(risksOf(pupils, families, riskWeights(year.parameters)), risk, pupil, pupil + 1);
  const luck = luckOf(year);
  return {
    notKept: (luck.persistence - 1) * pupils.attainment[pupil],
    ...homeTerms(familyGain(year), pupil),
    ...presenceTerms(year, pupil),
    ...schoolTerms(schoolGain(withShocksApart(year)), risk, pupil),
    ...supportTerms(supportGain(year), risk, pupil),
    shock: alone((gain) => takeShock(shockLoss(year), gain, pupil, pupil + 1)),
    chance: alone((gain) => fillLuck(luck, gain, pupil, pupil + 1)),
  };
}

/** Cohorts' shocks move up as learning asks for them: here on a copy. */
function withShocksApart(year: Year): Year {
  const { schools } = year.state;
  const shocks = Object.entries(schools).filter(([name]) => name.startsWith("cohortShock"));
  const copies = Object.fromEntries(shocks.map(([name, column]) => [name, (column as Float64Array).slice()]));
  return { ...year, state: { ...year.state, schools: { ...schools, ...copies } } };
}

function homeTerms(home: FamilyGain, pupil: number) {
  const off = { ...home, slope: 0, around: 0, factor: 0, entry: 0, early: none(home.early) };
  const { slope, around, factor, entry, early } = home;
  const term = (on: Partial<FamilyGain>) => alone((gain) => addFamilyGain({ ...off, ...on }, gain, pupil, pupil + 1));
  return {
    advantage: term({ slope }),
    neighbourhood: term({ around }),
    familyFactor: term({ factor, entry }),
    earlyYears: term({ early }),
  };
}

function presenceTerms(year: Year, pupil: number) {
  const known = presenceGain(year);
  const term = (off: "worth" | "perShare") =>
    alone((gain) => addPresenceGain({ ...known, [off]: 0 }, gain, pupil, pupil + 1));
  return { presence: term("worth"), participation: term("perShare") };
}

function schoolTerms(at: SchoolGain, risk: Float64Array, pupil: number) {
  const { schools, shocks, peers, sets, shared, focus } = at;
  const off: SchoolGain = {
    ...at,
    schools: { ...schools, effect: none(schools.effect), forAtRisk: none(schools.forAtRisk) },
    ...{ shocks: none(shocks), peers: none(peers), sets: none(sets), shared: none(shared) },
    focus: { ...focus, any: false },
  };
  const term = (on: Partial<SchoolGain>) =>
    alone((gain) => addSchoolGain({ ...off, ...on }, gain, risk, pupil, pupil + 1));
  return {
    school: term({ schools }),
    cohort: term({ shocks }),
    peers: term({ peers }),
    set: term({ sets }),
    focus: term({ focus }),
    sharing: term({ shared }),
  };
}

function supportTerms(support: SupportGain, risk: Float64Array, pupil: number) {
  const { services, labelled, taught } = support;
  const off = { ...support, services: 0, labelled: none(labelled), taught: none(taught) };
  const term = (on: Partial<SupportGain>) =>
    alone((gain) => addSupportGain({ ...off, ...on }, gain, risk, pupil, pupil + 1));
  return { services: term({ services }), label: term({ labelled }), inClass: term({ taught }) };
}
