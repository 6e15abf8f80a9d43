/** Heads: who they are, how often they change, what training and appointment make of them. [W2] */

import { describe, expect, it } from "vitest";
import type { Process } from "../../../sim/engine/process.ts";
import type { State } from "../../../sim/engine/state.ts";
import { chanceOfLeaving, lead } from "../../../sim/within/lead.ts";
import { takePart } from "../../../sim/within/take-part.ts";
import { schoolsAlone } from "./schools-alone.ts";
import { bitsOf, column, mean, stateAfter, variance } from "./settled.ts";

const { schools, after, next, yearAfter } = schoolsAlone([lead]);

const valuesOf = ({ schools: { care, justice, critique } }: State): number[] =>
  [care, justice, critique].flatMap((values) => column(values, schools));

const action = (lever: string, strength = 1) => ({ lever, start: 2000, strength });

describe("heads", () => {
  it("differ in what they value by the declared spread, about the usual head of the base year [W2]", () => {
    const values = valuesOf(after(1));
    expect(Math.abs(mean(values))).toBeLessThan(0.3);
    expect(Math.sqrt(variance(values))).toBeGreaterThan(0.8);
    expect(Math.sqrt(variance(values))).toBeLessThan(1.2);
    expect(valuesOf(after(1, [], { "lead.spread": 0 })).every((value) => value === 0)).toBe(true);
  });

  it("stay what they are as long as they stay", () => {
    const first = after(1);
    const later = after(6, [], { "lead.leaving": 0 });
    expect(valuesOf(later)).toEqual(valuesOf(first));
    expect(column(later.schools.headYears, schools)).toEqual(new Array(schools).fill(6));
  });

  it("leave at the declared rate, and the next is another person", () => {
    const years = 30;
    const state = after(years);
    const changes = column(state.schools.heads, schools).map((heads) => heads - 1);
    const rate = mean(changes) / (years - 1);
    expect(Math.abs(rate - 0.1)).toBeLessThan(3 * Math.sqrt(0.09 / (years * schools)));
    const all = after(2, [], { "lead.leaving": 1, "lead.leavingDeprived": 0 });
    const first = valuesOf(after(1));
    expect(valuesOf(all).every((value, i) => value !== first[i])).toBe(true);
    expect(column(all.schools.headYears, schools).every((held) => held === 0)).toBe(true);
  });

  it("are the same people in A and in B, whenever each comes [R3]", () => {
    const soon = after(2, [], { "lead.leaving": 1, "lead.leavingDeprived": 0 });
    const late = next(after(5, [], { "lead.leaving": 0 }), [], { "lead.leaving": 1, "lead.leavingDeprived": 0 });
    expect(valuesOf(late)).toEqual(valuesOf(soon));
  });

  it("leave disadvantaged intakes more often, at the same mean over schools, and most under pressure", () => {
    const year = yearAfter(after(0));
    const { ever6Share, pressure } = year.state.schools;
    ever6Share.set(Float64Array.from({ length: schools }, (_, s) => s / schools));
    const leaves = chanceOfLeaving(year);
    const chances = Array.from({ length: schools }, (_, s) => leaves(s));
    expect(mean(chances)).toBeCloseTo(0.1, 12);
    expect(chances[schools - 1]).toBeGreaterThan(chances[0]);
    pressure.fill(1);
    expect(leaves(3)).toBeCloseTo(chances[3] + 0.1 * 0.5, 12);
    expect(leaves(3, false)).toBe(chances[3]);
  });

  it("grow by training, slowly, and take it with them when they go [W2]", () => {
    const still = { "lead.leaving": 0 };
    const plain = valuesOf(after(1));
    const trained = (years: number) =>
      valuesOf(after(years, [action("leadershipDevelopment")], still)).map((value, i) => value - plain[i]);
    expect(mean(trained(1))).toBeCloseTo(0.3 * 0.5, 12);
    expect(mean(trained(25))).toBeCloseTo(0.5, 3);
    const trainedTen = after(10, [action("leadershipDevelopment")], still);
    const gone = next(trainedTen, [], { "lead.leaving": 1, "lead.leavingDeprived": 0 });
    expect(column(gone.schools.developed, schools).every((value) => value === 0)).toBe(true);
    expect(Math.abs(mean(valuesOf(gone)))).toBeLessThan(0.3);
  });

  it("are chosen for their values only when there is a head to choose", () => {
    const stay = { "lead.leaving": 0 };
    const go = { "lead.leaving": 1, "lead.leavingDeprived": 0 };
    const state = after(1);
    const plain = valuesOf(next(state, [], go));
    const chosen = valuesOf(next(state, [action("inclusiveAppointments")], go));
    for (const [i, value] of chosen.entries()) expect(value - plain[i]).toBeCloseTo(0.5, 12);
    expect(valuesOf(next(state, [action("inclusiveAppointments")], stay))).toEqual(valuesOf(state));
  });
});

describe("a caring head", () => {
  const run = (processes: readonly Process[], care: number) => {
    const state = stateAfter([]);
    state.year -= 1;
    state.schools.care.fill(care);
    return stateAfter(processes, { state, parameters: { "takePart.spread": 0 } });
  };
  const participation = (care: number) => {
    const { pupils } = run([takePart], care);
    return mean(column(pupils.participation, pupils.count).filter((_, p) => pupils.school[p] >= 0));
  };

  it("raises participation by what is declared, at the pace at which it follows school life [W2] [W5]", () => {
    expect(participation(1) - participation(0)).toBeCloseTo(0.5 * 0.015, 3);
    expect(participation(-1)).toBeLessThan(participation(0));
  });
});

it("levers of leadership of no strength leave every bit as it was [O4]", () => {
  const none = [action("leadershipDevelopment", 0), action("inclusiveAppointments", 0), action("agreeInclusion", 0)];
  expect(bitsOf(after(3, none))).toEqual(bitsOf(after(3)));
});
