/** What a JSON file is that was given for a scenario: the other kinds this program knows are told by their keys. */

interface Kind {
  readonly words: string;
  /** Keys that no scenario has together. */
  readonly keys: readonly string[];
  readonly advice: string;
}

export const PROFILE = "the profile of a place";
export const ANSWERS = "answers to a self-review";
export const PLAN = "the plan of a sweep";
export const JSON_SCHEMA = "a JSON Schema";

const KINDS: readonly Kind[] = [
  {
    words: PROFILE,
    keys: ["boroughs", "baseYear"],
    advice: "a scenario names it as its place; catchment place describe and place grow take it",
  },
  {
    words: "a column mapping",
    keys: ["schools", "neighbourhoods"],
    advice: "give it to catchment place import as --mapping",
  },
  {
    words: "the descriptor of a place's data package",
    keys: ["resources", "fictional"],
    advice: "a scenario names its folder as its place",
  },
  {
    words: ANSWERS,
    keys: ["respondents"],
    advice: "catchment review takes it and writes scenarios",
  },
  {
    words: ANSWERS,
    keys: ["form"],
    advice: "catchment review takes it and writes scenarios",
  },
  { words: PLAN, keys: ["planVersion"], advice: "catchment sweep takes it; it names scenarios" },
  { words: JSON_SCHEMA, keys: ["$schema", "properties"], advice: "editors read it; a scenario follows it" },
];

/** The kind of file that a value is, where it is one that is known and no scenario. */
export const kindOf = (value: unknown): Kind | undefined =>
  value === null || typeof value !== "object"
    ? undefined
    : KINDS.find(({ keys }) => keys.every((key) => Object.hasOwn(value, key)));

/** The kind of what a list holds, where its first value is of one. */
export const kindOfList = (value: unknown): Kind | undefined => (Array.isArray(value) ? kindOf(value[0]) : undefined);

/** What a file states as a scenario: itself, or what the manifest of a run holds under `scenario`. */
export const statedIn = (value: unknown): unknown =>
  value !== null && typeof value === "object" && "resultHash" in value && "scenario" in value ? value.scenario : value;
