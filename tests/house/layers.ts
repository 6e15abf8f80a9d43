/** Who may import whom: the direction in which the project is read. */

import { type Import, importsOf, type Source } from "./sources.ts";

interface Layer {
  /** Layers it may use, beside itself. */
  readonly uses: readonly string[];
  /** Layers or files of which it may take types only. */
  readonly types?: readonly string[];
  /** Packages it may use. */
  readonly packages: readonly string[];
}

const PLACE = ["sim/random", "sim/scenario", "sim/place"];
const STATE = ["sim/engine/process.ts", "sim/engine/state.ts"];
/** Formulas without the library that reads their text. */
const PROGRAMS = ["sim/formula/compile.ts", "sim/formula/program.ts", "sim/formula/utility-keys.ts"];
const ARENA: Layer = {
  uses: [...PLACE, ...PROGRAMS, "sim/population", "sim/network"],
  types: STATE,
  packages: ["graphology"],
};
const READERS = [...PLACE, "sim/observe", "sim/indicators", "sim/engine/job.ts"];
const SIM = ["sim"];

/** What the page reads results and declarations by; the model itself runs in workers. */
const ANALYSIS = [
  "sim/experiment",
  "sim/explain",
  "sim/export/hash.ts",
  "sim/export/precomputed.ts",
  "sim/export/provenance.ts",
  "sim/indicators",
  "sim/place/package-files.ts",
  "sim/place/shipped-names.ts",
  "sim/review",
  "sim/scenario/admissions.ts",
  "sim/scenario/contexts.ts",
  "sim/scenario/actions.ts",
  "sim/scenario/edit.ts",
  "sim/scenario/edit-actions.ts",
  "sim/scenario/edit-admissions.ts",
  "sim/scenario/faults.ts",
  "sim/scenario/fit.ts",
  "sim/scenario/levers.ts",
  "sim/scenario/named-pairs.ts",
  "sim/scenario/no-end.ts",
  "sim/scenario/package.ts",
  "sim/scenario/parameters.ts",
  "sim/scenario/stated.ts",
  "sim/scenario/structures.ts",
  "sim/scenario/use.ts",
  "sim/scenario/usual-value.ts",
  "sim/engine/version.ts",
];

