/** Trusts that run several schools: by name, the ids of their schools. [B5] */

import { type Fault, fault } from "./faults.ts";
import { z } from "./zod.ts";

const name = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !/\p{Cc}/u.test(text), "text in one line, without control characters");

export const trustsSchema = z.record(name, z.array(z.string().min(1).max(200)).min(1).max(1000));
export type Trusts = z.output<typeof trustsSchema>;

/** No school is run by two trusts, or named twice by one. */
export function trustFaults(trusts: Trusts | undefined, file: string): Fault[] {
  const runBy = new Set<string>();
  return Object.entries(trusts ?? {}).flatMap(([trust, ids]) =>
    ids.flatMap((id, i) => {
      const twice = runBy.has(id);
      runBy.add(id);
      const path = `trusts.${trust}.${i}`;
      return twice ? [fault(file, path, "a school that no trust runs yet", `"${id.slice(0, 60)}" again`)] : [];
    }),
  );
}
