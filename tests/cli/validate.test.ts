/** The parts of the model against mathematics and other people's models, as `catchment validate` runs them. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { agrees, around, port, type Row, stated } from "../../sim/theory/cases/case.ts";
import { CASES } from "../../sim/theory/cases/registry.ts";
import { catchment } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-validate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (ours: number, band?: Row["band"]): Row => ({ setting: "", quantity: "", ours, ...(band && { band }) });

describe("a figure", () => {
  test("agrees within its band, ends included, or where none is stated; no number never does", () => {
    expect([0.1, 0.2, 0.3, 0.31, Number.NaN].map((ours) => agrees(row(ours, [0.1, 0.3])))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(agrees(row(5))).toBe(true);
  });

  test("of a re-implementation lies within three standard errors and .02; a stated band may be widened", () => {
    expect(port(0.5, 0.1, 25)).toEqual({ reference: 0.5, band: [expect.closeTo(0.42, 12), expect.closeTo(0.58, 12)] });
    expect(around(1, 0.25)).toEqual({ reference: 1, band: [0.75, 1.25] });
    expect(stated(0.25, 0.5, 0.25)).toEqual({ band: [0, 0.75] });
  });
});

describe("the validation cases", () => {
  test("are those of the plan, in order, each with its source and how its bands are set", () => {
    const ids = ["01", "02", "02b", "03", "04", "05", "06", "07", "08", "09", "10"].map((n) => `VC-${n}`);
    expect(CASES.map(({ id }) => id)).toEqual(ids);
    for (const { source, bands } of CASES) {
      expect(source).toMatch(/(1|2)\d{3}|GitHub/);
      expect(bands).toMatch(/\.$/);
    }
  });

  const quick = CASES.filter(({ file }) => file === undefined);
  test.each(quick.map(({ id, title }) => [id, title]))(
    "%s %s: every figure is in its band",
    { timeout: 120_000 },
    (id) => {
      const { status, stdout } = catchment("validate", id, "--quick", "--json");
      const [{ rows }] = JSON.parse(stdout);
      expect(rows.filter((one: { agrees: boolean }) => !one.agrees)).toEqual([]);
      expect(rows.length).toBeGreaterThan(5);
      expect(status).toBe(0);
    },
  );

  test("of a file that is not there is refused where it is asked for by name", () => {
    const { status, stderr } = catchment("validate", "VC-02b", "--data", folder);
    expect(status).toBe(2);
    expect(stderr).toContain("--data: expected the folder that holds us_schools00.csv");
  });

  const real = "../shared/data";
  test.skipIf(!existsSync(join(real, "us_schools00.csv")))("of many schools agrees with what is published", () => {
    const { status, stdout } = catchment("validate", "VC-02b", "--data", real, "--json");
    expect(JSON.parse(stdout)[0].rows.filter((one: { agrees: boolean }) => !one.agrees)).toEqual([]);
    expect(status).toBe(0);
  });
});

describe("the report", () => {
  test("is written as a document with a line a figure", () => {
    const file = join(folder, "report.md");
    const { status, stderr } = catchment("validate", "VC-04", "--out", file);
    expect(status, stderr).toBe(0);
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines).toContain("| VC-04 | Bounded neighbourhood, or the tipping of a school | 22 | 22 | 0 | 0 | 0 |");
    expect(lines.filter((line) => line.endsWith("| in |"))).toHaveLength(22);
  });

  test("in docs/ holds every case, no figure out of its band, and what the command gives now", () => {
    const document = readFileSync("docs/validation.md", "utf8");
    expect(CASES.filter(({ id, title }) => !document.includes(`## ${id} ${title}`))).toEqual([]);
    expect(document.includes("**out**")).toBe(false);
    const { stdout } = catchment("validate", "VC-03", "VC-04", "--json");
    const figures = JSON.parse(stdout).flatMap(({ rows }: { rows: Figure[] }) => rows);
    expect(figures.length).toBeGreaterThan(30);
    const missing = figures.filter(({ setting, ours }: Figure) => !lineOf(setting, ours).test(document));
    expect(missing).toEqual([]);
  });

  test("refuses a case that is none, and a place where it may not write", () => {
    expect(catchment("validate", "VC-99").stderr).toContain("expected some of VC-01");
    const { status, stderr } = catchment("validate", "VC-05", "--out", folder);
    expect(status).toBe(2);
    expect(stderr).toContain("--out: expected a file, found the folder");
  });
});

interface Figure {
  readonly setting: string;
  readonly ours: number;
}

/** A line of the document about a setting with our figure in it. */
function lineOf(setting: string, ours: number): RegExp {
  const escaped = setting.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^\\| ${escaped} \\|.*\\| ${String(Number(ours.toFixed(4))).replace(".", "\\.")} \\|`, "m");
}
