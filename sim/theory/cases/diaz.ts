/** VC-08: what choice does where only some families know how well schools do, and what lights do about it. */

import published from "../../../seeds/evidence/published-models.json" with { type: "json" };
import { diaz } from "../diaz/model.ts";
import { type Replay, replay } from "../replay.ts";
import { around, type Case, type Effort, port, type Row, stated } from "./case.ts";

const WORLDS = 100;
/** Worlds in which places are limited. */
const LIMITED = { quick: 20, full: WORLDS } as const;
const ALPHA = 0.05;
const GATE = {
  gap: [0.49, 0.59],
  lift: { of: 0.129, within: 0.03 },
  unplaced: { choice: 14, none: 11.7, within: 0.7 },
  lowSchools: { choice: 12.4, lights: 9, within: 1 },
} as const;
/** A fall, however small. */
const FALL = [-1, -1e-6] as const;
/** Multiples of the pupils for each school; the first is the model's own. */
const PLACES = [1.25, 1, 1.5, 2] as const;

const REGIMES = {
  none: { choice: false, lights: false },
  choice: { choice: true, lights: false },
  lights: { choice: true, lights: true },
} as const;
type Regime = keyof typeof REGIMES;
type Run = Replay<typeof diaz.settings, keyof typeof diaz.results>;
const WORDS: Readonly<Record<Regime, string>> = { none: "no choice", choice: "choice", lights: "choice and lights" };

export const diazCase: Case = {
  id: "VC-08",
  title: "Choice with unequal information",
  source:
    "Díaz, Jiménez & Larroulet 2021; values of an independent re-implementation of the authors' rules, 300 worlds; limited places are ours",
  bands:
    "At α = .05 as stated beside the re-implementation, for 100 worlds that all regimes share; other cells 3 sd/√worlds + .02; with limited places the sign alone.",
  rows: (effort) => [...gate(), ...limited(effort), ...(effort === "full" ? table() : [])],
};

const runOf = (regime: Regime, alpha: number): Run => replay(diaz, { ...REGIMES[regime], alpha }, WORLDS);
const meanOf = ({ mean }: Run, result: keyof typeof diaz.results): number => mean[result] as number;

function gate(): Row[] {
  const [none, choice, lights] = (["none", "choice", "lights"] as const).map((regime) => runOf(regime, ALPHA));
  const setting = `α = ${ALPHA}, ${WORLDS} worlds`;
  const row = (regime: Regime, quantity: string, target: Pick<Row, "reference" | "band">, ours: number): Row => ({
    setting: `${WORDS[regime]}, ${setting}`,
    quantity,
    ...target,
    ours,
  });
  const { gap, lift, unplaced, lowSchools } = GATE;
  const share = "% of pupils at schools with achievement below 4";
  return [
    row("choice", "achievement, high less low income", stated(...gap), meanOf(choice, "gap")),
    row(
      "lights",
      "rise of low-income pupils' mean achievement",
      around(lift.of, lift.within),
      meanOf(lights, "meanLow") - meanOf(choice, "meanLow"),
    ),
    row("lights", "worlds in which high-income pupils' mean is another", stated(0, 0), changed(choice, lights)),
    row("choice", "% unplaced", around(unplaced.choice, unplaced.within), meanOf(choice, "unplaced")),
    row("none", "% unplaced", around(unplaced.none, unplaced.within), meanOf(none, "unplaced")),
    row("choice", share, around(lowSchools.choice, lowSchools.within), meanOf(choice, "lowSchoolShare")),
    row("lights", share, around(lowSchools.lights, lowSchools.within), meanOf(lights, "lowSchoolShare")),
  ];
}

const changed = (a: Run, b: Run): number =>
  a.results.filter(({ meanHigh }, i) => meanHigh !== b.results[i].meanHigh).length;

/** With limited places, lights move families into schools that others would have had. */
function limited(effort: Effort): Row[] {
  const worlds = LIMITED[effort];
  return PLACES.slice(0, effort === "quick" ? 1 : undefined).map((places) => {
    const [without, lit] = [false, true].map((lights) => replay(diaz, { lights, places, capacity: true }, worlds));
    const ours = meanOf(lit, "meanHigh") - meanOf(without, "meanHigh");
    const setting = `lights, places for ${places} times the pupils, α = ${ALPHA}, ${worlds} worlds`;
    const quantity = "change of high-income pupils' mean achievement";
    return { setting, quantity, ...stated(...FALL), ours };
  });
}

/** Every cell of the reference; without choice α makes no difference. */
function table(): Row[] {
  const cellsOf = published.diaz.rows.filter(({ alpha, regime }) => regime !== "none" || alpha === ALPHA);
  return cellsOf.flatMap(({ alpha, regime, ...cells }) => {
    const run = runOf(regime as Regime, alpha);
    return (Object.keys(cells) as (keyof typeof cells)[]).map((result) => ({
      setting: `${WORDS[regime as Regime]}, α = ${alpha}, ${WORLDS} worlds`,
      quantity: QUANTITIES[result],
      ...port(cells[result][0], cells[result][1], WORLDS),
      ours: meanOf(run, result),
    }));
  });
}

const QUANTITIES = {
  meanAll: "mean achievement less 5, all pupils",
  meanHigh: "mean achievement less 5, high income",
  meanLow: "mean achievement less 5, low income",
  lowSchoolShare: "% of pupils at schools with achievement below 4",
  unplaced: "% unplaced",
} as const;
