/** Programmes as scenarios: levers and never effects, cards that say which lever stands for what, and runs that can be run again. */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evidenceRow, SOURCES } from "../../cli/document/evidence-table.ts";
import { section } from "../../cli/document/programmes.ts";
import { aloneOf, indicatorsOf } from "../../cli/programmes/alone.ts";
import { cardSchema } from "../../cli/programmes/card.ts";
import { differencesOf } from "../../cli/programmes/findings.ts";
import { listed } from "../../cli/programmes/listed.ts";
import { measure } from "../../cli/programmes/measure.ts";
import { PROGRAMMES } from "../../cli/programmes/registry.ts";
import { storedRuns, valuesIn } from "../../cli/programmes/stored.ts";
import { crossFaults } from "../../sim/experiment/cross-check.ts";
import { outsideHorizon } from "../../sim/experiment/outside-horizon.ts";
import type { OpenPlace } from "../../sim/place/open.ts";
import { openPlace } from "../../sim/place/opening.ts";
import type { Place } from "../../sim/place/place.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { SHIPPED, type Shipped } from "../../sim/place/shipped-names.ts";
import { PHASES, type Phase, type RunPhase } from "../../sim/scenario/phase.ts";
import { readScenario } from "../../sim/scenario/scenario.ts";
import { catchment } from "./command.ts";

const places = Object.fromEntries(SHIPPED.map((name) => [name, shippedPlace(name) as Place])) as Record<Shipped, Place>;
const open = new Map<string, OpenPlace>(
  SHIPPED.flatMap((name) => PHASES.map((phase) => [`${name} ${phase}`, openPlace(places[name], phase)] as const)),
);
const opened = (name: Shipped, phase: RunPhase) => open.get(`${name} ${phase}`)!;
const programme = (key: string) => PROGRAMMES.find((each) => each.key === key)!;
const stated = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

/** What a file may say: of the place, and what was done in it. */
const DONE = ["actions", "schools", "admissions", "trusts", "context"];
const ALLOWED = ["$schema", "schemaVersion", "title", "note", "place", "phase", ...DONE];

test("every file has a card and is listed, and every card has a file", () => {
  const keys = PROGRAMMES.map(({ key }) => `${key}.json`).sort();
  expect(readdirSync("scenarios/programmes").sort()).toEqual(keys);
  expect(readdirSync("seeds/programmes/cards").sort()).toEqual(keys);
  expect(keys.length).toBe(20);
});

describe.each(PROGRAMMES.map((each) => [each.key, each] as const))("%s", (_, each) => {
  const { card, file, scenario } = each;

  test("holds levers, targets, dates and strengths, and nothing that builds an answer in", () => {
    expect(Object.keys(stated(file)).filter((key) => !ALLOWED.includes(key))).toEqual([]);
    expect(scenario.actions.length).toBeGreaterThan(0);
    expect(scenario.actions.filter(({ strength }) => strength === 0)).toEqual([]);
  });

  test("has a card that says of every lever in the file, and of no other, what it stands for", () => {
    const levers = new Set(scenario.actions.map(({ lever }) => lever));
    expect(new Set(card.parts.map(({ lever }) => lever))).toEqual(levers);
    expect(card.parts.length).toBe(levers.size);
    const besides = DONE.filter((key) => key !== "actions" && key in stated(file));
    expect(card.besides.map(({ key }) => key).sort()).toEqual(besides.sort());
    expect(card.title).toBe(scenario.title);
  });

  test("gives a figure only with its source, in what is published", () => {
    const { published, watch: _watch, ...rest } = card;
    const elsewhere = JSON.stringify({ ...rest, cannot: card.cannot, note: scenario.note });
    expect(elsewhere.match(/[\d.]+ ?(%|SD|percentage|months)|£ ?\d/g)).toBeNull();
    for (const one of published) if ("evidence" in one) expect(SOURCES[evidenceRow(one.evidence).source]).toBeDefined();
  });

  test.each(SHIPPED)("may be run on %s, within its years", (name) => {
    const place = opened(name, scenario.phase);
    expect(crossFaults({ ...scenario, place: name }, place, file)).toEqual([]);
    expect(outsideHorizon(scenario, place)).toEqual([]);
  });

  test("has runs in Tarnford of the file as it is now (else: npm run report:programmes)", () => {
    const runs = storedRuns("tarnford");
    expect(runs.programmes[each.key]?.hash).toBe(each.hash);
    const years = Object.values(runs.programmes[each.key].values).flatMap((byYear) => Object.values(byYear));
    expect(Math.min(...years.map((values) => values.length))).toBeGreaterThanOrEqual(10);
    expect(Object.keys(runs.programmes[each.key].values)).toEqual(indicatorsOf(each));
  });

  test("has no runs in Averdale of another file than it is now", () => {
    expect(storedRuns("averdale").programmes[each.key]?.hash).toBe(each.hash);
  });

  test("has a scenario that it may be compared with: the same place, phase and years, and nothing done", () => {
    const { against } = listed(each);
    const read = readScenario(stated(against), against);
    if ("faults" in read) throw new Error(`${against} has faults`);
    const words = { $schema: "", title: "", note: "" };
    expect({ ...read.scenario, ...words }).toEqual({ ...aloneOf(scenario), ...words });
    expect(section(each)[1]).toContain(`compare it with \`${against}\``);
  });

  test("is run for the usual years on the usual seeds, so that one place alone serves for all", () => {
    const { years, seed, burnIn, stance } = scenario;
    const usual = { years: 12, seed: 20250401, burnIn: 12, stance: "trials" };
    expect({ years, seed, burnIn, stance }).toEqual(usual);
  });
});

