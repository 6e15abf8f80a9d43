/** The two scenarios that a place begins with: those that ship with it, or the like of them for a place of one's own. */

import { usualStart } from "../../sim/scenario/edit.ts";
import { say } from "../../text/say.ts";
import type { Spot } from "../state/spots.ts";
import type { ScenarioFile } from "../state/workbench.svelte.ts";

const SHIPPED: Readonly<Record<string, string>> = import.meta.glob("../../scenarios/*-{alone,together}.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** In a place of more pupils than this ten pairs are run where nothing else is asked: thirty take three times as long. */
const MANY = 20_000;
const FEW_PAIRS = 10;

/** "Each school alone" and "Knowledge moves around" there. */
export function firstScenarios(spot: Spot): [a: ScenarioFile, b: ScenarioFile] {
  const names = ["alone", "together"].map((which) => fileName(spot, which));
  const [a, b] = spot.opened === undefined ? names.map((name) => SHIPPED[`../../scenarios/${name}`]) : likeThem(spot);
  return [
    { name: names[0], text: a },
    { name: names[1], text: b },
  ];
}

const fileName = ({ place, phase }: Spot, which: string): string =>
  `${[place, ...(phase === "primary" ? [phase] : []), which].join("-")}.json`;

/** Every school of the phase is paired with another, as in the town that ships. */
function likeThem({ place, phase, opened }: Spot): string[] {
  const there = opened?.read.phases.find((one) => one.phase === phase);
  const { title = "", baseYear = 0 } = opened?.read ?? {};
  const { schools = 0, pupils = 0 } = there ?? {};
  const pairs = Math.max(1, Math.floor(schools / 2));
  const stated = { schemaVersion: 1, place, phase, ...(pupils > MANY && { replicates: FEW_PAIRS }) };
  const start = usualStart(baseYear);
  const actions = [
    { lever: "partnerships", start, ramp: 2, strength: "some", pairing: "supportingWithSupported", pairs },
  ];
  return [
    { ...stated, title: say("place.first.alone"), note: say("place.first.alone.note", { title }) },
    {
      ...stated,
      title: say("place.first.together"),
      note: say("place.first.together.note", { title, pairs }),
      actions,
    },
  ].map((scenario) => JSON.stringify(scenario));
}
