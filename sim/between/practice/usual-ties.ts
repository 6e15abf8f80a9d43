/** The ties that schools form of themselves while repertoires settle: part of what holds up practice as it is found. [Y0] [B5] */

import type { Year } from "../../engine/process.ts";
import { compiled, type Partner, type PartnershipTies } from "../../network/partnerships.ts";
import { isOpen } from "../../population/open-schools.ts";
import { ln } from "../../random/maths.ts";
import { type Stream, uniform } from "../../random/streams.ts";
import type { Pair } from "../grouping.ts";
import { likelyTie, nextTrust, pairKey } from "../of-themselves.ts";
import { withoutWithheld } from "../withheld.ts";

/** Two schools work together from one turn to before another. */
interface Spell {
  readonly pair: Pair;
  readonly from: number;
  readonly to: number;
}

/**
 * The ties of each turn, asked for in order from 1: they form and lapse by chance as they do in any year, and trust grows
 * in them, among schools as they are in the base year.
 */
export function usualTies(year: Year, turns: number): (turn: number) => PartnershipTies {
  const { parameters, place, state } = year;
  const spells = spellsOf(year, turns);
  const next = nextTrust(year);
  const open = withoutWithheld(year);
  const { keys } = place.schools;
  const strength = parameters["partner.spontaneousStrength"];
  const trusted = new Float64Array(spells.length).fill(parameters["partner.trustAtFirst"]);
  return (turn) => {
    const rows = Array.from({ length: state.schools.count }, (): Partner[] => []);
    spells.forEach(({ pair, from, to }, i) => {
      if (turn < from || turn >= to) return;
      if (turn > from) trusted[i] = next(pair, trusted[i]);
      for (const [own, partner] of [pair, pair.toReversed()]) rows[own].push({ partner, strength, trust: trusted[i] });
    });
    for (const row of rows) row.sort((a, b) => keys[a.partner] - keys[b.partner]);
    return open(compiled(rows));
  };
}

/** None where nothing would come of them. */
function spellsOf(year: Year, turns: number): Spell[] {
  const { parameters, state } = year;
  const moves = parameters["partner.spontaneousStrength"] * parameters["moveKnowledge.adoption"];
  if (!(parameters["partner.spontaneous"] > 0 && moves > 0)) return [];
  const likely = likelyTie(year);
  const chance = year.lasting("practice/ties");
  const spells: Spell[] = [];
  for (let a = 0; a < state.schools.count; a++) {
    if (!isOpen(state.schools, a)) continue;
    for (let b = a + 1; b < state.schools.count; b++) {
      if (isOpen(state.schools, b)) addSpells(spells, year, chance, [a, b], likely([a, b]), turns);
    }
  }
  return spells;
}

/** Waits for a tie and how long it lasts, one after the other, until the turns are over. */
function addSpells(
  spells: Spell[],
  { parameters, place }: Year,
  chance: Stream,
  pair: Pair,
  likely: number,
  turns: number,
): void {
  const key = pairKey(place.schools.keys[pair[0]], place.schools.keys[pair[1]]);
  let from = waitFor(likely, uniform(chance, key, 0));
  for (let draw = 1; from <= turns; draw += 2) {
    const to = from + waitFor(parameters["partner.ends"], uniform(chance, key, draw));
    spells.push({ pair, from, to });
    from = to + waitFor(likely, uniform(chance, key, draw + 1)) - 1;
  }
}

/** Years until what has a yearly chance happens, the year in which it does counted: geometric, by inversion. */
const waitFor = (chance: number, draw: number): number =>
  chance < 1 ? 1 + Math.floor(ln(1 - draw) / ln(1 - chance)) : 1;
