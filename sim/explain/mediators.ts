/** What on a causal chain can be replayed from A in B, and what each of it comes to. [E2] */

/** Columns that are replayed together. */
export interface Mediator {
  /** The column, or what several of them say together. */
  readonly key: string;
  readonly columns: readonly string[];
}

/** Where pupils are taught is one fact in several columns: half of it would be of no child. */
export const WHERE_TAUGHT: Mediator = {
  key: "pupils.school",
  columns: ["pupils.school", "pupils.placement", "pupils.travel", "schools.beyondPlaces", "schools.takenBeyond"],
};

/** Who is who and lives where, this year's lists, and what is only worked out from where pupils are. */
const NOT_REPLAYED = new Set([
  ...["applications", "families", "pupils", "schools.places", "schools.roll", "schools.exitFrailty", "pupils.nearest"],
  ...["key", "origin", "arrivals", "neighbourhood", "x", "y", "outside"].map((name) => `families.${name}`),
  ...["z", "u1", "u2", "capital", "fsm", "ever6", "group", "faith"].map((name) => `families.${name}`),
  ...["key", "family", "cohort", "sex", "need", "lookedAfter", "frailty"].map((name) => `pupils.${name}`),
  ...["enteredAs", "firstHome", "firstSchool", "primarySchool", "leftSchool"].map((name) => `pupils.${name}`),
]);

/** The mediators among the columns of a chain, in its order; those in which the outcome itself is measured are none. */
export function mediatorsOf(columns: readonly string[], outcome: readonly string[]): Mediator[] {
  const all = columns
    .filter((column) => !NOT_REPLAYED.has(column) && !outcome.includes(column))
    .map((column) => (WHERE_TAUGHT.columns.includes(column) ? WHERE_TAUGHT : { key: column, columns: [column] }));
  return all.filter(
    ({ key, columns: own }, i) =>
      all.findIndex((other) => other.key === key) === i && !own.some((column) => outcome.includes(column)),
  );
}
