/** A scenario: a place, its years, what is assumed and what is done. The schema is the type. */

import { admissionsFaults, admissionsSchema } from "./admissions-schema.ts";
import { CONTEXT_KEYS, CONTEXTS, type ContextKey } from "./contexts.ts";
import { type Fault, fault, faultsOf, parseJson } from "./faults.ts";
import { ownIndicators, ownUtility } from "./formulas.ts";
import { LEVER_KEYS, LEVERS, NAMED_STRENGTHS } from "./levers.ts";
import { NO_END } from "./no-end.ts";
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey } from "./parameters.ts";
import { partnershipFaults, partnershipFields } from "./partnerships-schema.ts";
import { RUN_PHASES } from "./phase.ts";
import { PLAUSIBLE } from "./plausible.ts";
import { schoolsFaults, schoolsSchema } from "./schools-schema.ts";
import { spanFaults } from "./spans.ts";
import { STANCES } from "./stances.ts";
import { trustFaults, trustsSchema } from "./trusts-schema.ts";
import { z } from "./zod.ts";

export const SCHEMA_VERSION = 1;

/** Processes that a scenario may switch off, by key; the engine's test holds this list to its processes. */
export const SWITCHABLE = [
  "migrate",
  "moveHome",
  "learnAboutSchools",
  "compete",
  "partner",
  "staff",
  "moveKnowledge",
  "lead",
  "agree",
  "useEvidence",
  "inquire",
  "sharePractice",
  "effort",
  "serve",
  "supportInClass",
  "identify",
  "placeApart",
  "group",
  "exclude",
  "leaveRoll",
] as const;

const calendarYear = z.int().min(1900).max(NO_END);

const strength = z.union([
  z.number().min(0).max(1),
  z.enum(Object.keys(NAMED_STRENGTHS) as (keyof typeof NAMED_STRENGTHS)[]).transform((name) => NAMED_STRENGTHS[name]),
]);

const targets = z.union([
  z.literal("all"),
  z.strictObject({ ids: z.array(z.string().min(1).max(200)).min(1).max(20_000) }),
  z.strictObject({ rule: z.enum(["mostDisadvantaged", "lowestScoring"]), share: z.number().min(0).max(1) }),
]);
export type Targets = z.output<typeof targets>;

const action = z.strictObject({
  lever: z.enum(LEVER_KEYS as [string, ...string[]]).transform((key) => key as keyof typeof LEVERS),
  start: calendarYear,
  end: calendarYear.default(NO_END),
  ramp: z.int().min(1).max(50).default(1),
  strength: strength.default(1),
  targets: targets.default("all"),
  ...partnershipFields,
});
export type Action = z.output<typeof action>;

const context = z.strictObject({
  factor: z.enum(CONTEXT_KEYS as [ContextKey, ...ContextKey[]]),
  change: z.number(),
  start: calendarYear,
  end: calendarYear.default(NO_END),
  ramp: z.int().min(1).max(50).default(1),
});
export type Context = z.output<typeof context>;

const value = (key: ParameterKey) => {
  const [low, high] = PARAMETERS[key].range;
  const one = PARAMETERS[key].whole === true ? z.int().min(low).max(high) : z.number().min(low).max(high);
  return z.union([one, z.tuple([one, one]), z.literal(PLAUSIBLE)]).optional();
};

const parameters = z.strictObject(
  Object.fromEntries(PARAMETER_KEYS.map((key) => [key, value(key)])) as Record<ParameterKey, ReturnType<typeof value>>,
);

/** Control characters steer a terminal; a note may have line ends and tabs. */
const isOneLine = (text: string): boolean => !/\p{Cc}/u.test(text);
const isPlain = (text: string): boolean => isOneLine(text.replace(/[\r\n\t]/g, ""));

