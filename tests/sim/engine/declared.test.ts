/** What processes say they read and write is what they read and write. */

import { describe, expect, test } from "vitest";
import { startPractices } from "../../../sim/between/practice/start.ts";
import { placesOf } from "../../../sim/engine/places.ts";
import type { Process, Year } from "../../../sim/engine/process.ts";
import type { State } from "../../../sim/engine/state.ts";
import { YEAR } from "../../../sim/engine/year-order.ts";
import { CONTEXT_KEYS } from "../../../sim/scenario/contexts.ts";
import { LEVER_KEYS, LEVERS } from "../../../sim/scenario/levers.ts";
import { opened, parametersWith, scenarioWith, stateOf, yearOf } from "../between/small-year.ts";
import { TABLE_NAMES, TABLES, type Table } from "./tables.ts";

const columnsOf = (table: Table): string[] => Object.keys(TABLES[table]);

/** Everything a process may name; "families" and "pupils" alone are rows that come or go as a whole. */
const NAMES = new Set([
  ...TABLE_NAMES.flatMap((table) => columnsOf(table).map((column) => `${table}.${column}`)),
  ...LEVER_KEYS.map((lever) => `levers.${lever}`),
  ...CONTEXT_KEYS.map((factor) => `context.${factor}`),
  ...["families", "pupils", "network", "applications", "actions", "admissions", "schoolChanges"],
]);

/** Years that are run: as many as let every cohort have been admitted, and some under every lever. */
const YEARS = 9;
const place = opened();
const parameters = parametersWith({
  "learn.neighbourhood": 0.5,
  "partner.spontaneous": 0.2,
  "attend.regime": 0.3,
  "serve.leakage": 0.3,
  "compete.stakes": 0.3,
  "atRisk.transience": 0.1,
  "exclude.keptCost": 0.5,
  "moveKnowledge.voice": 0.5,
  "takePart.contact": 0.5,
});
const start = stateOf(place);
const scenario = scenarioWith({
  actions: LEVER_KEYS.map((lever) => ({
    lever,
    start: start.year + 3,
    strength: 0.6,
    ...(lever === "partnerships" && { structure: "federation" as const }),
    ...(LEVERS[lever].reach !== "place" && { targets: { rule: "mostDisadvantaged" as const, share: 0.5 } }),
  })),
  context: CONTEXT_KEYS.map((factor) => ({ factor, change: 0.1, start: start.year + 2 })),
  schools: [
    { what: "open", year: place.baseYear + 1, school: "new", x: 0, y: 0, places: 500 },
    { what: "close", year: place.baseYear + 2, school: place.schools.ids[0] },
    { what: "merge", year: place.baseYear + 3, school: place.schools.ids[1], into: place.schools.ids[2] },
  ],
  admissions: { from: start.year + 4, order: ["named", "catchment", "feeder", "disadvantage", "distance"] },
});

startPractices(yearOf(place, start, parameters, scenario));

interface Seen {
  readonly touched: Set<string>;
  readonly changed: Set<string>;
}

/** What each process touched, and what was not as before once it had run, over the years. */
function watch(): Map<Process, Seen> {
  const seen = new Map<Process, Seen>(YEAR.map((process) => [process, { touched: new Set(), changed: new Set() }]));
  let touched = new Set<string>();
  const noting = <T extends object>(target: T, nameOf: (key: string) => string): T =>
    new Proxy(target, {
      get(object, key) {
        if (typeof key === "string" && NAMES.has(nameOf(key))) touched.add(nameOf(key));
        return Reflect.get(object, key);
      },
    });
  const state = noting(
    { ...start, ...Object.fromEntries(TABLE_NAMES.map((t) => [t, noting(start[t], (key) => `${t}.${key}`)])) } as State,
    (key) => (key === "network" || key === "applications" ? key : ""),
  );
  const placeIn = placesOf(place, scenario);
  for (let i = 0; i < YEARS; i++) {
    state.year += 1;
    const year = yearOf(placeIn(state.year), state, parameters, scenario);
    const watched: Year = noting(
      {
        ...year,
        levers: noting(year.levers, (key) => `levers.${key}`),
        context: noting(year.context, (key) => `context.${key}`),
      },
      (key) => (["actions", "admissions", "schoolChanges"].includes(key) ? key : ""),
    );
    for (const process of YEAR) {
      const before = snapshot(state);
      touched = seen.get(process)!.touched;
      process.run(watched);
      touched = new Set();
      for (const name of differences(before, snapshot(state))) seen.get(process)!.changed.add(name);
    }
  }
  return seen;
}

type Snapshot = ReturnType<typeof snapshot>;

function snapshot(state: State) {
  const tables = TABLE_NAMES.map((table) => {
    const { count, ...columns } = state[table];
    return Object.entries(columns).map(([name, values]) => [`${table}.${name}`, values.slice(0, count)] as const);
  });
  return {
    rows: { families: [...state.families.key.subarray(0, state.families.count)], pupils: state.pupils.count },
    columns: Object.fromEntries(tables.flat()),
    network: JSON.stringify(state.network.export()),
    applications: state.applications,
  };
}

/** Names of what differs. Rows that came or went stand for themselves; of those that stayed, each column that changed. */
function differences(before: Snapshot, after: Snapshot): string[] {
  const names = before.network === after.network ? [] : ["network"];
  if (before.applications !== after.applications) names.push("applications");
  for (const table of ["families", "pupils"] as const) {
    if (before.columns[`${table}.key`].length !== after.columns[`${table}.key`].length) names.push(table);
  }
  return [...names, ...Object.keys(before.columns).filter((name) => changed(before, after, name))];
}

function changed(before: Snapshot, after: Snapshot, name: string): boolean {
  const [old, now] = [before.columns[name], after.columns[name]];
  if (now.length >= old.length) return old.some((value, row) => !Object.is(value, now[row]));
  const keys = `${name.slice(0, name.indexOf("."))}.key`;
  const rowOf = new Map(Array.from(before.columns[keys], (key, row) => [key, row]));
  return now.some((value, row) => !Object.is(value, old[rowOf.get(after.columns[keys][row])!]));
}

const seen = watch();

describe.each(YEAR.map((process) => [process.key, process] as const))("%s", (_, process) => {
  const declared = new Set([...process.reads, ...process.writes]);
  const rows = (name: string) => declared.has(name.slice(0, name.indexOf(".")));
  const { touched, changed } = seen.get(process)!;

  test("names only what there is, nothing twice", () => {
    expect([...declared].filter((name) => !NAMES.has(name))).toEqual([]);
    for (const names of [process.reads, process.writes]) expect(new Set(names).size).toBe(names.length);
  });

  test("says whatever it changes", () => {
    expect([...changed].filter((name) => !process.writes.includes(name))).toEqual([]);
  });

  test("says whatever it looks at, levers and context included", () => {
    expect([...touched].filter((name) => !declared.has(name) && !rows(name))).toEqual([]);
  });

  test("says nothing that it leaves alone", () => {
    expect([...declared].filter((name) => !touched.has(name) && !changed.has(name))).toEqual([]);
  });
});

test("every lever is looked at by some process, and so is every change of context", () => {
  const looked = new Set([...seen.values()].flatMap(({ touched }) => [...touched]));
  // Partnerships act through the network, by the actions in force.
  const expected = [...LEVER_KEYS.filter((key) => key !== "partnerships").map((key) => `levers.${key}`), "actions"];
  for (const name of [...expected, ...CONTEXT_KEYS.map((factor) => `context.${factor}`)])
    expect(looked).toContain(name);
});
