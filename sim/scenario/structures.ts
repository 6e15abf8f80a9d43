/** How schools find partners, and in what structure they work: words that an action may use. [B5] */

/** How a broker finds partners, where the scenario does not name them. */
export const PAIRINGS = ["supportingWithSupported", "similarIntake", "neighbours", "random"] as const;
export type Pairing = (typeof PAIRINGS)[number];

/**
 * How many work together, and how: two, three or more schools that share their time among partners; a federation, of
 * schools under one head; or all schools of an area, lightly tied through its coordinating body.
 */
export const STRUCTURES = ["pair", "trio", "cluster", "federation", "areaNetwork"] as const;
export type Structure = (typeof STRUCTURES)[number];

/** Schools in a group where nothing else is said; an area network takes all that the area has. */
const USUAL_SIZE = { pair: 2, trio: 3, cluster: 5, federation: 2 } as const;

interface Sized {
  readonly structure?: Structure | undefined;
  readonly size?: number | undefined;
}

/** Schools in each group of an action; Infinity for an area network. */
export const sizeOf = ({ structure = "pair", size }: Sized): number =>
  structure === "areaNetwork" ? Number.POSITIVE_INFINITY : (size ?? USUAL_SIZE[structure]);
