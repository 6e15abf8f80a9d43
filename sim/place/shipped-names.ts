/** The names of the places that come with the model. */

/** The names a scenario may give as its place. */
export const SHIPPED = ["tarnford", "averdale"] as const;
export type Shipped = (typeof SHIPPED)[number];

/** Is this the name of a place that comes with the model? */
export const isShipped = (name: string): name is Shipped => (SHIPPED as readonly string[]).includes(name);
