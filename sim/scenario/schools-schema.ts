/** What becomes of schools, where a scenario states it: they open, close, merge, grow, shrink, or change their kind. [B10] */

import { type Fault, fault } from "./faults.ts";
import { NO_END } from "./no-end.ts";
import { PHASES, type RunPhase } from "./phase.ts";
import { GENDERS, GOVERNANCES } from "./school-kinds.ts";
import { endsSchool } from "./schools.ts";
import { z } from "./zod.ts";

const CHANGES = ["open", "close", "merge", "expand", "shrink", "change"] as const;
type What = (typeof CHANGES)[number];

const id = z.string().min(1).max(200);
/** Kilometres from the point that the place's tables count from. */
const kilometres = z.number().min(-2000).max(2000);

const change = z.strictObject({
  what: z.enum(CHANGES).describe("What becomes of the school."),
  year: z
    .int()
    .min(1900)
    .max(NO_END)
    .describe(
      "First school year in which it is so, by the year in which that ends; the first simulated at the earliest.",
    ),
  school: id.describe("The school's id; of a school that opens a new one, by which chance is addressed."),
  phase: z
    .enum(PHASES)
    .optional()
    .describe("Of a school that opens where both phases are run: which it is of; secondary unless said."),
  into: id.optional().describe("The school that one which merges becomes part of."),
  places: z
    .int()
    .min(1)
    .max(20_000)
    .optional()
    .describe("Places in all years together: of a school that opens; by how many one expands or shrinks."),
  name: z.string().min(1).max(200).optional().describe("What a school that opens is called; its id unless said."),
  x: kilometres.optional().describe("Kilometres east of a school that opens, as in the place's tables."),
  y: kilometres.optional().describe("Kilometres north of it."),
  gender: z.enum(GENDERS).optional().describe("Whom it admits."),
  governance: z.enum(GOVERNANCES).optional().describe("Who runs it."),
  faith: z.boolean().optional().describe("Whether it admits by faith."),
  selective: z.boolean().optional().describe("Whether it admits by a test."),
});
export type SchoolChange = z.output<typeof change>;

export const schoolsSchema = z.array(change).max(500);

/** What a change must say, and what it may say besides, beyond what, year and school. */
const KEYS: Readonly<Record<What, { must: readonly (keyof SchoolChange)[]; may: readonly (keyof SchoolChange)[] }>> = {
  open: { must: ["x", "y", "places"], may: ["phase", "name", "gender", "governance", "faith", "selective"] },
  close: { must: [], may: [] },
  merge: { must: ["into"], may: [] },
  expand: { must: ["places"], may: [] },
  shrink: { must: ["places"], may: [] },
  change: { must: [], may: ["gender", "governance", "faith", "selective"] },
};

/** Changes that lack what they need or say what means nothing, and schools that are spoken of when they are not there. */
export const schoolsFaults = (changes: readonly SchoolChange[] | undefined, run: RunPhase, file: string): Fault[] =>
  (changes ?? []).flatMap((change, i) => [
    ...keyFaults(change, `schools.${i}`, file),
    ...phaseFaults(change, run, `schools.${i}.phase`, file),
    ...timeFaults(change, i, changes ?? [], file),
  ]);

function keyFaults(change: SchoolChange, at: string, file: string): Fault[] {
  const { must, may } = KEYS[change.what];
  const said = Object.keys(change) as (keyof SchoolChange)[];
  const meant = ["what", "year", "school", ...must, ...may];
  return [
    ...must
      .filter((key) => change[key] === undefined)
      .map((key) => fault(file, `${at}.${key}`, `what "${change.what}" needs`, "nothing", "state it")),
    ...said
      .filter((key) => !meant.includes(key) && change[key] !== undefined)
      .map((key) => fault(file, `${at}.${key}`, `no such key with "${change.what}"`, "one", "remove it")),
    ...(change.what === "change" && may.every((key) => change[key] === undefined)
      ? [fault(file, at, `one of ${may.join(", ")}`, "none of them", "say what changes")]
      : []),
    ...(change.into === change.school
      ? [fault(file, `${at}.into`, "another school", `"${change.school.slice(0, 60)}" itself`)]
      : []),
  ];
}

const phaseFaults = ({ phase }: SchoolChange, run: RunPhase, at: string, file: string): Fault[] =>
  phase === undefined || run === "both" || phase === run
    ? []
    : [fault(file, at, `"${run}", the phase of the run`, `"${phase}"`, 'run phase "both", or leave it out')];

/** A school opens once and ends once, and is there in between; so is one that another merges into. */
function timeFaults(change: SchoolChange, i: number, all: readonly SchoolChange[], file: string): Fault[] {
  const at = `schools.${i}`;
  const twice = all
    .slice(0, i)
    .some(({ what, school }) => school === change.school && kind(what) === kind(change.what));
  return [
    ...(kind(change.what) !== "stays" && twice
      ? [fault(file, at, `"${change.school.slice(0, 60)}" to ${kind(change.what)} once`, "twice", "keep one of them")]
      : []),
    ...(change.what === "open" ? [] : thereFaults(change.school, change.year, `${at}.school`, i, all, file)),
    ...(change.into === undefined ? [] : thereFaults(change.into, change.year, `${at}.into`, i, all, file)),
  ];
}

function thereFaults(
  school: string,
  year: number,
  at: string,
  i: number,
  all: readonly SchoolChange[],
  file: string,
): Fault[] {
  const others = all.filter((other, j) => j !== i && other.school === school);
  const opens = others.find(({ what }) => what === "open");
  const ends = others.find(endsSchool);
  const endsItself = all[i].school === school && endsSchool(all[i]);
  const faults: Fault[] = [];
  if (opens !== undefined && opens.year >= year)
    faults.push(fault(file, at, "a school that is open before", `one that opens in ${opens.year}`));
  if (ends !== undefined && ends.year <= year && !endsItself)
    faults.push(fault(file, at, "a school that is still open", `one that ends in ${ends.year}`));
  return faults;
}

const kind = (what: What): "open" | "end" | "stays" =>
  what === "open" ? "open" : endsSchool({ what }) ? "end" : "stays";