/** A file belongs to the longest of these that its path begins with. */
const LAYERS: Readonly<Record<string, Layer>> = {
  "sim/random": { uses: [], packages: [] },
  "sim/random/streams.ts": { uses: ["sim/random"], packages: ["seedrandom"] },
  "sim/random/sequence.ts": { uses: ["sim/random"], packages: ["seedrandom"] },
  "sim/random/maths.ts": { uses: [], packages: ["@stdlib/*"] },
  "sim/scenario": { uses: ["sim/random"], packages: [] },
  "sim/review": { uses: ["sim/random", "sim/scenario", "seeds/self-review"], packages: [] },
  "sim/formula": {
    uses: ["sim/random/maths.ts", "sim/scenario", "sim/indicators"],
    types: ["sim/engine/job.ts"],
    packages: [],
  },
  "sim/formula/parse.ts": { uses: ["sim/formula", "sim/scenario/faults.ts"], packages: ["mathjs"] },
  "sim/scenario/zod.ts": { uses: [], packages: ["zod"] },
  "sim/scenario/near-name.ts": { uses: [], packages: ["fastest-levenshtein"] },
  "sim/place": { uses: ["sim/random", "sim/scenario", "seeds/places"], packages: ["d3-dsv"] },
  "sim/population": { uses: PLACE, packages: [] },
  "sim/network": { uses: [...PLACE, "sim/population"], types: STATE, packages: ["graphology", "graphology-*"] },
  "sim/beyond": ARENA,
  "sim/between": ARENA,
  "sim/within": ARENA,
  "sim/observe": { uses: [...PLACE, "sim/population", "sim/network"], types: STATE, packages: ["graphology"] },
  "sim/indicators": {
    uses: [...PROGRAMS, "sim/observe", "sim/scenario/declare.ts", "sim/scenario/phase.ts", "sim/random/maths.ts"],
    packages: [],
  },
  "sim/indicators/segregation": { uses: ["sim/random"], types: ["sim/indicators/composition.ts"], packages: [] },
  "sim/theory": {
    uses: [
      "sim/random",
      "sim/scenario/admissions.ts",
      "sim/scenario/faults.ts",
      "sim/indicators/segregation",
      "sim/population/peaked.ts",
      "sim/between/admissions",
      "seeds/evidence",
    ],
    packages: [],
  },
  "sim/engine": {
    uses: [
      ...PLACE,
      "sim/formula/program.ts",
      "sim/population",
      "sim/network",
      "sim/beyond",
      "sim/between",
      "sim/within",
      "sim/observe",
      "sim/indicators",
    ],
    packages: ["graphology", "@noble/hashes"],
  },
  "sim/docking": {
    uses: [
      ...PLACE,
      "sim/formula",
      "sim/population",
      "sim/indicators/segregation",
      "sim/engine",
      "sim/theory/cases/case.ts",
      "sim/theory/compass",
      "sim/theory/replay.ts",
      "sim/theory/settings.ts",
    ],
    packages: [],
  },
  "sim/experiment": { uses: READERS, packages: ["@noble/hashes", "d3-array"] },
  "sim/experiment/sweep": {
    uses: [...READERS, "sim/experiment", "sim/export/canonical.ts", "sim/export/hash.ts", "sim/export/provenance.ts"],
    packages: ["@noble/hashes"],
  },
  "sim/explain": {
    uses: [
      ...READERS,
      "sim/experiment",
      "sim/export/canonical.ts",
      "sim/export/provenance.ts",
      "sim/formula/program.ts",
    ],
    types: STATE,
    packages: [],
  },
  "sim/pattern": {
    uses: [...PLACE, "sim/population", "sim/network", "sim/observe", "sim/indicators", "seeds/evidence"],
    types: [...STATE, "sim/engine/closer.ts"],
    packages: [],
  },
  "sim/claim": { uses: [...READERS, "sim/experiment"], packages: [] },
  "sim/trace": {
    uses: [...PLACE, "sim/population", "sim/network", "sim/between", "sim/within"],
    types: [...STATE, "sim/engine/listener.ts"],
    packages: [],
  },
  "sim/export": {
    uses: [
      ...READERS,
      "sim/experiment",
      "sim/formula/utility-names.ts",
      "sim/formula/vocabulary.ts",
      "sim/engine/version.ts",
      "sim/network/nodes.ts",
    ],
    types: ["sim/trace"],
    packages: ["@noble/hashes", "d3-dsv", "hyparquet-writer"],
  },
  workers: { uses: SIM, packages: [] },
  "workers/browser": {
    uses: [
      "workers/file-text.ts",
      "workers/going-on.ts",
      "workers/job-runner.ts",
      "workers/kept-states.ts",
      "sim",
      "seeds",
      "scenarios",
    ],
    packages: ["comlink"],
  },
  "workers/node": {
    uses: ["workers/going-on.ts", "workers/job-runner.ts", "workers/kept-states.ts", "sim"],
    packages: ["comlink", "piscina", "node:*"],
  },
  "workers/executors": {
    uses: ["workers/node/answer-each.ts", "sim"],
    packages: ["piscina", "hyparquet", "hyparquet-writer", "node:*"],
  },
  library: { uses: SIM, packages: [] },
  // As anyone's own programs: what they may use is what the package gives.
  examples: { uses: [], packages: ["catchment", "node:*"] },
  // A queue in Redis: nothing else may need the packages that speak to it.
  "workers/executors/queue.ts": {
    uses: ["workers/executors", "sim"],
    packages: ["bullmq", "ioredis"],
  },
  text: { uses: [], types: SIM, packages: ["intl-messageformat"] },
  ui: {
    uses: ["text", "workers/browser", "workers/file-text.ts", ...ANALYSIS, "seeds", "scenarios", "public"],
    types: ["sim", "workers"],
    packages: ["svelte", "comlink"],
  },
  "ui/figures": { uses: ["text", "ui/frame/latest.ts", "ui/frame/turns.ts"], types: SIM, packages: ["svelte", "d3-*"] },
  cli: {
    uses: [
      "cli",
      "workers/file-text.ts",
      "workers/job-runner.ts",
      "workers/node",
      "workers/executors",
      "sim",
      "text",
      "ui/figures",
      "seeds/evidence",
    ],
    packages: ["commander", "cli-progress", "uqr", "svelte", "hyparquet-writer", "@noble/hashes", "node:*"],
  },
  "cli/sweep/redis.ts": { uses: ["cli", "workers/executors/queue.ts", "text"], packages: ["bullmq", "ioredis"] },
  // Reads packages from a folder that is named as it runs: an import without a name of its own.
  "cli/bench/peers/load.ts": { uses: ["cli/bench"], packages: ["node:*", ""] },
};

/** What is wrong with a source's imports, one sentence each; empty where nothing is. */
export function importFaults(source: Source): string[] {
  const layer = layerOf(source.path);
  if (layer === undefined) return [`${source.path}: belongs to no layer (tests/house/layers.ts lists them)`];
  const faults = importsOf(source)
    .filter((found) => !isAllowed(found, layer))
    .map((found) => `${source.path}: may not import ${found.typeOnly ? "types of " : ""}${found.target}`);
  if (/(^|\/)index\.ts$/.test(source.path) || /^export \* from/m.test(source.text)) {
    faults.push(`${source.path}: is a barrel file; import from where a thing is made`);
  }
  return faults;
}

function isAllowed({ target, own, typeOnly }: Import, layer: string): boolean {
  const { uses, types = [], packages } = LAYERS[layer];
  if (!own) return packages.some((pattern) => matches(target, pattern));
  const home = layer.replace(/\/[^/]+\.ts$/, "");
  const reach = [home, ...uses, ...(typeOnly ? types : [])];
  return reach.some((folder) => isWithin(target, folder));
}

const layerOf = (path: string): string | undefined =>
  Object.keys(LAYERS)
    .filter((layer) => isWithin(path, layer))
    .sort((a, b) => b.length - a.length)[0];

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}/`);
