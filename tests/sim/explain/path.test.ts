/** The widest way through a chain. [E2] */

import { expect, test } from "vitest";
import { chainTo, type Declared } from "../../../sim/explain/chain.ts";
import { widestPath } from "../../../sim/explain/path.ts";

const process = (key: string, reads: string[], writes: string[]): Declared => ({ key, reads, writes });
const year = [
  process("act", ["levers.x"], ["schools.care", "schools.sharing"]),
  process("meet", ["schools.care"], ["families.voice"]),
  process("teach", ["schools.sharing"], ["schools.effect"]),
  process("learn", ["schools.effect", "families.voice"], ["pupils.attainment"]),
];
const chain = chainTo(year, ["levers.x"], ["pupils.attainment"])!;
const path = (carried: Record<string, number>) =>
  widestPath(chain, ["levers.x"], ["pupils.attainment"], new Map(Object.entries(carried)));

test("goes by the columns with which most goes, each read by the process that writes the next", () => {
  const carried = { "schools.care": 0.1, "families.voice": 0.1, "schools.sharing": 0.3, "schools.effect": 0.2 };
  expect(path(carried)).toEqual(["schools.sharing", "schools.effect"]);
  expect(path({ ...carried, "schools.effect": 0.05 })).toEqual(["schools.care", "families.voice"]);
});

test("never by a column that was not replayed", () => {
  expect(path({ "schools.care": 0.1, "families.voice": 0.1, "schools.sharing": 9 })).toEqual([
    "schools.care",
    "families.voice",
  ]);
  expect(path({ "schools.sharing": 9 })).toEqual([]);
});

test("has four columns at most, though a longer way carries more", () => {
  const names = ["schools.a", "schools.b", "schools.c", "schools.d", "schools.e"];
  const long = names.map((name, i) => process(`p${i}`, [names[i - 1] ?? "levers.x"], [name]));
  const all = [
    ...long,
    process("short", ["schools.a"], ["pupils.z"]),
    process("end", ["schools.e", "pupils.z"], ["pupils.o"]),
  ];
  const carried = new Map([...names.map((name): [string, number] => [name, 1]), ["pupils.z", 0.1]]);
  const found = widestPath(chainTo(all, ["levers.x"], ["pupils.o"])!, ["levers.x"], ["pupils.o"], carried);
  expect(found).toEqual(["schools.a", "pupils.z"]);
});

test("several columns that say where pupils are taught are one", () => {
  const taught = [
    process("admit", ["levers.x"], ["pupils.placement", "pupils.travel"]),
    process("learn", ["pupils.travel"], ["pupils.attainment"]),
  ];
  const found = chainTo(taught, ["levers.x"], ["pupils.attainment"])!;
  expect(widestPath(found, ["levers.x"], ["pupils.attainment"], new Map([["pupils.school", 1]]))).toEqual([
    "pupils.school",
  ]);
});
