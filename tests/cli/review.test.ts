/** `catchment review`: a form, an empty file of answers, a profile, and two scenarios that check and compare take. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { schemaText } from "../../cli/schema.ts";
import { FORM_NAMES, formNamed } from "../../sim/review/forms.ts";
import { LEVERS } from "../../sim/scenario/levers.ts";
import { catchment } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "catchment-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXAMPLE = "seeds/examples/self-review.json";
const TITLE = formNamed("five-factors").title;
const file = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
};
const example = JSON.parse(readFileSync(EXAMPLE, "utf8"));

test("the schema of answers is the one that ships beside the forms", () => {
  const shipped = readFileSync("seeds/self-review/answers.schema.json", "utf8");
  expect(JSON.parse(shipped)).toEqual(JSON.parse(schemaText("review")));
});

test.each(FORM_NAMES)("a form is printed, and an empty file of answers to it is read: %s", (name) => {
  expect(catchment("review", name).stdout).toContain("worth testing where low");
  const blank = file("blank.json", JSON.parse(catchment("review", name, "--blank").stdout));
  const { status, stdout } = catchment("review", blank);
  expect(status).toBe(0);
  expect(stdout).toContain("every starting value is as it is without a review");
  expect(catchment("check", blank).stdout).toContain("fine (answers to a self-review)");
});

describe("answers of several respondents", () => {
  const out = join(folder, "as-reviewed.json");
  const levers = join(folder, "as-reviewed-levers.json");

  test("become a profile, starting values as before and after with what caused them, and two scenarios", () => {
    const { status, stdout, stderr } = catchment("review", EXAMPLE, "--out", out);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("3 respondents");
    expect(stdout).toMatch(/exclude\.suspension\) +0\.035 +0\.0413 +[\d.]+ to [\d.]+ \S.* +1\.7 +beforeSanctions/);
    expect(stdout).toContain("an assumption of ours, not a finding");
    expect(stdout).toContain("Worth testing");
    const [as, tested] = [out, levers].map((path) => JSON.parse(readFileSync(path, "utf8")));
    expect(as.parameters["exclude.suspension"]).toBeCloseTo(0.03 + 0.01125, 5);
    expect(as.note).toContain("exclude.suspension 0.035 → 0.0413 (beforeSanctions)");
    expect(as.actions).toBeUndefined();
    expect(tested.parameters).toEqual(as.parameters);
    expect(tested.actions.length).toBeGreaterThan(5);
  });

  test("and these pass check and are compared", () => {
    const checked = catchment("check", out, levers, EXAMPLE);
    expect(checked.status, checked.stderr).toBe(0);
    const compared = catchment("compare", out, levers, "--replicates", "1", "--years", "3");
    expect(compared.status, compared.stderr).toBe(0);
    expect(compared.stdout).toContain("Tarnford reviewed");
  });

  test("are not written over what is there, nor over the answers", () => {
    expect(catchment("review", EXAMPLE, "--out", out).status).toBe(2);
    const answers = file("answers.json", { ...example, place: "tarnford" });
    expect(catchment("review", answers, "--out", answers, "--force").status).toBe(2);
  });

  test("are printed for programs", () => {
    const { stdout } = catchment("review", EXAMPLE, "--json");
    const { parts, startingValues, levers: worth } = JSON.parse(stdout);
    expect(parts).toHaveLength(5);
    expect(startingValues[0]).toMatchObject({ parameter: "agree.start", before: 0, statements: ["sharedMeaning"] });
    expect(worth[0].because.length).toBeGreaterThan(0);
  });
});

describe("one who answers alone", () => {
  const [one] = example.respondents;
  const nobody = { who: "Another", answers: {} };

  test("has one number and not a range, a title said once, and nobody counted who rated nothing", () => {
    const { stdout, stderr } = catchment("review", file("one.json", { ...example, respondents: [one, nobody] }));
    expect(stderr).toBe("");
    expect(stdout).toContain("one respondent");
    expect(stdout).not.toMatch(/(\d\.\d)–\1|–––/);
    const headed = catchment("review", file("titled.json", { ...example, title: TITLE, respondents: [nobody] })).stdout;
    expect(headed).toContain(`${TITLE}, nobody`);
    expect(headed).not.toContain("–––");
  });

  test("reads what a lever costs", () => {
    expect(catchment("review", EXAMPLE).stdout).toMatch(
      /\(£[\d,]+ and [\d.]+ capacity a year a school at full strength/,
    );
  });

  test.each(["check", "review"])("without saying to which form is told so by %s", (command) => {
    const { form: _form, ...formless } = example;
    const { stderr } = catchment(command, file("formless.json", formless));
    expect(stderr).toContain("form: expected one of five-factors, unesco-guide");
  });
});

describe("a file of answers of the wrong shape", () => {
  const LIST =
    "expected an object: answers to one form, found a list of 2 (those who answered one form go into one object";
  test.each([
    ["a list of answers", [example, example], LIST],
    [
      "no answers at all",
      { form: "five-factors", schemaVersion: 1, title: "x" },
      "respondents: expected a list, found nothing",
    ],
    ["a form that is a list", { ...example, form: ["five-factors"] }, "found a list of 1"],
    ["answers that are a list", { ...example, respondents: [{ who: "x", answers: [1, 2] }] }, "found a list of 2"],
    ["respondents that are nobody", { ...example, respondents: null }, "respondents: expected a list, found null"],
  ])("is told what it lacks, by check and by review alike: %s", (_, answers, says) => {
    const path = file("shape.json", answers);
    const { status, stderr } = catchment("check", path);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(catchment("review", path).stderr).toBe(stderr);
  });

  test.each([[null], ["x"], [[]], [3]])("is no form's answers: %j", (value) => {
    const { status, stderr } = catchment("review", file("odd.json", value));
    expect(status).toBe(2);
    expect(stderr).toContain("expected an object: answers to one form");
  });
});

describe("levers worth testing", () => {
  const all = (rating: number) =>
    Object.fromEntries(
      formNamed("five-factors").parts.flatMap(({ statements }) => statements.map(({ id }) => [id, rating])),
    );
  const low = { ...example, form: "five-factors", respondents: [{ who: "x", answers: all(1) }] };
  const line = (text: string, lever: string) => text.split("\n").find((one) => one.startsWith(`- ${lever}`));
  const { broadenTables, stopTables } = LEVERS;

  test("are said to be written where they are, and not said so of one that is left out or where nothing is written", () => {
    const answers = file("low.json", low);
    const read = catchment("review", answers).stdout;
    expect(read).not.toContain("written at half");
    expect(read).toContain(`${stopTables.label} is left out where scenarios are written`);
    const written = catchment("review", answers, "--out", join(folder, "low-out.json")).stdout;
    expect(line(written, broadenTables.label)).toContain("; written at half)");
    expect(line(written, stopTables.label)).toContain("; not written)");
    expect(written).toContain(`${stopTables.label} is not written with the others`);
  });
});

describe("refused is", () => {
  const refused = (...words: string[]) => {
    const { status, stderr } = catchment("review", ...words);
    expect(status).toBe(2);
    return stderr;
  };
  const { place: _, ...nowhere } = example;

  test.each([
    [
      "answers to no form we have",
      { ...example, form: "other" },
      [],
      "form: expected one of five-factors, unesco-guide",
    ],
    [
      "a rating that is none",
      { ...example, respondents: [{ who: "a", answers: { sharedMeaning: 7 } }] },
      [],
      "one of 1, 2, 3, 4",
    ],
    ["a place that there is not", { ...example, place: "nowhere" }, [], "place: expected"],
    ["scenarios of no place", nowhere, ["--out", join(folder, "other.json")], "--place: expected a place"],
    ["a place of the command line that there is not", nowhere, ["--place", "nowhere"], "the command line, place"],
  ])("%s", (_what, answers, words, said) => {
    expect(refused(file("wrong.json", answers), ...words)).toContain(said);
  });

  test("--blank of answers, and scenarios of a form", () => {
    expect(refused(EXAMPLE, "--blank")).toContain("--blank: expected one of five-factors");
    expect(refused("five-factors", "--out", join(folder, "x.json"))).toContain("--out: expected answers");
  });
});
