/** Faults of a plan that no single key shows: ranges out of bounds, designs that do not fit together, indicators that are not kept. */

import { INDICATOR_KEYS, isIndicator } from "../../indicators/registry.ts";
import { clip, type Fault, fault } from "../../scenario/faults.ts";
import { nameAdvice } from "../../scenario/near-name.ts";
import { blockOf } from "../design/saltelli.ts";
import { MOST_DIMENSIONS } from "../design/sobol.ts";
import { type DesignStated, MOST_POINTS, type UnitStated } from "./design-schema.ts";
import { levelsOf, MOST_FILTERED, overOf } from "./designed.ts";
import { boundsOf, FACTOR_KEYS, FACTOR_KINDS, type Factor, factorsOf, isListed, isWhole } from "./factors.ts";
import type { Plan } from "./plan.ts";

export function planFaults(plan: Plan, file: string): Fault[] {
  const unknown = FACTOR_KINDS.flatMap((kind) =>
    Object.keys(plan[kind])
      .filter((key) => !FACTOR_KEYS[kind].includes(key))
      .map((key) =>
        fault(file, `${kind}.${key}`, WANTED[kind], "none of that name", nameAdvice(key, FACTOR_KEYS[kind])),
      ),
  );
  const factors = factorsOf(plan);
  const known = factors.filter(({ kind, key }) => FACTOR_KEYS[kind].includes(key));
  return [
    ...unknown,
    ...known.flatMap((factor) => rangeFaults(factor, file)),
    // A design is held to what it varies, and by a name that is none it is not yet said what that is.
    ...(unknown.length > 0 ? [] : designFaults(plan, factors, file)),
    ...outcomeFaults(plan, file),
    ...stopFaults(plan, file),
  ];
}

const designFaults = (plan: Plan, factors: readonly Factor[], file: string): Fault[] => [
  ...sizeOf(plan.design, factors, "design", file).faults,
  ...idleFaults(plan, factors, file),
];

const WANTED = {
  assumptions: "the key of a parameter (docs/parameters.md)",
  levers: "the key of a lever (docs/levers.md)",
  futures: "the key of a future (docs/levers.md)",
} as const;

function rangeFaults({ kind, key, range }: Factor, file: string): Fault[] {
  if (typeof range === "string") return [];
  const [low, high] = boundsOf(kind, key);
  const path = `${kind}.${key}`;
  const values = isListed(range) ? range.values : range;
  const outside = values.find((value) => value < low || value > high);
  if (outside !== undefined) return [fault(file, path, `numbers from ${low} to ${high}`, `${outside}`)];
  const broken = isWhole(kind, key) ? values.find((value) => !Number.isInteger(value)) : undefined;
  if (broken !== undefined) return [fault(file, path, "whole numbers", `${broken}`)];
  if (isListed(range) || range[0] < range[1]) return [];
  return [
    fault(
      file,
      path,
      "the lower end first, and a higher one",
      `[${range.join(", ")}]`,
      "a value that does not vary belongs in the scenario",
    ),
  ];
}

/** What a design comes to, as far as it is without fault. */
interface Size {
  readonly points: number;
  readonly keys: readonly string[];
  readonly faults: Fault[];
}

function sizeOf(stated: DesignStated, factors: readonly Factor[], path: string, file: string): Size {
  const size = unbounded(stated, factors, path, file);
  if (size.points <= MOST_POINTS || size.faults.length > 0) return size;
  return { ...size, faults: [fault(file, path, `at most ${MOST_POINTS} points`, `${size.points}`)] };
}

function unbounded(stated: DesignStated, factors: readonly Factor[], path: string, file: string): Size {
  switch (stated.kind) {
    case "table":
      return tableSize(stated.rows, factors, path, file);
    case "filter":
      return filterSize(stated, factors, path, file);
    case "cross":
    case "zip":
    case "concatenate":
      return joinedSize(
        stated.kind,
        stated.of.map((part, i) => sizeOf(part, factors, `${path}.of.${i}`, file)),
        path,
        file,
      );
    default:
      return unitSize(stated, factors, path, file);
  }
}

