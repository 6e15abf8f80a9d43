/** A lever is no surer than what it acts by. */

import { expect, test } from "vitest";
import { evidenceRow } from "../../../cli/document/evidence-table.ts";
import type { LeverDeclaration } from "../../../sim/scenario/levers/declare.ts";
import { LEVER_KEYS, LEVERS, type LeverKey } from "../../../sim/scenario/levers.ts";
import { PARAMETER_KEYS, parameter } from "../../../sim/scenario/parameters.ts";

/** Parameters of the processes through which a lever acts. */
const actsBy = (lever: LeverKey) =>
  PARAMETER_KEYS.filter((key) => LEVERS[lever].processes.includes(key.slice(0, key.indexOf("."))));

/** What is wrong with how sure a lever is; nothing where nothing is. */
function fault(lever: LeverKey, { checked, evidence }: Pick<LeverDeclaration, "checked" | "evidence">) {
  if (!checked) return undefined;
  if (!evidence.map(evidenceRow).some(({ read }) => read)) return "checked against nothing that was read";
  const unchecked = actsBy(lever).filter((key) => !parameter(key).checked);
  return unchecked.length > 0 ? `checked, and acts by ${unchecked.join(", ")}` : undefined;
}

test("a lever is called checked only where all parameters of the processes it acts through are", () => {
  expect(LEVER_KEYS.flatMap((lever) => fault(lever, LEVERS[lever]) ?? [])).toEqual([]);
});

test("a lever that were surer than that would be found out", () => {
  expect(fault("sharingPractice", { ...LEVERS.sharingPractice, checked: true })).toMatch(/sharePractice\.rate/);
  expect(fault("familySupport", { ...LEVERS.familySupport, checked: true })).toMatch(/serve\.attainment/);
  expect(fault("publishing", { evidence: [], checked: true })).toBe("checked against nothing that was read");
});
