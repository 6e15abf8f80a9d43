/** What the command line says over a scenario's file. */

import { expect, test } from "vitest";
import { readScenarios } from "../../cli/scenario-file.ts";

const setting = (text: string) => () => readScenarios(["scenarios/tarnford-alone.json"], { set: [text] });

test("a parameter that is none is told what it is like, or all that end or begin as it does", () => {
  expect(setting("learn.persistance=0.1")).toThrow("did you mean learn.persistence?");
  expect(setting("distance=0.1")).toThrow(/there are .*choose\.distance, moveKnowledge\.distance/);
  expect(setting("learn.nothingLikeIt=1")).toThrow(/there are learn\./);
  expect(setting("zzzz=1")).toThrow("keys are like learn.persistence");
});
