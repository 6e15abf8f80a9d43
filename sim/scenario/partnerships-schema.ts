/** What an action of partnership may say: how schools find one another, and in what structure they work. [B5] */

import { type Fault, fault } from "./faults.ts";
import { PAIRINGS, STRUCTURES, sizeOf } from "./structures.ts";
import { z } from "./zod.ts";

/** The most schools that a group may have. */
const MOST = 30;

export const partnershipFields = {
  pairing: z.enum(PAIRINGS).optional().describe("Of partnerships: by which rule schools find one another."),
  pairs: z.int().min(0).max(10_000).optional().describe("Of partnerships: groups at most."),
  structure: z
    .enum(STRUCTURES)
    .optional()
    .describe("Of partnerships: two, three or more schools, a federation under one head, or all schools of an area."),
  size: z.int().min(2).max(MOST).optional().describe("Schools in each group, of a cluster or a federation."),
  groups: z
    .array(z.array(z.string().min(1).max(200)).min(2).max(MOST))
    .min(1)
    .max(5000)
    .optional()
    .describe("Of partnerships: groups named school by school, in place of a rule."),
} as const;

export type PartnershipFields = z.output<z.ZodObject<typeof partnershipFields>>;

const isAbsent = (fields: PartnershipFields, keys: readonly (keyof PartnershipFields)[]): boolean =>
  keys.every((key) => fields[key] === undefined);

/** What an action says of partnership and may not, by itself; `at` is where in the file it stands. */
export function partnershipFaults(lever: string, fields: PartnershipFields, at: string, file: string): Fault[] {
  if (lever !== "partnerships") {
    const all = Object.keys(partnershipFields) as (keyof PartnershipFields)[];
    if (isAbsent(fields, all)) return [];
    return [fault(file, at, `${all.join(", ")} only with the lever partnerships`, `the lever ${lever}`)];
  }
  const { structure, groups } = fields;
  const faults: Fault[] = [];
  if (structure === "areaNetwork" && !isAbsent(fields, ["pairing", "pairs", "size", "groups"]))
    faults.push(fault(file, at, "an area network of all schools reached", "a pairing, pairs, size or groups besides"));
  if (fields.size !== undefined && structure !== "cluster" && structure !== "federation")
    faults.push(fault(file, `${at}.size`, "a size only of a cluster or a federation", `the structure ${structure}`));
  if (groups !== undefined && !isAbsent(fields, ["pairing", "pairs"]))
    faults.push(fault(file, at, "either groups or a pairing", "both", "leave out pairing and pairs"));
  return [...faults, ...groupFaults(fields, at, file)];
}

/** Groups of the wrong size, and schools named twice. */
function groupFaults({ structure = "pair", size, groups = [] }: PartnershipFields, at: string, file: string): Fault[] {
  const stated = structure === "pair" || structure === "trio" || size !== undefined;
  const most = sizeOf({ structure, size });
  const seen = new Set<string>();
  return groups.flatMap((group, i) => [
    ...(stated && group.length !== most
      ? [fault(file, `${at}.groups.${i}`, `${most} schools`, `${group.length}`, `a ${structure} has so many`)]
      : []),
    ...group.flatMap((id, j) => {
      const twice = seen.has(id);
      seen.add(id);
      return twice
        ? [
            fault(
              file,
              `${at}.groups.${i}.${j}`,
              "each school once",
              `"${id.slice(0, 60)}" again`,
              "use a second action",
            ),
          ]
        : [];
    }),
  ]);
}
