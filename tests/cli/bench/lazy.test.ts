/** Who asks for another command reads nothing of what measures speed. */

import { expect, test } from "vitest";
import { sourcesUnder } from "../../house/sources.ts";

test("outside cli/bench, only types of it are imported, but for the command's own call", () => {
  const others = sourcesUnder(["cli", "workers", "ui", "sim", "text"]).filter(
    ({ path }) => !path.startsWith("cli/bench/"),
  );
  const reading = others.filter(({ text }) =>
    /^import (?!type)[^;]*? from "[./]*bench\/|await import\("[./]*bench\//m.test(text),
  );
  expect(reading.map(({ path }) => path)).toEqual(["cli/bench.ts"]);
  expect(reading[0].text).not.toMatch(/^import (?!type)[^;]*? from "\.\/bench\//m);
});
