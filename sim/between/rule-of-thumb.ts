/** Choosing by a rule of thumb: near schools that are good enough, the best of the local ones first. [C2] */

import type { Year } from "../engine/process.ts";
import { normal } from "../random/distributions.ts";
import { inCatchment } from "./catchment.ts";
import { perceiving } from "./learn-about-schools.ts";
import type { Weigh } from "./utility.ts";

/** More than any quality in SD, or distance in km, can make up for. */
const STEP = 1000;

/**
 * In place of weighing: of the schools considered those that a family takes to be at least as good as it aspires to come
 * first, the best whose catchment area it lives in before all, then the others by nearness; then those that are not good
 * enough, by nearness. An older child's school goes before any. No chance but in what is seen and aspired to. After
 * Millington, Butler & Hamnett 2014 and Dignum, Boterman, Flache & Lees 2025, who screen by aspiration likewise.
 */
export function rulesOfThumb(year: Year): Weigh {
  const { place, parameters, state } = year;
  const { families, pupils } = state;
  const perceive = perceiving(year);
  const isLocal = inCatchment(place, parameters["admit.catchmentReach"]);
  const aspiresTo = aspirations(year);
  const worth = new Float64Array(state.schools.count);
  return (pupil, sibling, considered) => {
    const { count, schools, distance } = considered;
    const family = pupils.family[pupil];
    const quality = perceive(family, sibling, considered);
    const aspiration = aspiresTo(family);
    for (let i = 0; i < count; i++) {
      const goodEnough = quality[i] >= aspiration;
      const local = goodEnough && isLocal(families.neighbourhood[family], schools[i]);
      worth[i] = local ? STEP + quality[i] : (goodEnough ? 0 : -STEP) - distance[i];
      if (schools[i] === sibling) worth[i] += STEP * STEP;
    }
    return worth;
  };
}

/** The quality that a family aspires to, SD over schools: rising with advantage, and beside it the family's own. */
function aspirations({ parameters, state, lasting }: Year): (family: number) => number {
  const { key, z } = state.families;
  const usual = parameters["choose.aspiration"];
  const byAdvantage = parameters["choose.aspirationByAdvantage"];
  const spread = parameters["choose.aspirationSpread"];
  const draws = lasting("choose/aspiration");
  return (family) => usual + byAdvantage * z[family] + spread * normal(draws, key[family], 0);
}
