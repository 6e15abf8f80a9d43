/** docs/scenario.md: every key of a scenario file, and what its formulas may say, read off the schema and the vocabulary. */

import { YEAR } from "../../sim/engine/year-order.ts";
import { MOST_STEPS } from "../../sim/formula/program.ts";
import { DEEPEST } from "../../sim/formula/scan.ts";
import { UTILITY_NAMES } from "../../sim/formula/utility-names.ts";
import { FUNCTIONS } from "../../sim/formula/vocabulary.ts";
import { EVERY_GROUP } from "../../sim/observe/detail/detail.ts";
import { LONGEST_FORMULA } from "../../sim/scenario/formulas.ts";
import { NAMED_STRENGTHS } from "../../sim/scenario/levers.ts";
import { type ScenarioInput, SWITCHABLE, scenarioJsonSchema } from "../../sim/scenario/scenario.ts";
import { GENERATED } from "./common.ts";
import { keyRows, type Schema } from "./key-rows.ts";
import { code, document, span, table } from "./markdown.ts";

/** A scenario that uses most of what there is; a test reads it. */
export const EXAMPLE: ScenarioInput = {
  schemaVersion: 1,
  title: "Partners, a lottery and advice on choosing",
  place: "tarnford",
  years: 10,
  parameters: { "learn.peers": [0, 0.05], "moveKnowledge.transfer": "plausible" },
  actions: [
    { lever: "partnerships", start: 2027, ramp: 2, strength: "some", structure: "trio", pairs: 4 },
    { lever: "travelAndAdvice", start: 2028, targets: { rule: "mostDisadvantaged", share: 0.3 } },
  ],
  context: [{ factor: "deprivation", change: 0.05, start: 2029 }],
  admissions: { from: 2027, quotas: { lottery: 0.2 } },
  values: ["attainment", "absenceRatio"],
  indicators: {
    absenceRatio: {
      expression: "persistentAbsence_fsm / max(0.01, persistentAbsence_notFsm)",
      label: "Persistent absence of eligible pupils, times that of others",
      unit: "ratio",
      better: "lower",
      decimals: 2,
      material: 0.1,
    },
  },
  utility: "usual + 0.5 * sibling - 0.02 * max(0, distance - 5)",
};

const INTRODUCTION = `A scenario says a place, its years, what is assumed and what is done. It is a JSON file: \`catchment check FILE\` names its
faults, all of a kind at once: first of form, then of what parts say of one another and of the place; \`catchment run FILE\` runs it, \`catchment compare A B\` sets one beside another. Editors complete and check it
by \`scenarios/scenario.schema.json\` (\`"$schema"\` in the file says where that is). Ids of schools and neighbourhoods are those of
the place: \`catchment place describe PLACE --ids\`. Keys in **bold** must be there.`;

const FORMULAS = `A formula has numbers, names, the signs \`+ - * / ^ < <= > >= == !=\`, brackets, \`and\`, \`or\`, \`not\`, \`condition ? this : that\` and
the functions below; a comparison is 1 where it holds and 0 where not. It has at most ${LONGEST_FORMULA} characters. It is read as
text and never run as a program; whatever else it holds is refused, with where and why: so are more than ${MOST_STEPS} values and signs,
brackets more than ${DEEPEST} deep, comparisons in a chain (\`a < b < c\`) and a second line. \`-x^2\` is \`-(x^2)\`.`;

const WORDS = `Words for strengths are ${Object.entries(NAMED_STRENGTHS)
  .map(([word, strength]) => `\`${word}\` (${strength})`)
  .join(", ")}. A rule takes a share of the schools or neighbourhoods: those where most are eligible for free meals
(\`mostDisadvantaged\`), or schools whose published score is lowest (\`lowestScoring\`; of neighbourhoods, those where attainment
of the pupils who live there is lowest on average).`;

const OF_PHASES = `In phase \`both\` results, values and own indicators are of secondary schools; in what \`run --out\` writes the primary ones are
a place of their own beside it, \`PLACE/primary\`, without rows for each school.`;

const OF_TRUSTS = `A trust brokers partnerships among its own schools whatever the place's coordination; to the body that coordinates the area its
schools are tied less than others ([coherence.trusts](parameters.md#coherence.trusts)). A school that opens is in no trust.`;

const OF_INDICATORS = `**Indicators of one's own** speak of those there are by key ([indicators](indicators.md)), and of a group of pupils by key,
underline, group: \`attainment\` is of all, \`attainment_ever6\` of pupils eligible within six years. An indicator is given for the
groups that its row names; a closer look gives more, and is taken where a formula asks for it. Groups are
${EVERY_GROUP.slice(1).map(code).join(", ")}.`;

const OF_UTILITY = `**A utility of one's own** says what a school is worth to a family, but for chance, in place of the model's own weighing: the
larger, the sooner it is listed. It is tried on what is met in most places before it is used, and refused where it is never a number.
Chance has a standard deviation of 1.28 utils. \`usual\` alone changes nothing. Where it is now and then no number, that school comes after all others.`;

/** The whole document. */
export function scenarioDocument(): string {
  const schema = scenarioJsonSchema() as unknown as Schema;
  const of = (key: string): Schema => schema.properties?.[key] ?? {};
  return document(
    "# Scenario files",
    GENERATED,
    INTRODUCTION,
    `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
    ...chapter("The file", schema),
    OF_PHASES,
    OF_TRUSTS,
    ...chapter("actions, each", of("actions").items),
    WORDS,
    ...chapter("context, each", of("context").items),
    ...chapter("admissions", of("admissions")),
    ...chapter("admissions: quotas", of("admissions").properties?.quotas),
    ...chapter("schools, each", of("schools").items),
    ...chapter("indicators, each", of("indicators").additionalProperties?.anyOf?.[1]),
    "## processes",
    `What may be left out of the year, each with the value \`"off"\`: ${processes()}.`,
    "## Formulas",
    FORMULAS,
    table(
      ["function", "what it gives"],
      [...FUNCTIONS].map(([name, { meaning }]) => [code(`${name}( )`), meaning]),
    ),
    OF_INDICATORS,
    OF_UTILITY,
    table(["name", "what it is", "unit", "met in most places:"], utilityRows()),
  );
}

const chapter = (title: string, schema: Schema | undefined): string[] => [
  `## ${title}`,
  table(["key", "what it is", "allowed", "unless said"], keyRows(schema ?? {})),
];

/** "`migrate` (families come and go)", in the order of the year. */
const processes = (): string =>
  YEAR.filter(({ key }) => (SWITCHABLE as readonly string[]).includes(key))
    .map(({ key, label }) => `${code(key)} (${label.toLowerCase()})`)
    .join(", ");

const utilityRows = (): string[][] =>
  Object.entries(UTILITY_NAMES).map(([name, { meaning, unit, met }]) => [code(name), meaning, unit, span(...met)]);
