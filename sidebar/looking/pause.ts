/** Whoever only leafs through is not worth a call, ms. */
export const LEAFING = 300;