export const scenarioSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  schemaVersion: z.literal(SCHEMA_VERSION),
  title: z.string().min(1).max(200).refine(isOneLine, "text in one line, without control characters"),
  note: z.string().max(5000).refine(isPlain, "text without control characters").default(""),
  /** A shipped place's name, or the path of a data package's folder, relative to the scenario's own. */
  place: z.string().min(1).max(1000),
  /** Years 7 to 11, Years 1 to 6, or both with transfer at 11. */
  phase: z.enum(RUN_PHASES).default("secondary"),
  years: z.int().min(1).max(100).default(12),
  burnIn: z.int().min(1).max(50).default(12),
  seed: z.int().min(0).max(4294967295).default(20250401),
  replicates: z.int().min(1).max(100_000).default(30),
  stance: z.enum(STANCES).default("trials"),
  parameters: parameters.prefault({}),
  /** Whatever neither scenario nor stance states is drawn too; left out: it is as usual. */
  unstated: z.literal(PLAUSIBLE).optional(),
  processes: z
    .strictObject(Object.fromEntries(SWITCHABLE.map((key) => [key, z.literal("off").optional()])))
    .prefault({}),
  actions: z.array(action).max(500).default([]),
  context: z.array(context).max(100).default([]),
  /** Trusts that run several schools, where the scenario says so. */
  trusts: trustsSchema.optional(),
  /** How schools admit, where it is not as today. */
  admissions: admissionsSchema.optional(),
  /** Schools that open, close, merge, grow, shrink, or change their kind. */
  schools: schoolsSchema.optional(),
  /** The indicators that a result is headed by. */
  values: z.array(z.string().min(1).max(100)).min(1).max(8).optional(),
  indicators: ownIndicators.optional(),
  utility: ownUtility.optional(),
});

export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as a file may state it, defaults left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/** Parses a scenario file: the scenario, or every fault in it. */
export function parseScenario(text: string, file: string): { scenario: Scenario } | { faults: Fault[] } {
  const json = parseJson(text, file, 5_000_000);
  return "faults" in json ? json : readScenario(json.value, file);
}

/** Checks a value against the schema and the rules that span several keys. */
export function readScenario(input: unknown, file: string): { scenario: Scenario } | { faults: Fault[] } {
  const parsed = scenarioSchema.safeParse(input);
  if (!parsed.success) return { faults: faultsOf(parsed.error, input, file) };
  const faults = [
    ...rangeFaults(parsed.data, file),
    ...actionFaults(parsed.data, file),
    ...contextFaults(parsed.data, file),
    ...spanFaults(parsed.data, file),
    ...trustFaults(parsed.data.trusts, file),
    ...admissionsFaults(parsed.data.admissions, file),
    ...schoolsFaults(parsed.data.schools, parsed.data.phase, file),
  ];
  return faults.length > 0 ? { faults } : { scenario: parsed.data };
}

function rangeFaults(scenario: Scenario, file: string): Fault[] {
  return Object.entries(scenario.parameters).flatMap(([key, value]) =>
    Array.isArray(value) && value[0] > value[1]
      ? [fault(file, `parameters.${key}`, "the lower end of the range first", `[${value.join(", ")}]`, "swap the two")]
      : [],
  );
}

function actionFaults(scenario: Scenario, file: string): Fault[] {
  return scenario.actions.flatMap((action, i) => {
    const faults: Fault[] = [];
    const at = `actions.${i}`;
    if (action.end < action.start)
      faults.push(
        fault(file, `${at}.end`, `a year from ${action.start}`, `${action.end}`, "end in or after the start year"),
      );
    faults.push(...partnershipFaults(action.lever, action, at, file));
    if (LEVERS[action.lever].reach === "place" && action.targets !== "all")
      faults.push(fault(file, `${at}.targets`, `"all"`, "some targets", `${action.lever} acts on the whole place`));
    return faults;
  });
}

function contextFaults(scenario: Scenario, file: string): Fault[] {
  return scenario.context.flatMap((context, i) => {
    const [low, high] = CONTEXTS[context.factor].range;
    const faults: Fault[] = [];
    if (context.change < low || context.change > high)
      faults.push(fault(file, `context.${i}.change`, `a number from ${low} to ${high}`, `${context.change}`));
    if (context.end < context.start)
      faults.push(fault(file, `context.${i}.end`, `a year from ${context.start}`, `${context.end}`));
    return faults;
  });
}

/** The JSON Schema that editors complete a scenario file by. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema, { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
  const properties = schema.properties as Record<string, { properties: Record<string, Record<string, unknown>> }>;
  for (const key of PARAMETER_KEYS) {
    const { label, unit, meaning, evidence, default: usual } = PARAMETERS[key];
    Object.assign(properties.parameters.properties[key], {
      title: label,
      description: meaning,
      default: usual,
      "x-unit": unit,
      "x-evidence": evidence,
    });
  }
  return { title: "Catchment scenario", ...schema };
}
