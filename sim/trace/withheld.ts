/** What may be told of a family: all of it in a made-up place; of a real school, nothing that is inferred of it. */

import type { ChildJourney, Considered, Journey, Lived } from "./journey.ts";

/**
 * What a school adds and what families take its quality to be are guesses about schools that exist: in an imported place
 * each is told only in one sum with chance, from which neither can be told.
 */
export const asMayBeTold = (journey: Journey, fictional: boolean): Journey =>
  fictional ? journey : { ...journey, children: journey.children.map(ofChild) };

const ofChild = (child: ChildJourney): ChildJourney => ({
  ...child,
  choices: child.choices.map((choice) => ({ ...choice, schools: choice.schools.map(ofConsidered) })),
  years: child.years.map(ofYear),
});

function ofConsidered({ perceived: _perceived, terms, ...considered }: Considered): Considered {
  const { quality, chance, ...others } = terms;
  if (quality === undefined || chance === undefined) return { ...considered, terms };
  return { ...considered, terms: { ...others, qualityAndChance: quality + chance } };
}

function ofYear({ learning, ...lived }: Lived): Lived {
  const { school = 0, chance = 0, ...others } = learning;
  return { ...lived, learning: { ...others, schoolAndChance: school + chance } };
}