function unitSize(stated: UnitStated, factors: readonly Factor[], path: string, file: string): Size {
  const over = overOf(stated, factors);
  const keys = over.map(({ key }) => key);
  const faults = [
    ...unknownKeys(stated.over ?? [], factors, `${path}.over`, file),
    ...repeated(stated.over ?? [], `${path}.over`, file),
  ];
  const none = { points: 0, keys, faults };
  if (over.length === 0 && faults.length === 0)
    faults.push(
      fault(
        file,
        path,
        "something that varies",
        "no assumptions, levers or futures",
        "state what varies, or use a table",
      ),
    );
  if (stated.kind === "grid" && typeof stated.levels === "object")
    faults.push(...unknownKeys(Object.keys(stated.levels), over, `${path}.levels`, file));
  if (faults.length > 0) return none;
  const wide = (stated.kind === "saltelli" ? 2 : 1) * over.length;
  if ((stated.kind === "sobol" || stated.kind === "saltelli") && wide > MOST_DIMENSIONS)
    return { ...none, faults: [fault(file, path, `at most ${MOST_DIMENSIONS} dimensions`, `${wide}`)] };
  return { points: pointsOf(stated, over), keys, faults };
}

function pointsOf(stated: UnitStated, over: readonly Factor[]): number {
  switch (stated.kind) {
    case "saltelli":
      return stated.base * blockOf(over.length, stated.second);
    case "morris":
      return stated.trajectories * (over.length + 1);
    case "oneAtATime":
      return 1 + over.length * stated.levels.length;
    case "grid":
      return levelsOf(stated, over).reduce((product, levels) => product * levels, 1);
    default:
      return stated.points;
  }
}

/** Every row states the same factors, each within what a scenario may state. */
function tableSize(
  rows: readonly Readonly<Record<string, number>>[],
  factors: readonly Factor[],
  path: string,
  file: string,
): Size {
  const keys = Object.keys(rows[0]);
  const known = new Map(factors.map((factor) => [factor.key, factor]));
  const faults = rows.flatMap((row, i) => {
    const at = `${path}.rows.${i}`;
    const missing = keys
      .filter((key) => !(key in row))
      .map((key) => fault(file, at, `a value of ${key}, as the first row has`, "none"));
    const values = Object.entries(row).flatMap(([key, value]) =>
      tableValue(known.get(key), keys.includes(key), value, `${at}.${key}`, file),
    );
    return [...missing, ...values];
  });
  return { points: rows.length, keys, faults };
}

function tableValue(factor: Factor | undefined, isFirsts: boolean, value: number, path: string, file: string): Fault[] {
  if (factor === undefined)
    return [
      fault(
        file,
        path,
        "something that the plan varies",
        "none of that name",
        "state it under assumptions, levers or futures",
      ),
    ];
  if (!isFirsts) return [fault(file, path, "what the first row states too", "a factor of this row alone")];
  const [low, high] = boundsOf(factor.kind, factor.key);
  if (value < low || value > high) return [fault(file, path, `a number from ${low} to ${high}`, `${value}`)];
  return isWhole(factor.kind, factor.key) && !Number.isInteger(value)
    ? [fault(file, path, "a whole number", `${value}`)]
    : [];
}

function joinedSize(kind: "cross" | "zip" | "concatenate", parts: readonly Size[], path: string, file: string): Size {
  const faults = parts.flatMap((part) => part.faults);
  const keys = [...new Set(parts.flatMap((part) => part.keys))];
  if (faults.length > 0) return { points: 0, keys, faults };
  const points = parts.map((part) => part.points);
  if (kind === "concatenate") return { points: points.reduce((sum, count) => sum + count, 0), keys, faults };
  const both = keys.filter((key) => parts.filter((part) => part.keys.includes(key)).length > 1);
  const apart = both.map((key) =>
    fault(file, `${path}.of`, "designs that vary different factors", `${key} in two of them`, 'say which by "over"'),
  );
  if (kind === "cross") return { points: points.reduce((product, count) => product * count, 1), keys, faults: apart };
  const uneven =
    new Set(points).size > 1 ? [fault(file, `${path}.of`, "as many points in each", points.join(" and "))] : [];
  return { points: points[0], keys, faults: [...apart, ...uneven] };
}

