/** VC-08 by the year engine: what it does to tell poorer families how well schools do, with and without room for all. [D1] */

import { around, type Case, type Row, stated } from "../theory/cases/case.ts";
import { type Attended, engineLights } from "./diaz.ts";

const WORLDS = { quick: 2, full: 10 } as const;
/** Places for so many times the children: for everybody everywhere, and as few as in the limited market of VC-08. */
const ENOUGH = 60;
const FEW = 1.25;
const LIFT = { of: 0.129, within: 0.03 };
/** A fall, however small. */
const FALL = [-1, -1e-6] as const;

export const diazDocking: Case = {
  id: "D1-08",
  title: "Choice with unequal information, by the year engine",
  source:
    "Díaz, Jiménez & Larroulet 2021: the year engine with every other process off, their utility as a scenario's own; low income is eligibility for free meals, of half the families, and no school costs anything",
  bands:
    "Those of VC-08 for what lights change; none for the gap, which is smaller here because no private school keeps poorer families out. With limited places the sign alone.",
  rows: (effort) => rowsOf(WORLDS[effort]),
};

function rowsOf(worlds: number): Row[] {
  const seeds = Array.from({ length: worlds }, (_, i) => i + 1);
  const all = (lights: boolean, room: number): Attended[] => seeds.map((seed) => engineLights(lights, room, seed));
  const [dark, lit, darkFew, litFew] = [all(false, ENOUGH), all(true, ENOUGH), all(false, FEW), all(true, FEW)];
  const mean = (worlds: readonly Attended[], of: (world: Attended) => number) =>
    worlds.reduce((sum, world) => sum + of(world), 0) / worlds.length;
  const setting = (words: string) => `${words}, α = .05, ${worlds} worlds`;
  return [
    {
      setting: setting("choice, places for all"),
      quantity: "quality attended, high less low income, SD",
      ours: mean(dark, ({ high, low }) => high - low),
    },
    {
      setting: setting("choice and lights, places for all"),
      quantity: "rise of low-income pupils' mean quality, SD",
      ...around(LIFT.of, LIFT.within),
      ours: mean(lit, ({ low }) => low) - mean(dark, ({ low }) => low),
    },
    {
      setting: setting("choice and lights, places for all"),
      quantity: "worlds in which high-income pupils' mean is another",
      ...stated(0, 0),
      ours: dark.filter(({ high }, i) => high !== lit[i].high).length,
    },
    {
      setting: setting(`choice and lights, places for ${FEW} times the pupils`),
      quantity: "change of high-income pupils' mean quality, SD",
      ...stated(...FALL),
      ours: mean(litFew, ({ high }) => high) - mean(darkFew, ({ high }) => high),
    },
  ];
}
