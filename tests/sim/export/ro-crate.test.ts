/** The metadata of results as an RO-Crate 1.1: what that form requires is there, and everything that is named is described. */

import { expect, test } from "vitest";
import { type Crate, roCrate } from "../../../sim/export/ro-crate.ts";

const crate: Crate = {
  title: "A sweep",
  description: "Four points.",
  published: "2026-01-02T03:04:05.000Z",
  files: [{ name: "results.parquet", means: "Values.", bytes: 12, sha256: "ab" }],
  folders: { shards: "Parts." },
  scenarios: [
    { title: "Alone", hash: "c1" },
    { title: "Together", hash: "c2" },
  ],
  place: { title: "Tarnford", fictional: true, hash: "d" },
  sources: [{ title: "Published tables", licence: "Open Government Licence 3.0" }],
  modelVersion: "1.2.3",
  made: { codeHash: "e", lockfileHash: "f" },
  resultHash: "0",
};
type Entity = Readonly<Record<string, unknown>> & { readonly "@id": string };
const { "@context": context, "@graph": graph } = roCrate(crate);
const entities = new Map((graph as readonly Entity[]).map((entity) => [entity["@id"], entity]));
const of = (id: string): Entity => entities.get(id) ?? { "@id": "none" };

test("the descriptor names the form and what it is about", () => {
  expect(context[0]).toBe("https://w3id.org/ro/crate/1.1/context");
  expect(of("ro-crate-metadata.json")).toMatchObject({
    "@type": "CreativeWork",
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    about: { "@id": "./" },
  });
});

test("the root has the five things that the form requires of it", () => {
  expect(of("./")).toMatchObject({ "@type": "Dataset", name: "A sweep", description: "Four points." });
  expect(of("./").datePublished).toBe(crate.published);
  expect(of("./").license).toContain("Whoever made them says");
  expect(of("./").hasPart).toEqual([{ "@id": "results.parquet" }, { "@id": "shards/" }]);
});

test("a file has its type, size and hash; what made it is the program, of the scenarios and the place", () => {
  expect(of("results.parquet")).toMatchObject({ "@type": "File", contentSize: "12", sha256: "ab" });
  expect(of("shards/")["@type"]).toBe("Dataset");
  const run = of("#run") as unknown as { object: Entity[]; instrument: Entity };
  expect(run.object.map((one) => of(one["@id"]).name)).toEqual(["Alone", "Together", "Tarnford"]);
  expect(of(run.instrument["@id"])).toMatchObject({ "@type": "SoftwareApplication", softwareVersion: "1.2.3" });
});

test("each thing is described once, and each that is named within the crate is described", () => {
  expect(entities.size).toBe(graph.length);
  const named = [...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id);
  expect(named.filter((id) => !id.startsWith("https://") && !entities.has(id))).toEqual([]);
});
