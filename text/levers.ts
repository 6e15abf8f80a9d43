/** What the panel of levers says, in English: ICU messages by id. */

export const levers = {} as const;
