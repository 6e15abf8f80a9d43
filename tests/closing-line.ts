/** The last line of a test run, as people and machines read it: "N passed, N failed". */

import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const unread = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count("skipped");
    if (skipped > 0) console.log(`${skipped} skipped`);
    console.log(`${count("passed")} passed, ${count("failed") + unread + errors.length} failed`);
  }
}
