import { afterEach, expect, test, vi } from "vitest";
import type { TestModule } from "vitest/node";
import ClosingLine from "../closing-line.ts";

afterEach(() => void vi.restoreAllMocks());

const module = (states: readonly string[], errors: readonly unknown[] = []) =>
  ({
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
    errors: () => errors,
  }) as unknown as TestModule;

function printed(modules: readonly TestModule[], errors: readonly unknown[] = []): unknown[] {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  new ClosingLine().onTestRunEnd(modules, errors);
  return log.mock.calls.map(([line]) => line);
}

test("the closing line counts tests over all files", () => {
  expect(printed([module(["passed", "failed"]), module(["passed"])])).toEqual(["2 passed, 1 failed"]);
});

test("a file that could not be read and an error outside tests count as failures", () => {
  expect(printed([module([], ["syntax"])], ["unhandled"])).toEqual(["0 passed, 2 failed"]);
});

test("skipped tests are named on a line before", () => {
  expect(printed([module(["passed", "skipped"])])).toEqual(["1 skipped", "1 passed, 0 failed"]);
});
