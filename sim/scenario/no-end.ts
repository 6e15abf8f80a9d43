/** The last year that can be stated; as the end of an action or a change of context it stands for no end. */
export const NO_END = 2300;