test("a card with a lever that is none, an indicator that is none or a figure without a source is refused", () => {
  const { card } = programme("lesson-study");
  expect(cardSchema.safeParse(card).success).toBe(true);
  const spoilt = [
    { ...card, parts: [{ lever: "magic", standsFor: "Everything." }] },
    { ...card, watch: ["happiness"] },
    { ...card, published: [{ says: "Results rose by 40 %." }] },
    { ...card, besides: [{ key: "parameters", standsFor: "What it does." }] },
  ];
  for (const one of spoilt) expect(cardSchema.safeParse(one).success).toBe(false);
});

describe("stored runs are what runs give: to the bit, the place alone and the programme", () => {
  test.each(["city-challenge-greater-manchester", "lesson-study"])("%s, its first seed", async (key) => {
    const each = programme(key);
    const phase = each.scenario.phase as Phase;
    const stored = storedRuns("tarnford");
    const found = await measure(opened("tarnford", phase), [each], {
      place: "tarnford",
      years: stored.years,
      seeds: 1,
    });
    for (const indicator of indicatorsOf(each)) {
      for (const year of Object.keys(found.programmes[key].values[indicator]).map(Number)) {
        const [b] = valuesIn(stored.programmes[key].values, indicator, year);
        expect([b], `${indicator} ${year}`).toEqual(found.programmes[key].values[indicator][year]);
        const [a] = valuesIn(stored.alone[phase], indicator, year);
        expect([a], `${indicator} ${year}, alone`).toEqual(found.alone[phase]?.[indicator][year]);
      }
    }
  });

  test("their difference is the programme less the place alone", () => {
    const each = programme("lesson-study");
    const runs = storedRuns("tarnford");
    const { differences } = differencesOf(each, runs, "practiceUsed", 2028);
    const b = valuesIn(runs.programmes[each.key].values, "practiceUsed", 2028);
    const a = valuesIn(runs.alone.primary, "practiceUsed", 2028);
    expect([...differences]).toEqual(b.map((value, i) => value - a[i]));
  });

  test("what was no number stays none", () => {
    expect(valuesIn({ trust: { 2030: [0.5, null] } }, "trust", 2030)).toEqual([0.5, Number.NaN]);
  });
});

test("the place alone is the programme without what was done", () => {
  const { scenario } = programme("harlem-childrens-zone");
  const alone = aloneOf(scenario);
  expect([alone.actions, alone.schools, alone.admissions]).toEqual([[], undefined, undefined]);
  expect(alone.seed).toBe(scenario.seed);
});

describe("catchment programmes", { timeout: 120_000 }, () => {
  test("lists every one with its file, which can be run, its arenas and its cost", () => {
    const { status, stdout, stderr } = catchment("programmes", "--json");
    expect(status, stderr).toBe(0);
    const all = JSON.parse(stdout) as { key: string; file: string; arenas: string[]; cost: number }[];
    expect(all.map(({ key }) => key)).toEqual(PROGRAMMES.map(({ key }) => key));
    for (const { file, arenas, cost } of all) {
      expect(stated(file).place).toBe("tarnford");
      expect(arenas.length).toBeGreaterThan(0);
      expect(cost).toBeGreaterThan(0);
    }
    const { stdout: list } = catchment("programmes");
    expect(list.split("\n").length).toBeGreaterThan(PROGRAMMES.length);
    expect(list).toMatch(/lesson-study .* primary /);
    expect(list).toContain("compare scenarios/tarnford-primary-alone.json scenarios/programmes/KEY.json");
  });

  test("tells what is known of one, and refuses a name that is none", () => {
    expect(catchment("programmes", "italy-1977").stdout).toContain(section(programme("italy-1977"))[2]);
    const { status, stderr } = catchment("programmes", "nowhere");
    expect(status).toBe(2);
    expect(stderr).toContain("italy-1977");
  });

  test("their files run by path", () => {
    const words = ["--years", "2", "--replicates", "1", "--threads", "1"];
    const { status, stdout, stderr } = catchment("run", "scenarios/programmes/lesson-study.json", ...words);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("Lesson study, Tarnford");
  });
});
