/** A small town for a program's runs, and scenarios of it. */

import { growPlace, openPlace, readScenario, type Scenario } from "catchment";
import { littleton } from "../cli/littleton.ts";

export const scenarioOf = (more: object = {}): Scenario =>
  readScenario({
    schemaVersion: 1,
    title: "Littleton",
    place: "littleton",
    years: 3,
    burnIn: 1,
    replicates: 2,
    ...more,
  });

export const town = growPlace(littleton);
export const opened = openPlace(scenarioOf(), town);
