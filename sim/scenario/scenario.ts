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
  "fund",
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
  lever: z
    .enum(LEVER_KEYS as [string, ...string[]])
    .transform((key) => key as keyof typeof LEVERS)
    .describe("What is done: a key of docs/levers.md."),
  start: calendarYear.describe("First school year in which it acts, by the year in which that ends."),
  end: calendarYear.default(NO_END).describe("Last year in which it acts; to the end of the run unless said."),
  ramp: z.int().min(1).max(50).default(1).describe("Years until it has its whole strength."),
  strength: strength.default(1).describe("From 0, where it changes nothing, to 1, or a word for it."),
  targets: targets
    .default("all")
    .describe("Whom it is for: all it reaches, schools or neighbourhoods by id, or a share of them by rule."),
  ...partnershipFields,
});
export type Action = z.output<typeof action>;

const context = z.strictObject({
  factor: z.enum(CONTEXT_KEYS as [ContextKey, ...ContextKey[]]).describe("What changes around the place."),
  change: z.number().describe("By how much, in the unit of the future (docs/levers.md); 0 is no change."),
  start: calendarYear.describe("First school year in which it is so."),
  end: calendarYear.default(NO_END).describe("Last year in which it is so; to the end of the run unless said."),
  ramp: z.int().min(1).max(50).default(1).describe("Years until the change is whole."),
});
export type Context = z.output<typeof context>;

const withinRange = (low: number, high: number, whole: boolean) => {
  const one = whole ? z.int().min(low).max(high) : z.number().min(low).max(high);
  return z.union([one, z.tuple([one, one]), z.literal(PLAUSIBLE)]).optional();
};

/** Parameters of one range share one schema: making one for each took longer than reading a scenario. */
const values = new Map<string, ReturnType<typeof withinRange>>();

function value(key: ParameterKey): ReturnType<typeof withinRange> {
  const {
    range: [low, high],
    whole = false,
  } = PARAMETERS[key];
  const alike = `${low} ${high} ${whole}`;
  const known = values.get(alike) ?? withinRange(low, high, whole);
  values.set(alike, known);
  return known;
}

/** The schema of these parameters and no others. */
const parametersOf = (keys: readonly ParameterKey[]) =>
  z
    .strictObject(
      Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<ParameterKey, ReturnType<typeof value>>,
    )
    .prefault({})
    .describe(
      'Assumptions by key (docs/parameters.md): a number, a range [low, high] to draw from evenly, or "plausible".',
    );

/** Control characters steer a terminal or turn its text round; a note may have line ends and tabs. */
const isOneLine = (text: string): boolean => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text);
const isPlain = (text: string): boolean => isOneLine(text.replace(/[\r\n\t]/g, ""));

/** The schema but for its parameters, of which a scenario states few of very many. */
const scenarioSchema = z.strictObject({
  $schema: z.string().max(500).optional().describe("Where an editor finds the JSON Schema; nothing is read from it."),
  schemaVersion: z.literal(SCHEMA_VERSION).describe("The version of this form."),
  title: z
    .string()
    .min(1)
    .max(200)
    .refine(isOneLine, "text in one line, without control characters")
    .describe("What results are headed by."),
  note: z
    .string()
    .max(5000)
    .refine(isPlain, "text without control characters")
    .default("")
    .describe("For whoever reads the file."),
  place: z
    .string()
    .min(1)
    .max(1000)
    .describe("A shipped place's name, or the path of a data package's folder, relative to the scenario's own."),
  phase: z.enum(RUN_PHASES).default("secondary").describe("Years 7 to 11, Years 1 to 6, or both with transfer at 11."),
  years: z.int().min(1).max(100).default(12).describe("School years run after the place's base year."),
  burnIn: z
    .int()
    .min(1)
    .max(50)
    .default(12)
    .describe("Years run before the base year and not recorded, so that every pupil was admitted by the model."),
  seed: z
    .int()
    .min(0)
    .max(4294967295)
    .default(20250401)
    .describe("What all chance comes from: the same seed, the same results."),
  replicates: z.int().min(1).max(100_000).default(30).describe("Runs that differ by chance alone."),
  stance: z.enum(STANCES).default("trials").describe("Which reading of the evidence (docs/stances.md)."),
  parameters: parametersOf([]),
  unstated: z
    .literal(PLAUSIBLE)
    .optional()
    .describe(
      "Draws what neither the scenario nor its stance states from what is plausible; left out: it is as usual.",
    ),
  processes: z
    .strictObject(Object.fromEntries(SWITCHABLE.map((key) => [key, z.literal("off").optional()])))
    .prefault({})
    .describe("Processes of the year that are left out: the value of each is off."),
  actions: z.array(action).max(500).default([]).describe("What the place does: levers, each from a year on."),
  context: z.array(context).max(100).default([]).describe("Futures that the place does not choose."),
  trusts: trustsSchema.optional().describe("Trusts that run several schools: by name, the ids of their schools."),
  admissions: admissionsSchema.optional().describe("How schools admit, where it is not as today."),
  schools: schoolsSchema.optional().describe("Schools that open, close, merge, grow, shrink, or change their kind."),
  values: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(8)
    .optional()
    .describe(
      "The indicators that a result is headed by: keys of docs/indicators.md without a star, of all pupils, or of the scenario's own. A comparison is headed by those of both.",
    ),
  indicators: ownIndicators.optional().describe("Indicators of one's own: by key, a formula of those there are."),
  utility: ownUtility
    .optional()
    .describe("What a school is worth to a family but for chance, as a formula, in place of the model's own weighing."),
});

export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as a file may state it, defaults left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/** The schema with some parameters, by their keys. */
let latest = { keys: "", schema: scenarioSchema };

/**
 * The schema with these parameters: those that are stated, as making it of all takes longer than to start and end. The
 * latest is kept, as scenarios read one after the other mostly state the same.
 */
function schemaWith(keys: readonly ParameterKey[]): typeof scenarioSchema {
  const named = keys.join();
  if (named !== latest.keys) {
    latest = { keys: named, schema: scenarioSchema.extend({ parameters: parametersOf(keys) }) };
  }
  return latest.schema;
}

/** The parameters that a value states as a scenario. */
function statedIn(input: unknown): ParameterKey[] {
  const { parameters } = Object(input) as { readonly parameters?: unknown };
  const stated: object = Object(parameters);
  return PARAMETER_KEYS.filter((key) => key in stated);
}

/** Parses a scenario file: the scenario, or every fault in it. */
export function parseScenario(text: string, file: string): { scenario: Scenario } | { faults: Fault[] } {
  const json = parseJson(text, file, 5_000_000);
  return "faults" in json ? json : readScenario(json.value, file);
}

/** Checks a value against the schema and the rules that span several keys. */
export function readScenario(input: unknown, file: string): { scenario: Scenario } | { faults: Fault[] } {
  const parsed = schemaWith(statedIn(input)).safeParse(input);
  if (!parsed.success) {
    const known = {
      "": Object.keys(scenarioSchema.shape),
      parameters: PARAMETER_KEYS,
      processes: SWITCHABLE,
      "actions.*": Object.keys(action.shape),
      "context.*": Object.keys(context.shape),
    };
    return { faults: faultsOf(parsed.error, input, { file, known }) };
  }
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
  const schema = z.toJSONSchema(schemaWith(PARAMETER_KEYS), { io: "input", unrepresentable: "any" }) as Record<
    string,
    unknown
  >;
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
