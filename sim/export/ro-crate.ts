/** What a folder of results is, as an RO-Crate: metadata that archives of research read. https://w3id.org/ro/crate/1.1 */

/** A file of the folder. */
export interface CrateFile {
  readonly name: string;
  readonly means: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What there is to say of results. */
export interface Crate {
  readonly title: string;
  readonly description: string;
  /** When it was written, as ISO 8601 says it. */
  readonly published: string;
  readonly files: readonly CrateFile[];
  /** Folders beside the files, and what is in them. */
  readonly folders?: Readonly<Record<string, string>>;
  readonly scenarios: readonly { readonly title: string; readonly hash: string }[];
  readonly place: { readonly title: string; readonly fictional: boolean; readonly hash: string };
  readonly sources: readonly { readonly title: string; readonly licence: string }[];
  readonly modelVersion: string;
  readonly made: { readonly codeHash: string; readonly lockfileHash: string };
  /** Of the results' values. */
  readonly resultHash: string;
}

export const CRATE_FILE = "ro-crate-metadata.json";

/** The form's own words, and one for the hash of a file, which version 1.1 has no word for. */
const CONTEXT = [
  "https://w3id.org/ro/crate/1.1/context",
  { sha256: "https://w3id.org/ro/terms/workflow-run#sha256" },
] as const;

/** Nobody but who made the results may say on what terms they are passed on. */
const TERMS =
  "Results of a simulation. Whoever made them says on what terms they may be used; tables of a place have the terms that are stated of its sources.";

/** The crate as JSON-LD. */
export const roCrate = (crate: Crate) => ({
  "@context": CONTEXT,
  "@graph": [
    {
      "@id": CRATE_FILE,
      "@type": "CreativeWork",
      conformsTo: ref("https://w3id.org/ro/crate/1.1"),
      about: ref("./"),
    },
    rootOf(crate),
    ...crate.files.map(fileOf),
    ...Object.entries(crate.folders ?? {}).map(([name, means]) => ({
      "@id": `${name}/`,
      "@type": "Dataset",
      name,
      description: means,
    })),
    runOf(crate),
    programOf(crate),
    ...crate.scenarios.map(({ title, hash }, i) => ({
      "@id": scenarioId(i),
      "@type": "CreativeWork",
      name: title,
      identifier: `sha256:${hash}`,
    })),
    placeOf(crate),
    ...crate.sources.map(({ title, licence }, i) => ({
      "@id": sourceId(i),
      "@type": "CreativeWork",
      name: title,
      license: licence,
    })),
  ],
});

const ref = (id: string) => ({ "@id": id });
const scenarioId = (i: number): string => `#scenario-${i + 1}`;
const sourceId = (i: number): string => `#source-${i + 1}`;
const [RUN, PROGRAM, PLACE] = ["#run", "#catchment", "#place"];

const partsOf = ({ files, folders = {} }: Crate) => [
  ...files.map(({ name }) => ref(name)),
  ...Object.keys(folders).map((name) => ref(`${name}/`)),
];

const rootOf = (crate: Crate) => ({
  "@id": "./",
  "@type": "Dataset",
  name: crate.title,
  description: crate.description,
  datePublished: crate.published,
  license: TERMS,
  identifier: `sha256:${crate.resultHash}`,
  hasPart: partsOf(crate),
  mentions: ref(RUN),
});

const fileOf = ({ name, means, bytes, sha256 }: CrateFile) => ({
  "@id": name,
  "@type": "File",
  name,
  description: means,
  contentSize: `${bytes}`,
  encodingFormat: FORMATS[name.slice(name.lastIndexOf("."))],
  sha256,
});

const FORMATS: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".parquet": "application/vnd.apache.parquet",
  ".csv": "text/csv",
  ".gexf": "application/gexf+xml",
};

const runOf = (crate: Crate) => ({
  "@id": RUN,
  "@type": "CreateAction",
  name: crate.title,
  instrument: ref(PROGRAM),
  object: [...crate.scenarios.map((_, i) => ref(scenarioId(i))), ref(PLACE)],
  result: partsOf(crate),
  endTime: crate.published,
});

const programOf = ({ modelVersion, made }: Crate) => ({
  "@id": PROGRAM,
  "@type": "SoftwareApplication",
  name: "Catchment",
  softwareVersion: modelVersion,
  license: ref("https://spdx.org/licenses/MIT"),
  identifier: [`code sha256:${made.codeHash}`, `lockfile sha256:${made.lockfileHash}`],
});

const placeOf = ({ place, sources }: Crate) => ({
  "@id": PLACE,
  "@type": "CreativeWork",
  name: place.title,
  description: place.fictional ? "A fictional place." : "A place that exists, from published tables.",
  identifier: `sha256:${place.hash}`,
  isBasedOn: sources.map((_, i) => ref(sourceId(i))),
});
