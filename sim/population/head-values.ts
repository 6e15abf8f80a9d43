/** What a head of school values: columns of schools, 0 as usual in the base year. [W2] */

/** In the order in which they are drawn. */
export const HEAD_VALUES = ["care", "justice", "critique"] as const;
