/** What the figures of segregation and place say, in English: ICU messages by id. */

export const figures = {} as const;