function filterSize(
  stated: DesignStated & { kind: "filter" },
  factors: readonly Factor[],
  path: string,
  file: string,
): Size {
  const all = sizeOf(stated.of, factors, `${path}.of`, file);
  if (all.faults.length > 0) return all;
  const sides = stated.where.flatMap(([left, , right]) => (typeof right === "string" ? [left, right] : [left]));
  const known = factors.filter(({ key }) => all.keys.includes(key));
  const faults = unknownKeys([...new Set(sides)], known, `${path}.where`, file);
  if (all.points > MOST_FILTERED)
    faults.push(
      fault(
        file,
        path,
        `at most ${MOST_FILTERED} points to choose from`,
        `${all.points}`,
        "filter a part of the design",
      ),
    );
  return { ...all, faults };
}

const unknownKeys = (keys: readonly string[], factors: readonly Factor[], path: string, file: string): Fault[] =>
  keys
    .filter((key) => !factors.some((factor) => factor.key === key))
    .map((key) =>
      fault(file, path, "something that varies here", `"${clip(key)}"`, nameAdvice(key, namesOf(factors), "")),
    );

const namesOf = (factors: readonly Factor[]): string[] => factors.map(({ key }) => key);

const repeated = (keys: readonly string[], path: string, file: string): Fault[] =>
  [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))].map((key) =>
    fault(file, path, "each key once", `${key} twice`),
  );

/** What is said to vary and no design varies would be a control that does nothing. */
function idleFaults({ design }: Plan, factors: readonly Factor[], file: string): Fault[] {
  const varied = variedBy(design, factors);
  return factors
    .filter(({ key }) => !varied.has(key))
    .map(({ kind, key }) =>
      fault(
        file,
        `${kind}.${key}`,
        "a factor that the design varies",
        "none that does",
        'name it in an "over", or remove it',
      ),
    );
}

function variedBy(stated: DesignStated, factors: readonly Factor[]): Set<string> {
  if (stated.kind === "table") return new Set(Object.keys(stated.rows[0]));
  if (stated.kind === "filter") return variedBy(stated.of, factors);
  if ("of" in stated) return new Set(stated.of.flatMap((part) => [...variedBy(part, factors)]));
  return new Set(overOf(stated, factors).map(({ key }) => key));
}

function stopFaults({ stop, outcomes, replicates }: Plan, file: string): Fault[] {
  if (stop === undefined) return [];
  const kept = outcomes.indicators.includes(stop.indicator)
    ? []
    : [
        fault(
          file,
          "stop.indicator",
          "one of outcomes.indicators",
          `"${clip(stop.indicator)}"`,
          nameAdvice(stop.indicator, outcomes.indicators, ""),
        ),
      ];
  const ofPlace = outcomes.units.includes("place")
    ? []
    : [fault(file, "outcomes.units", '"place" among them, as the plan has a stop rule', outcomes.units.join(", "))];
  const within =
    stop.least <= replicates
      ? []
      : [fault(file, "stop.least", `at most the ${replicates} replicates of the plan`, `${stop.least}`)];
  return [...kept, ...ofPlace, ...within];
}

function outcomeFaults({ outcomes }: Plan, file: string): Fault[] {
  const unknown = outcomes.indicators.filter((key) => !isIndicator(key));
  return [
    ...unknown.map((key) =>
      fault(
        file,
        "outcomes.indicators",
        "keys of docs/indicators.md without a star",
        `"${clip(key)}"`,
        nameAdvice(key, INDICATOR_KEYS, ""),
      ),
    ),
    ...repeated(outcomes.indicators, "outcomes.indicators", file),
  ];
}
